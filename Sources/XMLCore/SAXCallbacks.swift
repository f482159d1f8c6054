import CLibXML2

/// libxml2's callbacks; each copies what it is given into the reader's state and returns.
enum SAXCallbacks {
    /// A push parser that reports to a state; the state must outlive it.
    static func parser(reportingTo state: UnsafeMutablePointer<ReaderState>) -> xmlParserCtxtPtr? {
        let parser = unsafe podfeed_push_parser(
            state, start, end, characters, cdata, comment, instruction, doctype, entity, attribute, error)
        unsafe state.pointee.parser = parser
        return unsafe parser
    }

    private static let start: startElementNsSAX2Func = {
        context, local, prefix, namespace, namespaceCount, namespaces, attributeCount, _, attributes in
        unsafe with(context) { state in
            let event = unsafe StartEvent(
                local: local, prefix: prefix, namespace: namespace, namespaceCount: Int(namespaceCount),
                namespaces: namespaces, attributeCount: Int(attributeCount), attributes: attributes,
                offset: state.parserOffset)
            unsafe state.start(event)
        }
    }

    private static let end: endElementNsSAX2Func = { context, _, _, _ in
        unsafe with(context) { state in state.end(offset: state.parserOffset) }
    }

    private static let characters: charactersSAXFunc = { context, text, count in
        unsafe with(context) { state in
            unsafe state.text(UnsafeBufferPointer(start: text, count: Int(count)), isCDATA: false)
        }
    }

    private static let cdata: cdataBlockSAXFunc = { context, text, count in
        unsafe with(context) { state in
            unsafe state.text(UnsafeBufferPointer(start: text, count: Int(count)), isCDATA: true)
        }
    }

    private static let comment: commentSAXFunc = { context, text in
        unsafe with(context) { state in
            let words = unsafe Array(String(libxml: text).utf8)
            let offset = state.parserOffset
            unsafe words.withUnsafeBufferPointer { unsafe state.comment($0, endingAt: offset) }
        }
    }

    private static let instruction: processingInstructionSAXFunc = { context, target, data in
        unsafe with(context) { state in
            guard state.prolog.instructions.count < state.limits.instructions else { return }
            let name = unsafe String(libxml: target)
            let start = state.window.lastInstruction(name, before: state.parserOffset)
            let line = state.window.line(at: start)
            unsafe state.prolog.instructions.append(
                XMLProlog.Instruction(
                    target: name, data: String(String(libxml: data).unicodeScalars.prefix(1000)),
                    position: state.window.position(ofOffset: start), line: line.text, lineColumn: line.column,
                    isBeforeRoot: !state.hasRoot))
        }
    }

    private static let doctype: internalSubsetSAXFunc = { context, name, publicID, systemID in
        unsafe with(context) { state in
            let offset = state.parserOffset
            let start = state.window.lastIndex(of: "<!DOCTYPE", before: offset) ?? offset
            state.prolog.documentType = unsafe XMLProlog.DocumentType(
                name: String(libxml: name), publicID: publicID.map { unsafe String(libxml: $0) },
                systemID: systemID.map { unsafe String(libxml: $0) },
                position: state.window.position(ofOffset: start), line: state.window.line(at: start).text)
        }
    }

    private static let entity: entityDeclSAXFunc = { context, name, _, _, _, _ in
        unsafe with(context) { state in
            let name = unsafe String(libxml: name)
            let offset = state.parserOffset
            let place = state.window.lastIndex(of: "<!ENTITY", before: offset) ?? offset
            state.stop(.entityDeclaration(name), "the document declares the entity '\(name)'", at: place)
        }
    }

    // libxml2 leaves the list of allowed values to this callback.
    private static let attribute: attributeDeclSAXFunc = { context, _, _, _, _, value, allowed in
        unsafe xmlFreeEnumeration(allowed)
        guard let value = unsafe value else { return }
        unsafe with(context) { state in state.countDefault(bytes: unsafe String(libxml: value).utf8.count) }
    }

    private static let error: podfeed_error_function = { context, error in
        guard let error = unsafe error?.pointee else { return }
        unsafe with(context) { state in
            state.take(
                unsafe ReaderState.ParserError(
                    code: UInt32(bitPattern: error.code), isFatal: error.level == XML_ERR_FATAL,
                    message: text(error.message) ?? "",
                    details: [text(error.str1), text(error.str2), text(error.str3)], number: Int(error.int1)))
        }
    }

    private static func text(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text = unsafe text else { return nil }
        return unsafe String(cString: text)
    }

    private static func with(_ context: UnsafeMutableRawPointer?, _ body: (inout ReaderState) -> Void) {
        guard let state = unsafe context?.assumingMemoryBound(to: ReaderState.self), unsafe !state.pointee.isStopped
        else { return }
        unsafe body(&state.pointee)
        if unsafe state.pointee.isStopped, let parser = unsafe state.pointee.parser { unsafe xmlStopParser(parser) }
    }
}

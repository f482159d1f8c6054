import CLibXML2

extension ReaderState {
    /// An error as libxml2 reports it.
    struct ParserError {
        var code: UInt32
        var isFatal: Bool
        var message: String
        /// What the message names: three texts and a number.
        var details: [String?]
        var number: Int
    }

    /// Offset in the document of the event that libxml2 is reporting.
    var parserOffset: Int {
        guard let parser = unsafe parser else { return 0 }
        return unsafe Int(podfeed_bytes_consumed(parser))
    }

    /// Takes an error of libxml2's: what it calls recoverable goes on, everything else ends the reading.
    mutating func take(_ error: ParserError) {
        // Looking for the place of each costs time, and hostile input can ask for a million.
        guard error.isFatal || issues.count < limits.issues else { return }
        let offset = min(parserOffset, window.endOffset)
        let detail = error.details[0] ?? ""
        switch error.code {
        case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: noteUndeclaredPrefix(error, at: offset)
        case XML_WAR_NS_URI.rawValue: noteNamespace(error, at: offset)
        case XML_NS_ERR_XML_NAMESPACE.rawValue, XML_NS_ERR_EMPTY.rawValue, XML_NS_ERR_QNAME.rawValue,
            XML_NS_ERR_COLON.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
            let tag = window.tagStart(before: offset)
            note(.malformed, ParserWords.sentence(from: error.message), at: tag, child: window.tagName(at: tag))
        case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue:
            noteUndefinedEntity(detail, isFatal: error.isFatal, at: offset)
        case _ where !error.isFatal: break
        case XML_ERR_MISPLACED_CDATA_END.rawValue:
            let place = window.firstIndex(of: "]]>", from: offset)
            stop(.cdataEndInText, "']]>' stands in text", at: place)
        case XML_ERR_UNKNOWN_VERSION.rawValue:
            stop(.unsupportedVersion, "XML \(prolog.declaration?.version ?? detail) is no version of XML", at: offset)
        case XML_ERR_INVALID_CHAR.rawValue: stopAtCharacter(error, at: offset)
        case XML_ERR_RESERVED_XML_NAME.rawValue: stopAtLateDeclaration(before: offset)
        case XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_DOCUMENT_START.rawValue: stopWithoutElement(at: offset)
        case XML_ERR_NAME_TOO_LONG.rawValue: stop(.tooLarge, "a name is longer than any should be", at: offset)
        default: stopMalformed(error, at: offset)
        }
    }

    private mutating func noteUndeclaredPrefix(_ error: ParserError, at offset: Int) {
        let prefix = error.details[0] ?? ""
        guard undeclaredPrefixes.count < 100, undeclaredPrefixes.insert(prefix).inserted else { return }
        let tag = window.tagStart(before: offset)
        let attribute = error.details[2] == nil ? nil : error.details[1].map { "\(prefix):\($0)" }
        let element = window.tagName(at: tag)
        let place = attribute.map { window.attributeIndex(of: $0, inTagAt: tag) } ?? tag
        note(
            .undeclaredPrefix(prefix), "nothing declares the prefix '\(prefix)'", at: place, child: element,
            attribute: attribute)
    }

    // libxml2 names the prefix and the address of a prefixed declaration, and the address alone of a default one.
    private mutating func noteNamespace(_ error: ParserError, at offset: Int) {
        let prefix = error.details[1] == nil ? nil : error.details[0]
        let address = error.details[1] ?? error.details[0] ?? ""
        let tag = window.tagStart(before: offset)
        let attribute = prefix.map { "xmlns:\($0)" } ?? "xmlns"
        note(
            .namespaceNotURI(address), "the namespace '\(address)' is no URI",
            at: window.attributeIndex(of: attribute, inTagAt: tag), child: window.tagName(at: tag), attribute: attribute
        )
    }

    private mutating func noteUndefinedEntity(_ name: String, isFatal: Bool, at offset: Int) {
        let place = window.lastIndex(of: "&", before: offset) ?? offset
        let message = "XML does not define the entity '&\(name);'"
        if isFatal {
            stop(.undefinedEntity(name), message, at: place)
        } else {
            note(.undefinedEntity(name), message, at: place)
        }
    }

    private mutating func stopAtCharacter(_ error: ParserError, at offset: Int) {
        let isReference = error.message.contains("CharRef")
        let place = isReference ? window.lastIndex(of: "&", before: offset) ?? offset : offset
        let value = error.number > 0 ? error.number : window.scalar(at: place).map { Int($0.value) } ?? 0
        let digits = String(value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let form =
            isReference ? "the reference is to \(name), which is no character of XML" : "\(name) is no character of XML"
        stop(.illegalCharacter, form, at: place)
    }

    private mutating func stopAtLateDeclaration(before offset: Int) {
        let place = window.lastIndex(of: "<?", before: offset) ?? offset
        stop(.declarationNotFirst, "the XML declaration is not the first thing in the document", at: place)
    }

    /// Ends the reading of a document that has no element where one must be.
    mutating func stopWithoutElement(at offset: Int) {
        if let late = prolog.lateDeclaration {
            return stop(
                .declarationNotFirst, "the XML declaration is not the first thing in the document", at: late.offset)
        }
        let place = window.firstMark(from: offset)
        stop(.notXML, DocumentOpening.words(window.slice(from: place, to: place + 64)), at: place)
    }

    private mutating func stopMalformed(_ error: ParserError, at offset: Int) {
        if let late = prolog.lateDeclaration, offset <= late.offset {
            return stopAtLateDeclaration(before: late.offset + 2)
        }
        if !hasRoot, error.code == XML_ERR_DOCUMENT_END.rawValue { return stopWithoutElement(at: 0) }
        let isAtEnd = error.code == XML_ERR_DOCUMENT_END.rawValue || isEnding && offset >= window.endOffset
        if isAtEnd, let open = openElement {
            let message = "the document ends inside <\(open.name)> of line \(open.line)"
            return stop(
                .malformed, message, help: "complete the document, up to </\(open.name)> and what follows",
                at: window.endOffset)
        }
        // The place is behind the tag, where the next one may begin.
        let tag = window.lastIndex(of: "<", before: offset) ?? offset
        let words = ParserWords(error, openElement: openElement, closing: window.tagName(at: tag))
        let place = words.mark.map { window.lastIndex(of: $0, before: offset) ?? offset } ?? offset
        stop(.malformed, words.message, help: words.help, at: place)
    }
}

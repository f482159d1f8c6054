import CLibXML2

extension ReaderState {
    /// Offset in the document of the event that libxml2 is reporting.
    var parserOffset: Int {
        guard let parser = unsafe parser else { return 0 }
        return unsafe Int(podfeed_bytes_consumed(parser))
    }

    /// Takes an error of libxml2's: what it calls recoverable goes on, everything else ends the reading.
    mutating func libxmlError(code: Int, isFatal: Bool, message: String, detail: String?) {
        let offset = parserOffset
        let kind = issueKind(code: code, message: message, detail: detail)
        let words = readable(kind, message)
        switch kind {
        case .undeclaredPrefix: note(kind, words, at: window.tagStart(before: offset))
        case .undefinedEntity where !isFatal: note(kind, words, at: offset)
        case _ where isFatal: stop(kind, words, at: min(offset, window.endOffset))
        default: break
        }
    }

    private func issueKind(code: Int, message: String, detail: String?) -> XMLIssue.Kind {
        switch UInt32(code) {
        case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: .undeclaredPrefix(detail ?? "")
        case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: .undefinedEntity(detail ?? "")
        case XML_ERR_MISPLACED_CDATA_END.rawValue: .cdataEndInText
        case XML_ERR_RESERVED_XML_NAME.rawValue: .declarationNotFirst
        case XML_ERR_INVALID_CHAR.rawValue where message.contains("UTF-8"): .encodingMismatch
        case XML_ERR_INVALID_CHAR.rawValue, XML_ERR_INVALID_CHARREF.rawValue: .illegalCharacter
        case XML_ERR_INVALID_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue: .encodingMismatch
        default: .malformed
        }
    }

    private func readable(_ kind: XMLIssue.Kind, _ message: String) -> String {
        switch kind {
        case .undeclaredPrefix(let prefix): "nothing declares the prefix '\(prefix)'"
        case .undefinedEntity(let name): "XML does not define the entity '&\(name);'"
        case .cdataEndInText: "']]>' stands in text"
        case .declarationNotFirst: "the XML declaration is not the first thing in the document"
        case .encodingMismatch: "some bytes are not \(prolog.encoding)"
        case .malformed where depth > 0 && message.hasPrefix("Extra content"): "the document ends inside an element"
        case .malformed where depth > 0 && message.hasPrefix("Premature end"): "the document ends inside an element"
        default: sentence(from: message)
        }
    }

    private func sentence(from message: String) -> String {
        let line = message.prefix { $0 != "\n" }
        let isAcronym = line.dropFirst().first?.isUppercase ?? false
        return isAcronym ? String(line) : line.prefix(1).lowercased() + line.dropFirst()
    }
}

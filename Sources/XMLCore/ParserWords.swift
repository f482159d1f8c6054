import CLibXML2

/// What libxml2's errors mean to somebody who has to mend the document.
struct ParserWords {
    /// What is the matter, in lower case, without a full stop.
    var message: String
    /// What to do about it.
    var help: String?
    /// The text before libxml2's place at which the trouble begins.
    var mark: StaticString?

    init(_ error: ReaderState.ParserError, openElement: (name: String, line: Int)?, closing: String) {
        let detail = error.details[0] ?? ""
        switch error.code {
        case XML_ERR_NAME_REQUIRED.rawValue where error.message.contains("EntityRef"):
            self.init("'&' stands alone", help: "write '&amp;'", mark: "&")
        case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue:
            self.init("no ';' ends what '&' begins", help: "write '&amp;' for the sign itself", mark: "&")
        case XML_ERR_INVALID_HEX_CHARREF.rawValue, XML_ERR_INVALID_DEC_CHARREF.rawValue,
            XML_ERR_INVALID_CHARREF.rawValue:
            self.init(
                "'&#' begins no number of a character", help: "write '&#233;' or '&#xE9;', with small x", mark: "&")
        case XML_ERR_NAME_REQUIRED.rawValue where error.message.contains("StartTag"):
            self.init("'<' begins no tag", help: "write '&lt;' for the sign itself", mark: "<")
        case XML_ERR_TAG_NAME_MISMATCH.rawValue:
            let open = openElement.map { "<\($0.name)> of line \($0.line)" } ?? "nothing"
            let help = openElement.map { "close <\($0.name)> before, or remove one of the two tags" }
            self.init("</\(closing)> stands where \(open) is still open", help: help, mark: "<")
        case XML_ERR_LT_IN_ATTRIBUTE.rawValue:
            self.init("'<' stands in the value of an attribute", help: "write '&lt;', or close the quotes before")
        case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue:
            self.init("the value of an attribute is not in quotes", help: "put the value in quotes")
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue:
            self.init("the attribute '\(detail)' has no value", help: "write \(detail)=\"…\" with a value")
        case XML_ERR_ATTRIBUTE_REDEFINED.rawValue, XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
            self.init("the attribute '\(detail)' stands twice in one tag", help: "remove one of the two")
        case XML_ERR_HYPHEN_IN_COMMENT.rawValue:
            self.init("'--' stands in a comment", help: "write one hyphen, or another sign")
        case XML_ERR_DOCUMENT_END.rawValue:
            self.init("something follows the end of the root element", help: "remove what follows")
        default:
            self.init(ParserWords.sentence(from: error.message))
        }
    }

    private init(_ message: String, help: String? = nil, mark: StaticString? = nil) {
        self.message = message
        self.help = help
        self.mark = mark
    }

    static func sentence(from message: String) -> String {
        let line = message.prefix { $0 != "\n" }
        let isAcronym = line.dropFirst().first?.isUppercase ?? false
        return isAcronym ? String(line) : line.prefix(1).lowercased() + line.dropFirst()
    }
}

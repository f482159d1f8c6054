import FeedValues

/// What the W3C validator has to say of a person who is not written as `jo@example.com (Jo Roe)`.
enum ContactClass {
    /// An address without a name.
    case nameless
    /// An address with a name in another form.
    case otherForm
    /// No address that can be read.
    case invalid

    /// The class of a text that is an address, alone or after `mailto:`; `nil` for one with its name, and for others.
    init?(_ text: String) {
        if let contact = EmailContact(text) {
            guard contact.name == nil else { return nil }
            self = .nameless
        } else if let contact = EmailContact(mailto: text) {
            self = contact.name == nil ? .nameless : .otherForm
        } else {
            return nil
        }
    }

    /// The class of a text that is no contact of RSS: readers of mail find the address in `Jo Roe <jo@example.com>`.
    static func ofOther(_ text: String) -> ContactClass {
        let bytes = text.utf8
        if bytes.last == UInt8(ascii: ">"), let open = bytes.lastIndex(of: UInt8(ascii: "<")) {
            let inner = text[bytes.index(after: open)..<bytes.index(before: bytes.endIndex)]
            return EmailAddress(inner) == nil ? .invalid : .otherForm
        }
        // What is in parentheses is a comment to a reader of mail, and no address.
        var depth = 0
        let spoken = text.filter { character in
            if character == "(" { depth += 1 }
            defer { if character == ")" { depth -= 1 } }
            return depth <= 0
        }
        let hasAddress = spoken.split(whereSeparator: \.isWhitespace).contains { EmailAddress($0) != nil }
        return hasAddress ? .otherForm : .invalid
    }

    /// The name of the class, as findings carry it.
    var names: [String] {
        switch self {
        case .nameless: ["MissingRealName"]
        case .otherForm: ["EmailFormat"]
        case .invalid: ["InvalidContact"]
        }
    }
}

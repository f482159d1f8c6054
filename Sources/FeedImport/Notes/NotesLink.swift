import FeedValues

/// Addresses that links of show notes may have.
enum NotesLink {
    /// The address that a link means; `nil` for one that no feed can hold.
    static func address(_ href: String, base: WebAddress?) -> String? {
        // Browsers read no break of a line in an address.
        let text = String(
            String.UnicodeScalarView(href.unicodeScalars.filter { !"\n\r\t".unicodeScalars.contains($0) })
        )
        .trimmedOfXMLWhiteSpace
        if text.prefix(7).lowercased() == "mailto:" {
            let mail = text.dropFirst(7).drop { $0 == " " }
            guard EmailAddress(mail.prefix { $0 != "?" }) != nil, !mail.utf8.contains(where: isSyntax) else {
                return nil
            }
            return "mailto:" + mail
        }
        // An empty link leads to the page that it stands on.
        guard !text.isEmpty else { return nil }
        if let address = WebAddress(asMeant: String(text)) { return address.description }
        guard URLReference(String(text)).isRelative else { return nil }
        return base?.resolving(String(text))?.description
    }

    private static func isSyntax(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }
}

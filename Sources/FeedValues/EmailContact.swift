/// A person as RSS writes them: `user@host (Real Name)`, the name optional (RSS Profile, element `author`).
public struct EmailContact: Hashable, Sendable, CustomStringConvertible {
    /// The address.
    public let address: EmailAddress
    /// The name in the parentheses, without white space around it; `nil` where none is.
    public let name: String?

    /// A contact; `nil` when the text is neither an address alone nor one with a name in parentheses after it.
    public init?(_ text: some StringProtocol) {
        let trimmed = Substring(text).trimmedOfXMLWhiteSpace
        guard let open = trimmed.utf8.firstIndex(of: UInt8(ascii: "(")) else {
            guard let address = EmailAddress(trimmed) else { return nil }
            self.address = address
            name = nil
            return
        }
        let inner = trimmed[trimmed.utf8.index(after: open)...]
        guard inner.utf8.last == UInt8(ascii: ")"), let address = EmailAddress(trimmed[..<open].trimmedOfXMLWhiteSpace)
        else { return nil }
        let name = inner[..<inner.utf8.index(before: inner.endIndex)].trimmedOfXMLWhiteSpace
        guard !name.isEmpty else { return nil }
        self.address = address
        self.name = String(name)
    }

    /// The contact that a `mailto:` address names, before its query; `nil` when the text is none.
    ///
    /// Beyond RFC 6068, a name before the address in angle brackets is taken, as old feeds have it.
    public init?(mailto text: some StringProtocol) {
        let trimmed = Substring(text).trimmedOfXMLWhiteSpace
        let scheme = "mailto:"
        guard trimmed.prefix(scheme.count).equalsIgnoringASCIICase(scheme) else { return nil }
        let written = trimmed.dropFirst(scheme.count).prefix { $0 != "?" }
        guard let bytes = PercentEncoding.decode(written), let recipient = String(validating: bytes, as: UTF8.self)
        else {
            return nil
        }
        guard let open = recipient.utf8.lastIndex(of: UInt8(ascii: "<")), recipient.utf8.last == UInt8(ascii: ">")
        else {
            guard let address = EmailAddress(recipient.trimmedOfXMLWhiteSpace) else { return nil }
            self.address = address
            name = nil
            return
        }
        let inner = recipient[recipient.utf8.index(after: open)...].dropLast()
        guard let address = EmailAddress(inner) else { return nil }
        let name = recipient[..<open].trimmedOfXMLWhiteSpace
        self.address = address
        self.name = name.isEmpty ? nil : String(name)
    }

    /// The contact as `user@host (Real Name)`, or the address alone.
    public var description: String { name.map { "\(address) (\($0))" } ?? address.description }
}

/// An address of any scheme, `https:`, `ipfs:`, `at:`, `nostr:`, in ASCII and without spaces (RFC 3986 section 4.3).
public struct AbsoluteURI: Hashable, Sendable, CustomStringConvertible {
    /// The address as written.
    public let description: String

    /// An address; `nil` when the text has no scheme, nothing behind it, or characters that must be escaped.
    public init?(_ text: some StringProtocol) {
        let reference = URLReference(String(text))
        guard let scheme = reference.scheme, text.utf8.count > scheme.utf8.count + 1,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), reference.unescapedCharacter == nil
        else { return nil }
        if reference.isHTTP, WebAddress(reference) == nil { return nil }
        description = String(text)
    }
}

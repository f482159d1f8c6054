/// An absolute `http` or `https` address with a host, in ASCII (RFC 3986).
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// The address as written.
    public let description: String

    /// An address; `nil` when the text is not an absolute `http` or `https` address with a host.
    public init?(_ text: String) {
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return nil }
        description = text
    }
}

/// An absolute `http` or `https` address with a host, in ASCII (RFC 3986).
///
/// It has no user information, no space, control or letter beyond ASCII, and all that must be is percent-encoded.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    private let reference: URLReference

    /// An address; `nil` when the text is not an absolute `http` or `https` address of RFC 3986.
    public init?(_ text: some StringProtocol) {
        self.init(URLReference(String(text)))
    }

    /// The address that a reference is; `nil` when it is none of RFC 3986.
    public init?(_ reference: URLReference) {
        guard reference.isAbsoluteHTTP, reference.userinfo == nil,
            !reference.flaws.contains(where: WebAddress.isForbidden)
        else { return nil }
        self.reference = reference
    }

    /// Equal addresses are those written alike.
    public static func == (left: WebAddress, right: WebAddress) -> Bool { left.description == right.description }

    /// Feeds the address as written to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(description) }

    /// The address as written.
    public var description: String { reference.text }
    /// `http` or `https`.
    public var scheme: String { reference.scheme ?? "https" }
    /// The host as written, brackets of an IPv6 address included.
    public var host: String { String(reference.host ?? "") }
    /// The port, where one is written.
    public var port: Int? { reference.port }
    /// The path, percent-encoded; empty, or begins with a slash.
    public var path: Substring { reference.path }
    /// The part after the question mark.
    public var query: Substring? { reference.query }
    /// The part after the number sign.
    public var fragment: Substring? { reference.fragment }
    /// Whether the scheme is `https`.
    public var isSecure: Bool { scheme == "https" }

    /// The last segment of the path, percent-encoded; empty when the path ends with a slash.
    public var lastPathComponent: Substring { reference.lastPathComponent }
    /// The extension of the last segment in lower case; `nil` unless it is of 2 to 5 letters or digits with a letter.
    public var pathExtension: String? { reference.pathExtension }
    /// What sort of host it is.
    public var hostKind: HostKind { HostKind(reference.host ?? "") }

    private static func isForbidden(_ flaw: URLReference.Flaw) -> Bool {
        switch flaw {
        case .outerWhiteSpace, .unescapedCharacter, .badPercentEncoding, .nonASCII, .hostMissing, .hostInvalid,
            .portInvalid:
            true
        case .percentEncodingNotUTF8, .doubleEscaped, .notCanonical: false
        }
    }
}

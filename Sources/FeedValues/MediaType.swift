/// A media type, `type/subtype`, without parameters (RFC 6838 section 4.2).
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// The type and subtype in lower case.
    public let description: String

    /// A media type; `nil` when the text is not `type/subtype` of restricted names.
    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            MediaType.isRestrictedName(bytes[..<slash]),
            MediaType.isRestrictedName(bytes[bytes.index(after: slash)...])
        else { return nil }
        description = text.asciiLowercased
    }

    /// The part before the slash, such as `audio`.
    public var topLevel: Substring { description.prefix { $0 != "/" } }

    /// The part after the slash, such as `mpeg`.
    public var subtype: Substring { description.drop { $0 != "/" }.dropFirst() }

    private static func isRestrictedName(_ name: some Collection<UInt8>) -> Bool {
        guard let first = name.first, first.isASCIIAlphanumeric, name.count <= 127 else { return false }
        return name.allSatisfy(restrictedBytes.contains)
    }

    private static let restrictedBytes = ASCIISet(alphanumericsAnd: "!#$&-^_.+")
}

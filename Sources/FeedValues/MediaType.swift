/// A media type, `type/subtype`, without parameters (RFC 6838 section 4.2).
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// The type and subtype in lower case.
    public let description: String

    /// A media type; `nil` when the text is not `type/subtype` of restricted names.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        guard let slash = bytes.first(UInt8(ascii: "/"), in: bytes.indices),
            MediaType.isRestrictedName(bytes, in: 0..<slash),
            MediaType.isRestrictedName(bytes, in: slash + 1..<bytes.count)
        else { return nil }
        description = text.asciiLowercased
    }

    /// The media type that a part of a text is.
    public init?(_ text: Substring) { self.init(String(text)) }

    /// The part before the slash, such as `audio`.
    public var topLevel: Substring { description[..<(description.utf8.firstIndex(of: slash) ?? description.endIndex)] }

    /// The part after the slash, such as `mpeg`.
    public var subtype: Substring {
        let bytes = description.utf8
        return description[(bytes.firstIndex(of: slash).map { bytes.index(after: $0) } ?? description.endIndex)...]
    }

    private var slash: UInt8 { UInt8(ascii: "/") }

    private static func isRestrictedName(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
        guard (1...127).contains(range.count), bytes[range.lowerBound].isASCIIAlphanumeric else { return false }
        let others = restrictedBytes
        for index in range where !others.contains(bytes[index]) { return false }
        return true
    }

    private static let restrictedBytes = ASCIISet(alphanumericsAnd: "!#$&-^_.+")
}

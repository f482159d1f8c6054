/// A media type, `type/subtype`, without parameters (RFC 6838 section 4.2).
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// The type and subtype in lower case.
    public let description: String

    /// A media type; `nil` when the text is not `type/subtype` of restricted names.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(MediaType.isRestrictedName) else { return nil }
        description = text.lowercased()
    }

    private static func isRestrictedName(_ part: Substring) -> Bool {
        guard let first = part.unicodeScalars.first, isLetterOrDigit(first), part.utf8.count <= 127 else {
            return false
        }
        return part.unicodeScalars.allSatisfy { isLetterOrDigit($0) || "!#$&-^_.+".unicodeScalars.contains($0) }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
    }
}

/// A digest of a file in the form of Subresource Integrity, `sha384-` and Base64 (W3C SRI, section 3.5).
public struct IntegrityDigest: Hashable, Sendable, CustomStringConvertible {
    /// The functions that SRI has.
    public enum Function: String, Hashable, Sendable, CaseIterable {
        /// SHA-256.
        case sha256
        /// SHA-384.
        case sha384
        /// SHA-512.
        case sha512

        /// How many bytes a digest has.
        public var byteCount: Int {
            switch self {
            case .sha256: 32
            case .sha384: 48
            case .sha512: 64
            }
        }
    }

    /// The function that made the digest.
    public let function: Function
    /// The digest as written.
    public let description: String

    /// A digest; `nil` when the function is none of SRI, or the rest is not Base64 of as many bytes as it makes.
    public init?(_ text: some StringProtocol) {
        guard let hyphen = text.utf8.firstIndex(of: UInt8(ascii: "-")),
            let function = Function(rawValue: String(text[..<hyphen])),
            Base64Text.byteCount(of: text[text.utf8.index(after: hyphen)...]) == function.byteCount
        else { return nil }
        self.function = function
        description = String(text)
    }
}

public import FeedValues

/// By what a downloaded file is told from another (`podcast:integrity`).
public enum Integrity: Hashable, Sendable {
    /// A digest of the file.
    case digest(IntegrityDigest)
    /// A signature by PGP, in Base64.
    case signature(Base64Signature)

    /// A signature in Base64, of at least one byte.
    public struct Base64Signature: Hashable, Sendable, CustomStringConvertible {
        /// The signature as written.
        public let description: String

        /// A signature; `nil` when the text is no Base64.
        public init?(_ text: String) {
            guard let count = Base64Text.byteCount(of: text), count > 0 else { return nil }
            description = text
        }
    }
}

package import Digests

/// What a target tells of a file without sending it.
package struct TargetFile: Hashable, Sendable {
    /// How many bytes it has.
    package var bytes: Int
    /// The SHA-256 digest of its bytes, where the target can tell it.
    package var sha256: Digest?

    /// What a target tells of a file.
    package init(bytes: Int, sha256: Digest? = nil) {
        self.bytes = bytes
        self.sha256 = sha256
    }
}

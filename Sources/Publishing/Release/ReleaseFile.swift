package import Digests

/// A file of a release, by its bytes.
package struct ReleaseFile: Hashable, Sendable {
    /// Where it goes, relative to the root of the target, with `/` between its parts, not percent-encoded.
    package var path: String
    /// How many bytes it has.
    package var bytes: Int
    /// The SHA-256 digest of its bytes.
    package var sha256: Digest
    /// When it goes out.
    package var stage: ReleaseStage
    /// How many files of its stage lead to it: among pages, those that lie deeper go out first.
    package var depth: Int
    /// The path of the file that has the bytes, when that is not the same in the release's folder.
    package var source: String?

    /// A file of a release.
    package init(path: String, bytes: Int, sha256: Digest, stage: ReleaseStage, depth: Int = 0) {
        self.path = path
        self.bytes = bytes
        self.sha256 = sha256
        self.stage = stage
        self.depth = depth
    }

    /// Whether only those know of it who were given its address.
    package var isPrivate: Bool { TargetLayout.isPrivate(path) }

    /// How a server should send it.
    package var headers: FileHeaders { FileHeaders(path: path, stage: stage) }
}

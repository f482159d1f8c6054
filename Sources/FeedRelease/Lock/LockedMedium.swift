package import Digests
package import FeedValues

/// A media file as it was released.
package struct LockedMedium: Hashable, Sendable {
    /// Where it goes, relative to the root of the site, not percent-encoded.
    package var path: String
    /// Its size in bytes.
    package var bytes: Int
    /// The digest of its bytes.
    package var digest: ContentDigest
    /// Its type, as the feed states it.
    package var type: MediaType
    /// Its duration in milliseconds.
    package var milliseconds: Int
    /// What else the line says of it.
    package var more: [LockField]

    /// A media file of given facts.
    package init(
        path: String, bytes: Int, digest: ContentDigest, type: MediaType, milliseconds: Int, more: [LockField] = []
    ) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
        self.type = type
        self.milliseconds = milliseconds
        self.more = more
    }
}

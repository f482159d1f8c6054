package import Digests
package import FeedValues

/// Something that was done to a released identity, and meant: it stays in the lock with its reason.
package struct LockEvent: Hashable, Sendable {
    /// What was done.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A change that a build refuses was accepted by name.
        case accepted
        /// The identity was moved: its file was renamed.
        case moved
        /// A media file got another name, with which it was released anew.
        case changed
        /// The episode was taken down.
        case retracted
        /// A retraction was taken back.
        case restored
        /// The feed was given up.
        case removed
    }

    /// What was done.
    package var kind: Kind
    /// When, in whole seconds.
    package var time: Timestamp
    /// Why, in the words of whoever did it.
    package var because: String?
    /// The identity before.
    package var formerIdentity: String?
    /// The guid before.
    package var formerGuid: String?
    /// The place of a media file before, relative to the site.
    package var formerPath: String?
    /// The digest of a media file before.
    package var formerDigest: ContentDigest?
    /// What else the line says of it.
    package var more: [LockField] = []

    /// Something that was done at a time.
    package init(_ kind: Kind, at time: Timestamp, because: String? = nil) {
        self.kind = kind
        self.time = time
        self.because = because
    }
}

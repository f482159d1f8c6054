package import Digests
package import FeedValues

/// A media file as it was released.
package struct ReleasedMedium: Hashable, Sendable {
    /// Its size, type and duration.
    package var facts: MediaFacts
    /// The digest of its bytes.
    package var digest: ContentDigest

    /// A media file of given facts.
    package init(facts: MediaFacts, digest: ContentDigest) {
        self.facts = facts
        self.digest = digest
    }
}

/// A media file that is not here, but known from its release.
package struct AbsentMedium: Hashable, Sendable {
    /// The file as it was released.
    package var medium: ReleasedMedium
    /// What a pointer in the place of the file names, if there is one.
    package var pointer: LargeFilePointer?
}

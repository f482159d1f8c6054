package import Diagnostics
package import Digests
package import FeedValues

/// An episode as the catalogue has it now, as far as it can be held against the lock.
package struct PresentEpisode: Sendable {
    /// Whether listeners would get it.
    package enum State: Hashable, Sendable {
        /// They would.
        case released
        /// It is a draft.
        case draft
        /// It is to be released later.
        case future(Timestamp)
        /// Its time is over since an instant, as it was planned.
        case expired(Timestamp)
        /// Too little of it is right to say more.
        case unreadable
        /// It was taken down, and its file still stands there.
        case retracted
    }

    /// What it is known by.
    package var identity: EpisodeIdentity
    /// Whether listeners would get it.
    package var state: State
    /// Its guid; nil where that can't be read.
    package var guid: String?
    /// Whether the guid is written there, and not made.
    package var statesGuid: Bool
    /// Where its guid is set.
    package var guidPlace: SourceLocation
    /// Where its date is set.
    package var datePlace: SourceLocation
    /// Its media files in the site, the main one first.
    package var media: [PresentMedium]

    /// An episode of a catalogue.
    package init(
        _ identity: EpisodeIdentity, _ state: State, guid: String?, statesGuid: Bool = true,
        guidPlace: SourceLocation, datePlace: SourceLocation, media: [PresentMedium] = []
    ) {
        self.identity = identity
        self.state = state
        self.guid = guid
        self.statesGuid = statesGuid
        self.guidPlace = guidPlace
        self.datePlace = datePlace
        self.media = media
    }
}

/// A media file as the catalogue has it now.
package struct PresentMedium: Hashable, Sendable {
    /// Where it goes, relative to the root of the site, not percent-encoded.
    package var path: String
    /// Its size in bytes.
    package var bytes: Int
    /// The digest of its bytes; nil where nobody asked for it.
    package var digest: ContentDigest?
    /// Its type.
    package var type: MediaType
    /// Its duration in milliseconds.
    package var milliseconds: Int
    /// Where the episode names it.
    package var place: SourceLocation

    /// A media file of given facts.
    package init(
        path: String, bytes: Int, digest: ContentDigest?, type: MediaType, milliseconds: Int, place: SourceLocation
    ) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
        self.type = type
        self.milliseconds = milliseconds
        self.place = place
    }

    /// The file as the lock holds it; nil without its digest.
    var locked: LockedMedium? {
        digest.map {
            LockedMedium(path: path, bytes: bytes, digest: $0, type: type, milliseconds: milliseconds)
        }
    }
}

/// A feed as the catalogue has it now.
package struct PresentFeed: Hashable, Sendable {
    /// What it is known by.
    package var identity: FeedIdentity
    /// Its guid.
    package var guid: UUID
    /// Whether the guid is written in the catalogue, and not made.
    package var statesGuid: Bool
    /// Its address; nil where that is nobody's business.
    package var address: String?

    /// A feed of a catalogue.
    package init(_ identity: FeedIdentity, guid: UUID, statesGuid: Bool = true, address: String?) {
        self.identity = identity
        self.guid = guid
        self.statesGuid = statesGuid
        self.address = address
    }
}

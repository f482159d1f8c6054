package import FeedValues

/// An episode as it was released: a line of the lock.
package struct LockedEpisode: Hashable, Sendable {
    /// What it is known by.
    package var identity: EpisodeIdentity
    /// The guid by which apps know it.
    package var guid: String
    /// When it was recorded for the first time.
    package var first: Timestamp
    /// Its media files in the site, the main one first; none when its sound lies elsewhere on the web.
    package var media: [LockedMedium]
    /// What was done to it since, in that order.
    package var events: [LockEvent]
    /// What else the line says.
    package var more: [LockField]
    /// The line of the file that it was read from, from 1; 0 when it is new.
    package var line: Int

    /// An episode as it is released.
    package init(
        _ identity: EpisodeIdentity, guid: String, first: Timestamp, media: [LockedMedium] = [],
        events: [LockEvent] = [], more: [LockField] = [], line: Int = 0
    ) {
        self.identity = identity
        self.guid = guid
        self.first = first
        self.media = media
        self.events = events
        self.more = more
        self.line = line
    }

    /// The event by which it is taken down now; nil while it is not.
    package var retraction: LockEvent? {
        let last = events.last { $0.kind == .retracted || $0.kind == .restored }
        return last?.kind == .retracted ? last : nil
    }

    /// The guids that it had before, which no other episode may take.
    package var formerGuids: [String] { events.compactMap(\.formerGuid) }
}

package import FeedValues

/// A feed as it was released: a line of the lock.
package struct LockedFeed: Hashable, Sendable {
    /// What it is known by.
    package var identity: FeedIdentity
    /// The guid by which apps know it, whatever its address.
    package var guid: UUID
    /// When it was recorded for the first time.
    package var first: Timestamp
    /// The address under which it was recorded; nil where none is stated.
    package var address: String?
    /// What was done to it since, in that order.
    package var events: [LockEvent]
    /// What else the line says.
    package var more: [LockField]
    /// The line of the file that it was read from, from 1; 0 when it is new.
    package var line: Int

    /// A feed as it is released.
    package init(
        _ identity: FeedIdentity, guid: UUID, first: Timestamp, address: String? = nil, events: [LockEvent] = [],
        more: [LockField] = [], line: Int = 0
    ) {
        self.identity = identity
        self.guid = guid
        self.first = first
        self.address = address
        self.events = events
        self.more = more
        self.line = line
    }

    /// Whether it was given up, and meant.
    package var isRemoved: Bool { events.last { $0.kind == .removed || $0.kind == .restored }?.kind == .removed }
}

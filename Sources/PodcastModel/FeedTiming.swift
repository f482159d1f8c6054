public import FeedValues

/// When a feed carries an episode, counted from the release of the episode; one without a date is there at once and for
/// always.
public struct FeedTiming: Hashable, Sendable {
    /// How much later than others the feed has it, in seconds.
    public var delay: Int64 = 0
    /// How long the feed has it, in seconds; `nil` for always.
    public var lifetime: Int64?

    /// At once, and for always.
    public init() {}

    /// Whether it is that of most feeds: at once, and for always.
    public var isPlain: Bool { delay == 0 && lifetime == nil }

    /// From when on the feed has an episode that is released at an instant.
    public func beginning(of release: Timestamp) -> Timestamp {
        release == Episode.undated ? release : release.advanced(bySeconds: delay)
    }

    /// From when on the feed has it no more; `nil` for never.
    public func end(of release: Timestamp) -> Timestamp? {
        guard let lifetime, release != Episode.undated else { return nil }
        return beginning(of: release).advanced(bySeconds: lifetime)
    }
}

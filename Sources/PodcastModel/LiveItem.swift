public import Diagnostics
public import FeedValues

/// A broadcast that is announced, on the air or over (`podcast:liveItem`).
public struct LiveItem: Sendable, Equatable {
    /// How far a broadcast is.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It is announced.
        case pending
        /// It is on the air.
        case live
        /// It is over.
        case ended
    }

    /// How far it is.
    public var status: Located<Status>
    /// When it begins.
    public var start: Located<Timestamp>
    /// When it ends.
    public var end: Located<Timestamp>?
    /// What it is: title, stream, people and all that an episode may say; its links must be at least one.
    public var episode: Episode

    /// A broadcast; `nil` when it ends before it begins, or says nowhere where it can be heard.
    public init?(
        status: Located<Status>, start: Located<Timestamp>, end: Located<Timestamp>? = nil, episode: Episode
    ) {
        if let end, end.value <= start.value { return nil }
        guard let extras = episode.extras, !extras.contentLinks.isEmpty else { return nil }
        self.status = status
        self.start = start
        self.end = end
        self.episode = episode
    }
}

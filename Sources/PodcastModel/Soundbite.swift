public import FeedValues

/// A part of an episode that stands for it, for previews and sharing (`podcast:soundbite`).
public struct Soundbite: Hashable, Sendable {
    /// Where it begins.
    public let start: MediaDuration
    /// How long it is, 15 to 120 seconds at best.
    public let duration: MediaDuration
    /// What it is called, at most 128 characters; the title of the episode when nothing is said.
    public let title: String?

    /// A part of an episode; `nil` when it has no length, or its title is empty or too long.
    public init?(start: MediaDuration, duration: MediaDuration, title: String? = nil) {
        guard duration.milliseconds > 0, title.map({ TagText.fits($0) }) ?? true else { return nil }
        self.start = start
        self.duration = duration
        self.title = title
    }
}

/// What a feed is known by in a catalogue, whatever its address: `<show>/<feed id>`.
package struct FeedIdentity: Hashable, Sendable, CustomStringConvertible {
    /// The show's identifier: the name of its folder.
    package let show: String
    /// The feed's id, unique in the show; the feed of the whole show is `main`.
    package let feed: String

    /// An identity of its two parts.
    package init(show: String, feed: String) {
        self.show = show
        self.feed = feed
    }

    /// The identity that a text writes as `<show>/<feed id>`; nil unless it has two parts, each not empty.
    package init?(_ text: some StringProtocol) {
        guard let parts = EpisodeIdentity(text) else { return nil }
        self.init(show: parts.show, feed: parts.slug)
    }

    package var description: String { show + "/" + feed }
}

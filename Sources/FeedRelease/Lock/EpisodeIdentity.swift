/// What an episode is known by in a catalogue, whatever its feed says: `<show>/<slug>`.
package struct EpisodeIdentity: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The show's identifier: the name of its folder.
    package let show: String
    /// The episode's slug, unique in the show.
    package let slug: String

    /// An identity of its two parts.
    package init(show: String, slug: String) {
        self.show = show
        self.slug = slug
    }

    /// The identity that a text writes as `<show>/<slug>`; nil unless it has two parts, each not empty.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        self.init(show: String(parts[0]), slug: String(parts[1]))
    }

    package var description: String { show + "/" + slug }

    package static func < (one: EpisodeIdentity, other: EpisodeIdentity) -> Bool {
        (one.show, one.slug) < (other.show, other.slug)
    }
}

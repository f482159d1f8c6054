/// What has been released, as `podfeed.lock` holds it: the identities that apps and listeners know by now.
///
/// The value holds each identity once. It is read by ``LockReader`` and written by ``IdentityLock/bytes``.
package struct IdentityLock: Sendable {
    /// The name of the file, beside `podfeed.yaml`.
    package static let fileName = "podfeed.lock"

    /// The episodes, in the order in which they were added.
    package private(set) var episodes: [LockedEpisode] = []
    /// The feeds, in the order in which they were added.
    package private(set) var feeds: [LockedFeed] = []

    private var episodeNumbers: [EpisodeIdentity: Int] = [:]
    private var feedNumbers: [FeedIdentity: Int] = [:]

    /// A lock in which nothing was released.
    package init() {}

    /// Whether nothing was released.
    package var isEmpty: Bool { episodes.isEmpty && feeds.isEmpty }

    /// Makes room for so many lines.
    mutating func reserve(_ lines: Int) {
        episodes.reserveCapacity(lines)
        episodeNumbers.reserveCapacity(lines)
    }

    /// The number of an episode among all, in the order in which they were added.
    func number(of identity: EpisodeIdentity) -> Int? { episodeNumbers[identity] }

    /// What was released of an episode; setting nil takes the line away.
    package subscript(_ identity: EpisodeIdentity) -> LockedEpisode? {
        get { episodeNumbers[identity].map { episodes[$0] } }
        set {
            switch (episodeNumbers[identity], newValue) {
            case (let number?, let episode?): episodes[number] = episode
            case (nil, let episode?):
                episodeNumbers[identity] = episodes.count
                episodes.append(episode)
            case (let number?, nil):
                episodes.remove(at: number)
                episodeNumbers = [:]
                for (number, episode) in episodes.enumerated() { episodeNumbers[episode.identity] = number }
            case (nil, nil): break
            }
        }
    }

    /// What was released of a feed.
    package subscript(_ identity: FeedIdentity) -> LockedFeed? {
        get { feedNumbers[identity].map { feeds[$0] } }
        set {
            guard let newValue else { return }
            if let number = feedNumbers[identity] {
                feeds[number] = newValue
            } else {
                feedNumbers[identity] = feeds.count
                feeds.append(newValue)
            }
        }
    }
}

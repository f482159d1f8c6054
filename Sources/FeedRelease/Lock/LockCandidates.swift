import FeedValues

/// The new episodes of a catalogue, among which one that is missing may be found again.
struct LockCandidates {
    /// How many that are missing are looked for by their spelling: each costs a look at all new ones.
    private static let maximumSearches = 20

    private let newcomers: [PresentEpisode]
    private var byPath: [String: Int] = [:]
    private var byGuid: [String: Int] = [:]
    private var byName: [String: Int] = [:]
    private var searches = 0

    /// The new episodes.
    init(_ newcomers: [PresentEpisode]) {
        self.newcomers = newcomers
        for (number, episode) in newcomers.enumerated() {
            for medium in episode.media { byPath[medium.path] = number }
            if let guid = episode.guid { byGuid[guid] = number }
            byName[episode.identity.slug] = number
        }
    }

    /// The new episode that may be one that is missing: of the same guid, sound or name, or nearly the same name.
    mutating func best(for episode: LockedEpisode) -> PresentEpisode? {
        let paths = episode.media.compactMap { byPath[$0.path] }
        if let number = byGuid[episode.guid] ?? paths.first ?? byName[episode.identity.slug] {
            return newcomers[number]
        }
        searches += 1
        guard searches <= LockCandidates.maximumSearches else { return nil }
        let own = newcomers.filter { $0.identity.show == episode.identity.show }
        let nearest = Spelling.nearest(to: episode.identity.slug, in: own.map(\.identity.slug))
        return own.first { $0.identity.slug == nearest } ?? (own.count == 1 ? own.first : nil)
    }
}

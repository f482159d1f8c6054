import FeedValues

/// A line of the lock that is new, other than before, or gone.
package struct LockChange: Hashable, Sendable {
    /// What became of a line.
    package enum Kind: String, Hashable, Sendable {
        /// There was none.
        case added
        /// It said something else.
        case changed
        /// It is there no more.
        case removed
    }

    /// What became of the line.
    package var kind: Kind
    /// What it is about: `episode` or `feed`.
    package var subject: String
    /// The identity.
    package var identity: String
    /// The guid.
    package var guid: String
}

extension IdentityLock {
    /// The lines that differ from an earlier lock: episodes, then feeds, each in the order of their identities.
    package func changes(from old: IdentityLock) -> [LockChange] {
        var ofEpisodes: [LockChange] = []
        for episode in episodes where old[episode.identity] != episode {
            let kind: LockChange.Kind = old[episode.identity] == nil ? .added : .changed
            ofEpisodes.append(LockChange(kind, "episode", episode.identity.description, episode.guid))
        }
        for episode in old.episodes where self[episode.identity] == nil {
            ofEpisodes.append(LockChange(.removed, "episode", episode.identity.description, episode.guid))
        }
        var ofFeeds: [LockChange] = []
        for feed in feeds where old[feed.identity] != feed {
            let kind: LockChange.Kind = old[feed.identity] == nil ? .added : .changed
            ofFeeds.append(LockChange(kind, "feed", feed.identity.description, feed.guid.description))
        }
        return ofEpisodes.sorted { $0.identity < $1.identity } + ofFeeds.sorted { $0.identity < $1.identity }
    }
}

extension LockChange {
    fileprivate init(_ kind: Kind, _ subject: String, _ identity: String, _ guid: String) {
        self.init(kind: kind, subject: subject, identity: identity, guid: guid)
    }
}

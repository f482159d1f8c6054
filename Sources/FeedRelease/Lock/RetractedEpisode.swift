/// An episode that was taken down, with what has to leave the site.
package struct RetractedEpisode: Hashable, Sendable {
    /// What it was known by.
    package var identity: EpisodeIdentity
    /// The guids that are meant to be gone from feeds: its own, then those before.
    package var guids: [String]
    /// The media files that it had, relative to the site; a file that the new site still has is another episode's, too.
    package var paths: [String]
    /// How the names of its chapters, transcripts and pictures begin, relative to the site.
    package var prefixes: [String]
    /// When and why.
    package var retraction: LockEvent

    /// An episode that was taken down.
    package init(
        identity: EpisodeIdentity, guids: [String], paths: [String], prefixes: [String], retraction: LockEvent
    ) {
        self.identity = identity
        self.guids = guids
        self.paths = paths
        self.prefixes = prefixes
        self.retraction = retraction
    }
}

extension IdentityLock {
    /// The episodes that are taken down now, in the order of their identities.
    package var retracted: [RetractedEpisode] {
        let taken = episodes.compactMap { episode in
            episode.retraction.map { retraction in
                RetractedEpisode(
                    identity: episode.identity, guids: [episode.guid] + episode.formerGuids, paths: episode.paths,
                    prefixes: episode.beginnings, retraction: retraction)
            }
        }
        return taken.sorted { $0.identity < $1.identity }
    }
}

extension LockedEpisode {
    /// The media files that it has and had, relative to the site.
    package var paths: [String] { media.map(\.path) + events.compactMap(\.formerPath) }

    /// How the names of its texts and pictures begin, under all its names.
    package var beginnings: [String] {
        let former = events.compactMap(\.formerIdentity).compactMap { EpisodeIdentity($0) }
        return ([identity] + former).flatMap(\.beginnings)
    }
}

extension EpisodeIdentity {
    /// How the names of the texts and pictures of an episode begin, relative to the site: no slug holds a full stop.
    package var beginnings: [String] {
        ["chapters", "images", "transcripts"].map { "\(show)/\($0)/\(slug)." }
    }
}

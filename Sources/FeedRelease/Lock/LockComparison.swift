package import Diagnostics
import Digests
import FeedValues

/// Holds a catalogue against what was released: what would change, reuse or drop a released identity is found.
package struct LockComparison {
    private let lock: IdentityLock
    private let file: String
    private var findings: [Finding] = []
    // Whether each of the lock's episodes is there.
    private var seen: [Bool]
    private var newcomers: [PresentEpisode] = []
    private lazy var index = LockIndex(lock)

    /// The beginning, when no episode has been looked at.
    ///
    /// - Parameters:
    ///   - lock: what was released.
    ///   - file: the file of the lock, as findings name it.
    package init(_ lock: IdentityLock, in file: String) {
        self.lock = lock
        self.file = file
        seen = Array(repeating: false, count: lock.episodes.count)
    }

    /// Looks at some episodes of the catalogue; those that are held back or can't be read are to be among them.
    package mutating func look(at episodes: [PresentEpisode]) {
        for episode in episodes { look(at: episode) }
    }

    /// What is found, when all episodes have been looked at.
    ///
    /// - Parameters:
    ///   - feeds: the feeds that are made.
    ///   - unreadShows: the ids of shows of which not everything could be read: of those nothing is missing.
    package consuming func finish(_ feeds: [PresentFeed], unreadShows: Set<String>) -> [Finding] {
        lookForMissing(besides: unreadShows)
        lookAtGuids()
        lookAtFeeds(Set(feeds.map(\.identity)), besides: unreadShows)
        return findings
    }

    private mutating func look(at episode: PresentEpisode) {
        let number = lock.number(of: episode.identity)
        if let number { seen[number] = true }
        switch episode.state {
        case .unreadable: return
        case .retracted: return reportRetracted(episode)
        case .released, .draft, .future, .expired: break
        }
        guard let released = number.map({ lock.episodes[$0] }) else {
            newcomers.append(episode)
            for medium in episode.media { lookAtOthers(medium, of: episode.identity) }
            return
        }
        switch episode.state {
        case .draft: reportHeldBack(episode, released, "is a draft now")
        case .future(let date):
            reportHeldBack(episode, released, "is to be released at \(date.iso8601) now, which is yet to come")
        default: look(at: episode.media, of: released, at: episode.datePlace)
        }
    }

    private mutating func look(
        at media: [PresentMedium], of released: LockedEpisode, at place: SourceLocation
    ) {
        for medium in media {
            if let before = released.media.first(where: { $0.path == medium.path }) {
                if before.bytes != medium.bytes || medium.digest.map({ $0 != before.digest }) ?? false {
                    reportChanged(medium, before.bytes)
                }
            } else {
                lookAtOthers(medium, of: released.identity)
            }
        }
        guard let main = released.media.first, main.path != media.first?.path else { return }
        findings.append(
            LockCheck.mediaMoved.finding(
                "'\(released.identity)' was released as '\(main.path)', and is "
                    + (media.first.map { "'\($0.path)' now" } ?? "elsewhere now")
                    + ": whoever has the episode keeps the old sound", at: media.first?.place ?? place))
    }

    /// Holds a file with a new name against all that ever had the name.
    private mutating func lookAtOthers(_ medium: PresentMedium, of identity: EpisodeIdentity) {
        guard let owner = index.path(medium.path), let digest = medium.digest, owner.digest != digest else { return }
        let who = owner.identity == identity ? "" : " with '\(owner.identity)'"
        findings.append(
            LockCheck.mediaChanged.finding(
                "'\(medium.path)' was released\(who) with other bytes: some listeners would hear those, others these",
                at: medium.place))
    }

    private mutating func reportChanged(_ medium: PresentMedium, _ bytes: Int) {
        let sizes = medium.bytes == bytes ? "of the same size" : "\(bytes) then, \(medium.bytes) now"
        findings.append(
            LockCheck.mediaChanged.finding(
                "'\(medium.path)' was released with other bytes, \(sizes): some listeners would hear the old sound, "
                    + "others the new", at: medium.place))
    }

    private mutating func reportHeldBack(_ episode: PresentEpisode, _ released: LockedEpisode, _ what: String) {
        findings.append(
            LockCheck.episodeHeldBack.finding(
                "'\(episode.identity)' was released by \(released.first.day) and \(what): it would vanish from apps",
                at: episode.datePlace,
                help: "take the change back; to take the episode down, run 'podfeed retract \(episode.identity) "
                    + "--because TEXT'"))
    }

    private mutating func reportRetracted(_ episode: PresentEpisode) {
        guard let retraction = lock[episode.identity]?.retraction else { return }
        let reason = retraction.because.map { " (\($0))" } ?? ""
        findings.append(
            LockCheck.episodeRetracted.finding(
                "'\(episode.identity)' was taken down on \(retraction.time.day)\(reason) and is not built",
                at: episode.datePlace))
    }

    private mutating func lookForMissing(besides unread: Set<String>) {
        var candidates: LockCandidates?
        for (number, episode) in lock.episodes.enumerated() where !seen[number] {
            guard episode.retraction == nil, !unread.contains(episode.identity.show) else { continue }
            if candidates == nil { candidates = LockCandidates(newcomers) }
            let candidate = candidates?.best(for: episode)
            let move = candidate.map {
                "if '\($0.datePlace.file)' is the same episode, run 'podfeed lock --move \(episode.identity) \($0.identity)'"
            }
            findings.append(
                LockCheck.episodeMissing.finding(
                    "'\(episode.identity)' was released by \(episode.first.day), and is in the catalogue no more: it would "
                        + "vanish from apps", at: SourceLocation(file: file, line: max(1, episode.line), column: 9),
                    notes: candidate.map { [Finding.Note("its file may have this name now", at: $0.datePlace)] } ?? [],
                    help: (move ?? "bring its file back, or say where it went by 'podfeed lock --move'")
                        + "; to take it down, run 'podfeed retract \(episode.identity) --because TEXT'"))
        }
    }

    /// Finds new episodes that have the guid of another which is there, or was taken down.
    private mutating func lookAtGuids() {
        for episode in newcomers {
            guard let guid = episode.guid, let owner = index.guid(guid, in: episode.identity.show),
                owner != episode.identity
            else { continue }
            let isGone = lock[owner]?.retraction != nil
            // The one that has it is missing: it has been said that this may be its new file.
            guard isGone || lock.number(of: owner).map({ seen[$0] }) ?? false else { continue }
            findings.append(
                LockCheck.guidReused.finding(
                    "the guid '\(guid)' was released with '\(owner)'\(isGone ? ", which was taken down" : ""): apps would "
                        + "take the two for one", at: episode.guidPlace))
        }
    }

    private mutating func lookAtFeeds(_ present: Set<FeedIdentity>, besides unread: Set<String>) {
        for feed in lock.feeds where !present.contains(feed.identity) && !feed.isRemoved {
            guard !unread.contains(feed.identity.show) else { continue }
            findings.append(
                LockCheck.feedMissing.finding(
                    "the feed '\(feed.identity)' was released by \(feed.first.day), and is made no more: whoever follows "
                        + "it gets an error", at: SourceLocation(file: file, line: max(1, feed.line), column: 6),
                    help: "bring it back; where it is meant to end, run 'podfeed lock --accept feed:\(feed.identity) "
                        + "--because TEXT'"))
        }
    }
}

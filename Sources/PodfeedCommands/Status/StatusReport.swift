import Diagnostics
import FeedRelease
import FeedValues
import PodcastCatalog
import PodcastModel

/// Where all shows of a catalogue stand.
struct StatusReport {
    /// The shows, in the order of their ids.
    private(set) var shows: [ShowStatus] = []
    /// What the target is called; nil when nobody looked at one.
    let target: String?

    private let present: PresentCatalogue
    private let lock: IdentityLock
    private let live: LiveFeeds?

    /// Where the shows stand by the lock and, if it was looked at, by a target.
    init(_ present: PresentCatalogue, _ lock: IdentityLock, _ live: LiveFeeds?, target: String?) {
        (self.present, self.lock, self.live, self.target) = (present, lock, live, target)
        let catalog = present.catalog
        var entries: [EpisodeIdentity: EpisodeEntry] = [:]
        for (show, own) in zip(catalog.shows, catalog.episodes) {
            for entry in own { entries[EpisodeIdentity(show: show.id, slug: entry.slug)] = entry }
        }
        for (show, rest) in catalog.rest {
            for entry in rest.others + rest.expired + rest.retracted {
                entries[EpisodeIdentity(show: show, slug: entry.slug)] = entry
            }
        }
        var byShow: [String: [EpisodeStatus]] = [:]
        var seen: Set<EpisodeIdentity> = []
        for episode in present.episodes {
            seen.insert(episode.identity)
            let entry = entries[episode.identity]
            byShow[episode.identity.show, default: []].append(status(episode, entry))
        }
        for episode in lock.episodes where !seen.contains(episode.identity) {
            byShow[episode.identity.show, default: []].append(status(episode))
        }
        let titles = Dictionary(catalog.shows.map { ($0.id, $0.channel.title.value) }) { first, _ in first }
        let feeds = feedPaths()
        for (id, episodes) in byShow.sorted(by: { $0.key < $1.key }) {
            var show = ShowStatus(id: id, title: titles[id] ?? id, zone: catalog.zoneName(of: id))
            show.feeds = (feeds[id] ?? []).map { path in (path, live.map { $0.paths.contains(path) }) }
            show.episodes = StatusReport.ordered(episodes)
            shows.append(show)
        }
    }

    /// Whether something is amiss.
    var hasFaults: Bool { shows.contains(where: \.hasFaults) }

    private func feedPaths() -> [String: [String]] {
        var paths: [String: [String]] = [:]
        for file in present.catalog.files {
            guard case .feed(let show, _, _) = file.content else { continue }
            paths[show, default: []].append(file.path)
        }
        return paths
    }

    /// The newest first, what has no date last; the first of the future is the next.
    private static func ordered(_ episodes: [EpisodeStatus]) -> [EpisodeStatus] {
        var ordered = episodes.sorted { left, right in
            switch (left.date, right.date) {
            case (let one?, let other?) where one != other: one > other
            case (.some, nil): true
            case (nil, .some): false
            default: left.identity < right.identity
            }
        }
        if let index = ordered.lastIndex(where: { $0.state == .future }) { ordered[index].state = .next }
        return ordered
    }

    /// Where an episode of the catalogue stands.
    private func status(_ episode: PresentEpisode, _ entry: EpisodeEntry?) -> EpisodeStatus {
        let locked = lock[episode.identity]
        let isLive = episode.guid.map { live?.guids.contains($0) ?? false } ?? false
        var status = EpisodeStatus(identity: episode.identity, state: .unreadable)
        switch episode.state {
        case .released where live == nil: status.state = locked == nil ? .waiting : .released
        case .released where !isLive: status.state = .waiting
        case .released:
            status.fields = episode.guid.flatMap { live?.changes[$0] } ?? []
            status.state = status.fields.isEmpty ? .live : .changed
        case .draft: status.state = .draft
        case .future: status.state = .future
        case .expired: status.state = .expired
        case .retracted: status.state = .retracted
        case .unreadable: status.faults.append("'podfeed build' says what is wrong")
        }
        addWords(to: &status, episode, locked, isLive: isLive)
        if let entry { describe(&status, entry) }
        return status
    }

    private func addWords(
        to status: inout EpisodeStatus, _ episode: PresentEpisode, _ locked: LockedEpisode?, isLive: Bool
    ) {
        switch episode.state {
        case .draft, .future:
            if isLive { status.faults.append("it is live, though it is held back") }
            if locked != nil { status.faults.append("it was released, and is held back now") }
        case .expired:
            if isLive { status.faults.append("its time is over, and it is still live: publish") }
        case .retracted:
            if isLive { status.faults.append("it is still live: publish") }
        case .released:
            if live != nil, isLive, locked == nil { status.notes.append("not in podfeed.lock") }
            let absent = episode.media.filter { present.catalog.absentFiles[$0.path] != nil }
            if !absent.isEmpty { status.notes.append("media not here") }
        case .unreadable: break
        }
        if let reason = locked?.retraction?.because, status.state == .retracted { status.notes.append(reason) }
    }

    private func describe(_ status: inout EpisodeStatus, _ entry: EpisodeEntry) {
        let show = status.identity.show
        status.date = status.state == .future ? entry.beginning : entry.date
        status.localDate = status.date.map { present.catalog.localTime($0, in: show) }
        if let end = entry.end {
            let words = status.state == .expired ? "since" : "until"
            status.notes.append("\(words) \(present.catalog.localTime(end, in: show))")
        }
        status.title = present.catalog.episode(entry, of: show)?.title.value
    }

    /// Where an episode stands that only the lock knows.
    private func status(_ episode: LockedEpisode) -> EpisodeStatus {
        let isLive = live?.guids.contains(episode.guid) ?? false
        guard let retraction = episode.retraction else {
            var status = EpisodeStatus(identity: episode.identity, state: .missing)
            status.faults.append("it was released, and its file is gone")
            return status
        }
        var status = EpisodeStatus(identity: episode.identity, state: .retracted)
        if isLive { status.faults.append("it is still live: publish") }
        status.notes += [retraction.because].compactMap(\.self)
        return status
    }
}

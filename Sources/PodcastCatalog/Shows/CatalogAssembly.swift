import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

/// Puts the shows of a catalogue together and compares them with one another.
struct CatalogAssembly {
    /// What was found.
    var log: FindingLog

    private var shows: [String: Int] = [:]
    private var feeds: [String: FeedDefinition] = [:]
    private var waiting: Set<String> = []

    /// The beginning, with what was found so far.
    init(log: FindingLog) { self.log = log }

    /// The catalogue of some shows.
    ///
    /// - Parameter site: the address of the site; without one no show can be published.
    mutating func catalog(of decoded: [DecodedShow], site: WebAddress?) -> Catalog {
        let files = files(decoded)
        checkFeedGuids(decoded)
        index(decoded)
        var shows: [Show] = []
        var episodes: [[EpisodeEntry]] = []
        for show in decoded {
            guard let resolved = resolved(show, among: decoded) else { continue }
            shows.append(resolved)
            episodes.append(show.episodes)
        }
        // A mistake in a footer is found in every episode that ends with it.
        var seen: Set<Finding> = []
        var findings = log.findings.filter { seen.insert($0).inserted }
        for show in decoded { findings += show.findings.filter { seen.insert($0).inserted } }
        var catalog = Catalog(
            shows: site == nil ? [] : shows, episodes: site == nil ? [] : episodes,
            findings: findings.sorted(by: Finding.inReadingOrder), site: site,
            files: site == nil ? [] : files)
        catalog.changes = decoded.flatMap(\.changes).sorted()
        for show in decoded {
            catalog.privateTokens.formUnion(show.privateTokens)
            catalog.rest[show.basics.id] = CatalogRest(
                others: show.others, expired: show.expired, expiredMedia: show.expiredMedia, retracted: show.retracted,
                waitingFeeds: show.waitingFeeds, isReadable: show.isReadable && show.show != nil)
        }
        return catalog
    }

    private mutating func files(_ shows: [DecodedShow]) -> [OutputFile] {
        var byPath: [String: PlannedFile] = [:]
        for file in shows.lazy.flatMap(\.outputs) {
            guard let first = byPath[file.file.path] else {
                byPath[file.file.path] = file
                continue
            }
            guard first.file.content != file.file.content else { continue }
            let before = SourceText(rereading: first.source)
            let note = log.note("the first file with this place", in: before, at: first.place)
            log.report(
                .outputCollision, "two files would go to '\(file.file.path)'", in: SourceText(rereading: file.source),
                at: file.place, notes: [note])
        }
        return byPath.values.map(\.file).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private mutating func checkFeedGuids(_ decoded: [DecodedShow]) {
        var places: [UUID: (file: String, place: Place)] = [:]
        for show in decoded {
            for feed in show.show?.feeds ?? [] {
                let guid = feed.channel.guid
                if let first = places[guid.value] {
                    let before = SourceText(rereading: first.file)
                    let note = log.note("the first feed with it", in: before, at: first.place)
                    log.report(
                        .guidDuplicate, "another feed has the guid '\(guid.value)' already",
                        in: SourceText(rereading: show.file), at: guid.place, notes: [note])
                } else {
                    places[guid.value] = (show.file, guid.place)
                }
            }
        }
    }

    /// Notes by which ids podrolls may speak of feeds: each entry is then found at once.
    private mutating func index(_ decoded: [DecodedShow]) {
        for (index, show) in decoded.enumerated() {
            waiting.formUnion(show.waitingFeeds)
            guard let show = show.show else { continue }
            shows[show.id] = index
            for feed in show.feeds where feed.id != "main" && feeds[feed.id] == nil { feeds[feed.id] = feed }
        }
    }

    /// A show with the feeds that it recommends, that belong to it, and of its publisher.
    private mutating func resolved(_ decoded: DecodedShow, among all: [DecodedShow]) -> Show? {
        guard var show = decoded.show else { return nil }
        var reported: Set<Place> = []
        for index in show.feeds.indices {
            let id = show.feeds[index].id
            let items = { (entries: [PodrollEntry], assembly: inout CatalogAssembly) in
                assembly.items(entries, in: show.feeds[index], of: show, decoded, all, &reported)
            }
            show.feeds[index].channel.podroll = items(decoded.podrolls[id] ?? [], &self)
            show.feeds[index].channel.extras.remoteItems = items(decoded.remoteItems[id] ?? [], &self)
            var publisher = items(decoded.publishers[id].map { [$0] } ?? [], &self).first
            publisher?.value.medium = .items(.publisher)
            show.feeds[index].channel.extras.publisher = publisher
            if index == 0 {
                show.channel.podroll = show.feeds[0].channel.podroll
                show.channel.extras = show.feeds[0].channel.extras
            }
        }
        return show
    }

    private mutating func items(
        _ entries: [PodrollEntry], in own: FeedDefinition, of show: Show, _ decoded: DecodedShow,
        _ all: [DecodedShow], _ reported: inout Set<Place>
    ) -> [Located<RemoteItem>] {
        var items: [Located<RemoteItem>] = []
        for entry in entries {
            switch entry {
            case .item(let item): items.append(item)
            case .feed(let id, let place):
                if let feed = feed(id, for: show, among: all) {
                    // A podroll that feeds inherit may name the feed itself.
                    guard feed.address != own.address else { continue }
                    guard !feed.isPrivate else {
                        if reported.insert(place).inserted { reportPrivateFeed(id, decoded, at: place) }
                        continue
                    }
                    items.append(Located(feed.remoteItem, from: decoded.origin(place)))
                } else if reported.insert(place).inserted {
                    reportUnknownFeed(id, decoded, all, at: place)
                }
            }
        }
        return items
    }

    private func feed(_ id: String, for show: Show, among all: [DecodedShow]) -> FeedDefinition? {
        if let own = show.feeds.first(where: { $0.id == id }) { return own }
        if let other = shows[id].flatMap({ all[$0].show }) { return other.feeds.first }
        return feeds[id]
    }

    private mutating func reportPrivateFeed(_ id: String, _ decoded: DecodedShow, at place: Place) {
        log.report(
            .privateFeed, "the feed '\(id.shortened)' is private, and can't be named in another",
            in: SourceText(rereading: decoded.file), at: place)
    }

    private mutating func reportUnknownFeed(
        _ id: String, _ decoded: DecodedShow, _ all: [DecodedShow], at place: Place
    ) {
        guard !waiting.contains(id) else { return }
        // A feed that could not be read has been reported, and is not unknown.
        guard all.allSatisfy({ $0.show != nil && $0.feedsAreKnown }) else { return }
        let known = all.lazy.compactMap(\.show).flatMap { [$0.id] + $0.feeds.map(\.id) }
        let nearest = Spelling.nearest(to: id, in: known)
        log.report(
            .feedUnknown, "no feed of the catalogue has the id '\(id.shortened)'",
            in: SourceText(rereading: decoded.file),
            at: place, help: nearest.map { "did you mean '\($0)'?" })
    }
}

extension FeedDefinition {
    /// The feed as others recommend it.
    var remoteItem: RemoteItem {
        RemoteItem(
            feedGuid: channel.guid.value, feedAddress: address.value, title: channel.title.value,
            medium: channel.medium.value)
    }
}

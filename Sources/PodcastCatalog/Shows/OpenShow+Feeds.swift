import Diagnostics
import FeedValues
import PodcastModel

// What follows for the feeds of a show from its episodes, when all of them have been read.
extension OpenShow {
    /// Plans the second and further pages of feeds that have them, beside the first.
    mutating func planPages(asOf now: Timestamp) {
        for feed in definitions {
            guard feed.pageSize != nil else { continue }
            let count = decoded.episodes.count { $0.isIncluded(in: feed, asOf: now) }
            let pages = feed.pages(of: min(count, feed.selection.limit ?? count))
            guard pages > 1 else { continue }
            let folder = folder(of: feed)
            let place = feed.pageSize?.place ?? .start
            for page in 2...pages {
                let output = OutputFile(
                    path: "\(folder)/\(feed.fileName(ofPage: page))",
                    content: .feed(show: source.id, id: feed.id, page: page))
                outputs.append(PlannedFile(file: output, source: decoded.file, place: place))
            }
        }
    }

    /// Leaves out feeds of which no episode is released yet: with its cover it would announce what is held back.
    mutating func holdBack(_ held: [EpisodeEntry], asOf now: Timestamp) {
        for feed in definitions {
            let had = { (entry: EpisodeEntry) in entry.hasReached(feed, asOf: now) }
            guard !decoded.episodes.contains(where: had), !decoded.expired.contains(where: had),
                held.contains(where: { $0.isIncluded(in: feed.selection) })
                    || decoded.episodes.contains(where: { $0.isStillDue(in: feed, asOf: now) })
            else { continue }
            decoded.waitingFeeds.insert(feed.id)
            log.report(
                .feedHeldBack, "the feed '\(feed.id)' has no released episode yet and is not written",
                in: source.definition.source, at: place(of: feed))
        }
        guard !decoded.waitingFeeds.isEmpty else { return }
        let waiting = definitions.filter { decoded.waitingFeeds.contains($0.id) }
        definitions.removeAll { decoded.waitingFeeds.contains($0.id) }
        for feed in waiting { removeFiles(of: feed) }
    }

    /// Leaves out the files of a feed that is not written, but for those that another feed needs.
    private mutating func removeFiles(of feed: FeedDefinition) {
        let folder = folder(of: feed) + "/"
        let page = folder + "feed.xml"
        // The main feed has its cover where the files of all episodes are.
        let hasOthers = feed.id == "main" && !decoded.episodes.isEmpty
        let needed = Set(definitions.compactMap { $0.channel.image?.value.address.description })
        let isGone = { (file: PlannedFile) in
            guard file.file.path.hasPrefix(folder) else { return false }
            if hasOthers { return file.file.path == page }
            return needed.isEmpty || !needed.contains { $0.hasSuffix("/" + file.file.path) }
        }
        outputs.removeAll(where: isGone)
        decoded.outputs.removeAll(where: isGone)
    }

    /// Tells episodes that no feed carries, and feeds that carry none.
    mutating func lookForStrangers(_ held: [EpisodeEntry]) {
        let restricted = definitions.filter { $0.selection.withoutLimit != EpisodeSelection() }
        // What is wrong elsewhere may be the reason, and is told.
        guard !restricted.isEmpty, decoded.feedsAreKnown, isReadable, definitions.count == descriptions.count,
            !log.findings.contains(where: { $0.severity == .error }),
            !decoded.findings.contains(where: { $0.severity == .error })
        else { return }
        if restricted.count == definitions.count {
            for entries in [decoded.episodes, held] {
                for entry in entries where !entry.isDraft { lookForFeed(of: entry) }
            }
        }
        for feed in restricted where feed.id != "main" {
            let isCarried = { (entry: EpisodeEntry) in entry.isIncluded(in: feed.selection) }
            let all = [decoded.episodes, held, decoded.expired]
            guard all.contains(where: { !$0.isEmpty }), !all.contains(where: { $0.contains(where: isCarried) })
            else { continue }
            log.report(
                .feedWithoutEpisodes, "no episode is one for the feed '\(feed.id)'",
                in: source.definition.source, at: place(of: feed))
        }
    }

    /// Tells feeds with archives that have an episode with an end: all archives behind it would change.
    mutating func lookAtArchives(_ held: [EpisodeEntry]) {
        for feed in definitions where feed.paging == .archive {
            let ends = { (entry: EpisodeEntry) in entry.expiry != nil && entry.isIncluded(in: feed.selection) }
            let all = [decoded.episodes, held, decoded.expired]
            guard let entry = all.lazy.compactMap({ $0.first(where: ends) }).first,
                let place = descriptions.first(where: { $0.id == feed.id })?.fields?.node("pages")?.place
            else { continue }
            log.report(
                .pages, "'pages: archive' excludes 'expire-after', which '\(entry.slug)' has",
                in: source.definition.source, at: place)
        }
    }

    /// Tells how many released episodes no feed carries because each that would have them has a limit.
    mutating func lookBeyondLimits(asOf now: Timestamp) {
        guard let limited = definitions.first(where: { $0.selection.limit != nil }),
            let place = descriptions.first(where: { $0.id == limited.id })?.fields?.node("limit")?.place
        else { return }
        // Where a feed has all, for ever, nothing is lost.
        guard !definitions.contains(where: { $0.selection == EpisodeSelection() && $0.timing.lifetime == nil }) else {
            return
        }
        var hadBefore = [Bool](repeating: false, count: decoded.episodes.count)
        var isCarried = hadBefore
        for feed in definitions {
            var own: [Int] = []
            for index in decoded.episodes.indices {
                if decoded.episodes[index].isIncluded(in: feed, asOf: now) { own.append(index) }
                if decoded.episodes[index].hasReached(feed, asOf: now) { hadBefore[index] = true }
                if decoded.episodes[index].isStillDue(in: feed, asOf: now) { isCarried[index] = true }
            }
            let newest = own.sorted { isBefore(decoded.episodes[$0], decoded.episodes[$1]) }
            for index in newest.prefix(feed.selection.limit ?? own.count) { isCarried[index] = true }
        }
        let lost = zip(hadBefore, isCarried).count { $0 && !$1 }
        guard lost > 0 else { return }
        let what = lost == 1 ? "1 released episode is" : "\(lost) released episodes are"
        log.report(.beyondLimit, "\(what) in no feed any more", in: source.definition.source, at: place)
    }

    /// Whether an episode stands before another in feeds.
    private func isBefore(_ one: EpisodeEntry, _ other: EpisodeEntry) -> Bool {
        guard let first = one.date, let second = other.date, first != second else { return one.slug < other.slug }
        return first > second
    }

    private mutating func lookForFeed(of entry: EpisodeEntry) {
        guard !definitions.contains(where: { entry.isIncluded(in: $0.selection) }) else { return }
        let file = SourceText(rereading: FileSystem.join(source.episodeFolder, entry.file))
        log.report(
            .episodeInNoFeed, "no feed of the show has '\(entry.slug)'", in: file, at: entry.datePlace.place)
    }

    private func place(of feed: FeedDefinition) -> Place {
        descriptions.first { $0.id == feed.id }?.fields?.place ?? .start
    }

    private func folder(of feed: FeedDefinition) -> String {
        let path = decoded.folders[feed.id]
        return path ?? (feed.id == "main" ? source.id : feed.id)
    }
}

extension EpisodeEntry {
    /// Whether a feed has it at an instant or had it before, but for the limit.
    fileprivate func hasReached(_ feed: FeedDefinition, asOf now: Timestamp) -> Bool {
        guard isIncluded(in: feed.selection), let release else { return false }
        let beginning = feed.timing.beginning(of: release)
        return beginning <= now && expiry.map { beginning < $0 } ?? true
    }

    /// Whether a feed will have it that others have already.
    fileprivate func isStillDue(in feed: FeedDefinition, asOf now: Timestamp) -> Bool {
        guard feed.timing.delay > 0, isIncluded(in: feed.selection), let release else { return false }
        return feed.timing.beginning(of: release) > now
    }
}

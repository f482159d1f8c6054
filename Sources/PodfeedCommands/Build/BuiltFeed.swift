import Diagnostics
import FeedValues
import FeedWriting
import PodcastCatalog
import PodcastModel

/// A feed of a catalogue, of whose episodes the items have been made.
struct BuiltFeed: Sendable {
    /// The show that it belongs to.
    let show: String

    private let definition: FeedDefinition
    private let catalog: Catalog
    private let writer: FeedWriter
    private let episodes: [EpisodeEntry]
    private let trailers: [Episode]
    private let addresses: [WebAddress]
    // The numbers of its episodes, newest first.
    private let order: [Int32]
    // The numbers of those of which the notes are left out, where the feed leaves out any.
    private let short: Set<Int32>

    /// A feed of a catalogue.
    init(_ feed: FeedOrder, of catalog: Catalog, by writer: FeedWriter) throws {
        self.catalog = catalog
        self.writer = writer
        let episodes = catalog.episodes[feed.show]
        let definition = catalog.shows[feed.show].feeds[feed.feed]
        let show = catalog.shows[feed.show].id
        let order = BuiltFeed.order(of: episodes, in: definition, asOf: catalog.asOf)
        trailers = try order.filter { episodes[Int($0)].type == .trailer }.map { number in
            try BuiltFeed.episode(episodes[Int(number)], definition, catalog, show, isShort: false)
        }
        short = definition.shortAfter.map { Set(order.dropFirst($0)) } ?? []
        addresses = feed.pages.dropFirst().compactMap { catalog.site?.appending(path: $0) }
        (self.episodes, self.definition, self.show, self.order) = (episodes, definition, show, order)
    }

    /// Whether only those know of it who were given its address.
    var isPrivate: Bool { definition.isPrivate }

    /// A page of the feed, from 0; of most feeds there is one.
    func page(_ number: Int) -> FeedPage {
        let own = order[definition.range(ofPage: number + 1, of: order.count)]
        return FeedPage(head: head(number, own), feed: self, order: own)
    }

    /// The item of an episode by its number.
    func item(_ number: Int32) throws -> FeedItem {
        if needsWriting(number) { return writer.item(try episode(number)) }
        guard let piece = piece(number), let bytes = catalog.store?.bytes(of: piece) else {
            let file = episodes[Int(number)].file
            throw CannotRun("what was made of '\(file)' can't be read", help: "check the disk and build again")
        }
        var item = FeedItem(
            bytes: bytes, elements: Int(piece.elements), findings: episodes[Int(number)].unwritable)
        if short.contains(number) { item = item.withoutNotes }
        if definition.timing.delay != 0, let date = date(of: number) { item = item.released(at: date) }
        return item
    }

    /// How many elements the item of an episode has.
    func elements(_ number: Int32) throws -> Int {
        if needsWriting(number) { return try item(number).elements }
        // One is content:encoded.
        return Int(piece(number)?.elements ?? 0) - (short.contains(number) ? 1 : 0)
    }

    /// Whether the item of an episode can't be made of the one with notes.
    private func needsWriting(_ number: Int32) -> Bool {
        short.contains(number) && !episodes[Int(number)].opensWithSummary
    }

    /// An episode by its number, read once more.
    func episode(_ number: Int32) throws -> Episode {
        try BuiltFeed.episode(
            episodes[Int(number)], definition, catalog, show, isShort: short.contains(number))
    }

    /// When an episode is released in the feed, as its items say.
    private func date(of number: Int32) -> Timestamp? {
        episodes[Int(number)].date.map(definition.timing.beginning)
    }

    /// When an episode was released in the feed or, if that is later, when its content last changed.
    private func change(of number: Int32) -> Timestamp {
        let change = episodes[Int(number)].change ?? .distantPast
        return definition.timing.delay == 0 ? change : max(change, date(of: number) ?? change)
    }

    private func piece(_ number: Int32) -> EpisodePieces.Piece? {
        if definition.hasOwnNotes {
            return catalog.store?.piece(of: definition.id, behind: episodes[Int(number)].pieces)
        }
        let isNumbered = definition.numbering != .none
        return isNumbered ? episodes[Int(number)].pieces.stated : episodes[Int(number)].pieces.unnumbered
    }

    private func head(_ page: Int, _ order: ArraySlice<Int32>) -> FeedHead {
        let last = order.max { change(of: $0) < change(of: $1) }
        let address = page == 0 ? definition.address : definition.address.derive { _ in addresses[page - 1] }
        var head = FeedHead(
            address: address, channel: definition.channel,
            newest: order.first.flatMap { located(date(of: $0), episodes[Int($0)].datePlace, episodes[Int($0)]) },
            lastChange: last.flatMap { located(change(of: $0), episodes[Int($0)].changePlace, episodes[Int($0)]) },
            trailers: trailers)
        head.itemNamespaces = order.reduce([]) { $0.union(episodes[Int($1)].namespaces) }
        if definition.paging == .complete { head.holdsEverything = definition.address.derive { _ in true } }
        guard let size = definition.pageSize, !addresses.isEmpty else { return head }
        if definition.paging == .archive {
            addArchives(around: page, order, size, to: &head)
        } else {
            head.pages = size.derive { _ in pages(around: page) }
        }
        return head
    }

    private func pages(around page: Int) -> FeedPages {
        let first = definition.address.value
        return FeedPages(
            first: first, previous: page == 0 ? nil : page == 1 ? first : addresses[page - 2],
            next: page < addresses.count ? addresses[page] : nil, last: addresses.last ?? first)
    }

    /// Adds the links between archives; one says no more of the show than what stays true.
    private func addArchives(
        around page: Int, _ order: ArraySlice<Int32>, _ size: Located<Int>, to head: inout FeedHead
    ) {
        let isCurrent = page == 0
        let archives = FeedArchives(
            current: isCurrent ? nil : definition.address.value,
            previous: isCurrent ? addresses.last : page == 1 ? nil : addresses[page - 2],
            next: isCurrent || page == addresses.count ? nil : addresses[page])
        head.archives = size.derive { _ in archives }
        guard !isCurrent else { return }
        head.channel.extras.liveItems = []
        let slugs = Set(order.map { episodes[Int($0)].slug })
        head.trailers = trailers.filter { slugs.contains($0.slug.value) }
    }

    private func located(_ time: Timestamp?, _ place: CompactPlace, _ entry: EpisodeEntry) -> Located<Timestamp>? {
        time.flatMap { $0 == .distantPast ? nil : $0 }.map {
            Located($0, from: place.origin(in: catalog.path(of: entry, in: show)).derived)
        }
    }

    /// The episodes that a selection has: newest first, then by slug.
    private static func order(
        of episodes: [EpisodeEntry], in feed: FeedDefinition, asOf now: Timestamp?
    ) -> [Int32] {
        var order: [(number: Int32, date: Timestamp)] = []
        // By number: a copy of each entry would take longer than the rest.
        for number in episodes.indices where episodes[number].isIncluded(in: feed, asOf: now) {
            guard let date = episodes[number].date else { continue }
            order.append((Int32(clamping: number), date))
        }
        order.sort { left, right in
            if left.date != right.date { return left.date > right.date }
            return episodes[Int(left.number)].slug < episodes[Int(right.number)].slug
        }
        return order.prefix(feed.selection.limit ?? order.count).map(\.number)
    }

    private static func episode(
        _ entry: EpisodeEntry, _ definition: FeedDefinition, _ catalog: Catalog, _ show: String,
        isShort: Bool
    ) throws -> Episode {
        guard let episode = catalog.episode(entry, of: show) else {
            throw CannotRun("'\(catalog.path(of: entry, in: show))' has changed meanwhile", help: "build again")
        }
        return episode.inFeed(definition, isShort: isShort)
    }
}

extension Timestamp {
    fileprivate static let distantPast = Timestamp(secondsSinceEpoch: .min)
}

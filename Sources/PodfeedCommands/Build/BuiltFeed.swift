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
    // The feeds of the show that have notes of their own, up to this one; none where it has none.
    private let owners: [FeedDefinition]

    /// A feed of a catalogue.
    init(_ feed: FeedOrder, of catalog: Catalog, by writer: FeedWriter) throws {
        self.catalog = catalog
        self.writer = writer
        let episodes = catalog.episodes[feed.show]
        let definition = catalog.shows[feed.show].feeds[feed.feed]
        let show = catalog.shows[feed.show].id
        let order = BuiltFeed.order(of: episodes, in: definition.selection)
        trailers = try order.filter { episodes[Int($0)].type == .trailer }.map { number in
            try BuiltFeed.episode(episodes[Int(number)], definition, catalog, show)
        }
        let feeds = catalog.shows[feed.show].feeds
        owners = definition.hasOwnNotes ? feeds[...feed.feed].filter(\.hasOwnNotes) : []
        addresses = feed.pages.dropFirst().compactMap { catalog.site?.appending(path: $0) }
        (self.episodes, self.definition, self.show, self.order) = (episodes, definition, show, order)
    }

    /// A page of the feed, from 0; of most feeds there is one.
    func page(_ number: Int) -> FeedPage {
        let size = definition.pageSize?.value ?? max(1, order.count)
        let own = order.dropFirst(number * size).prefix(size)
        return FeedPage(head: head(number, own), feed: self, order: own)
    }

    /// The item of an episode by its number.
    func item(_ number: Int32) throws -> FeedItem {
        guard let piece = piece(number), let bytes = catalog.store?.bytes(of: piece) else {
            let file = episodes[Int(number)].file
            throw CannotRun("what was made of '\(file)' can't be read", help: "check the disk and build again")
        }
        return FeedItem(bytes: bytes, elements: Int(piece.elements), findings: episodes[Int(number)].unwritable)
    }

    /// How many elements the item of an episode has.
    func elements(_ number: Int32) -> Int { Int(piece(number)?.elements ?? 0) }

    /// An episode by its number, read once more.
    func episode(_ number: Int32) throws -> Episode {
        try BuiltFeed.episode(episodes[Int(number)], definition, catalog, show)
    }

    private func piece(_ number: Int32) -> EpisodePieces.Piece? {
        guard owners.isEmpty else {
            let index = owners.dropLast().count { episodes[Int(number)].isIncluded(in: $0.selection) }
            return catalog.store?.ownPiece(index, behind: episodes[Int(number)].pieces)
        }
        let isNumbered = definition.numbering != .none
        return isNumbered ? episodes[Int(number)].pieces.stated : episodes[Int(number)].pieces.unnumbered
    }

    private func head(_ page: Int, _ order: ArraySlice<Int32>) -> FeedHead {
        let last = order.max {
            (episodes[Int($0)].change ?? .distantPast) < (episodes[Int($1)].change ?? .distantPast)
        }
        let (newestEntry, lastEntry) = (order.first.map { episodes[Int($0)] }, last.map { episodes[Int($0)] })
        let address = page == 0 ? definition.address : definition.address.derive { _ in addresses[page - 1] }
        var head = FeedHead(
            address: address, channel: definition.channel,
            newest: newestEntry.flatMap { located($0.date, $0.datePlace, $0) },
            lastChange: lastEntry.flatMap { located($0.change, $0.changePlace, $0) }, trailers: trailers)
        head.itemNamespaces = order.reduce([]) { $0.union(episodes[Int($1)].namespaces) }
        if let size = definition.pageSize, let lastAddress = addresses.last {
            let first = definition.address.value
            let previous = page == 0 ? nil : page == 1 ? first : addresses[page - 2]
            let next = page < addresses.count ? addresses[page] : nil
            head.pages = size.derive { _ in
                FeedPages(first: first, previous: previous, next: next, last: lastAddress)
            }
        }
        return head
    }

    private func located(_ time: Timestamp?, _ place: CompactPlace, _ entry: EpisodeEntry) -> Located<Timestamp>? {
        time.map { Located($0, from: place.origin(in: catalog.path(of: entry, in: show)).derived) }
    }

    /// The episodes that a selection has: newest first, then by slug.
    private static func order(of episodes: [EpisodeEntry], in selection: EpisodeSelection) -> [Int32] {
        var order: [(number: Int32, date: Timestamp)] = []
        // By number: a copy of each entry would take longer than the rest.
        for number in episodes.indices where episodes[number].isIncluded(in: selection) {
            guard let date = episodes[number].date else { continue }
            order.append((Int32(clamping: number), date))
        }
        order.sort { left, right in
            if left.date != right.date { return left.date > right.date }
            return episodes[Int(left.number)].slug < episodes[Int(right.number)].slug
        }
        return order.prefix(selection.limit ?? order.count).map(\.number)
    }

    private static func episode(
        _ entry: EpisodeEntry, _ definition: FeedDefinition, _ catalog: Catalog, _ show: String
    ) throws -> Episode {
        guard let episode = catalog.episode(entry, of: show) else {
            throw CannotRun("'\(catalog.path(of: entry, in: show))' has changed meanwhile", help: "build again")
        }
        return episode.inFeed(definition)
    }
}

extension Timestamp {
    fileprivate static let distantPast = Timestamp(secondsSinceEpoch: .min)
}

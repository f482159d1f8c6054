import FeedValues
import XMLCore

/// Finds out which addresses a feed names, so that they can be asked before it is validated.
package struct OnlineScan: ~Copyable {
    /// The addresses that were found.
    package struct Found: Sendable {
        /// What the channel and the chosen items name, each once, in the order of the document, items newest first.
        package var references: [OnlineReference] = []
        /// The address that the feed gives for itself.
        package var selfAddress: String?
        /// What sort of show the feed says it is, by podcast:medium.
        package var medium: String?
        /// How many items the feed has, and of how many the addresses are here.
        package var itemCount = 0
        package var chosenCount = 0
        /// Whether the document could be read to its end and has a root element.
        package var isWhole = false
    }

    private struct Item {
        let date: Timestamp
        let references: [OnlineReference]
    }

    private var reader: XMLReader
    private let limit: Int
    // The newest items, the newest first.
    private var items: [Item] = []
    private var itemCount = 0

    /// A scan of a feed of which nothing has been read; of items only so many are looked at, the newest ones.
    package init(limit: Int) {
        reader = XMLReader(fragmentNames: ["item", "podcast:liveItem"], canonicalName: CanonicalName.of)
        self.limit = limit
    }

    /// Takes the next bytes, as many or few as are at hand.
    package mutating func read(_ chunk: [UInt8]) {
        reader.read(chunk)
        for tree in reader.takeFragments() { look(at: tree) }
    }

    /// Whether the feed can't be read on.
    package var isStopped: Bool { reader.isStopped }

    /// The addresses that were named.
    package consuming func finish() -> Found {
        reader.finish()
        for tree in reader.takeFragments() { look(at: tree) }
        var found = Found()
        var references: [OnlineReference] = []
        if let spine = reader.spine() {
            found.isWhole = !reader.isStopped
            references = OnlineScan.references(in: spine)
            let channel = Element(tree: spine, index: 0).child("channel")
            found.medium = channel?.child("podcast:medium")?.trimmedText
            let link = channel?.selfLink?["href"]
            found.selfAddress = link.map { String($0.trimmedOfXMLWhiteSpace) }
        }
        references += items.flatMap(\.references)
        var seen: Set<OnlineReference> = []
        found.references = references.filter { seen.insert($0).inserted }
        found.itemCount = itemCount
        found.chosenCount = items.count
        return found
    }

    private mutating func look(at tree: ElementTree) {
        itemCount += 1
        let element = Element(tree: tree, index: 0)
        let text = element.child("pubDate")?.text ?? ""
        let date = RFC5322Date.parse(text).timestamp ?? Timestamp(secondsSinceEpoch: .min)
        if items.count >= limit, let last = items.last, last.date >= date { return }
        let item = Item(date: date, references: OnlineScan.references(in: tree))
        // Feeds mostly begin with the newest: the place is near the end.
        var place = items.count
        while place > 0, items[place - 1].date < date { place -= 1 }
        items.insert(item, at: place)
        if items.count > limit { items.removeLast() }
    }

    private static func references(in tree: ElementTree) -> [OnlineReference] {
        tree.nodes.indices.filter { tree.nodes[$0].name >= 0 }
            .flatMap { OnlinePlace.all(of: Element(tree: tree, index: $0)).map(\.reference) }
    }
}

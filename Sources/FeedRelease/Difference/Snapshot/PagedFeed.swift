import FeedValues

/// A feed with its other pages and archives; most have none.
struct PagedFeed: Sendable {
    /// The pages, that for subscribers first.
    var pages: [FeedSnapshot]

    /// The page for subscribers.
    var first: FeedSnapshot { pages[0] }

    /// An item by its page and its place there.
    subscript(item: ItemPlace) -> ItemSnapshot { pages[Int(item.page)].items[Int(item.index)] }

    func record(_ item: ItemPlace) -> ItemRecord { pages[Int(item.page)].items.records[Int(item.index)] }

    /// How many items all pages have.
    var count: Int { pages.reduce(0) { $0 + $1.items.count } }

    /// The places of all items, in their order.
    var places: [ItemPlace] {
        var places: [ItemPlace] = []
        places.reserveCapacity(count)
        for (page, feed) in pages.enumerated() {
            for index in 0..<feed.items.count {
                places.append(ItemPlace(page: Int32(clamping: page), index: Int32(clamping: index)))
            }
        }
        return places
    }

    /// Feeds put together that link to each other as pages.
    static func all(of feeds: [FeedSnapshot]) -> [PagedFeed] {
        var byAddress: [String: Int] = [:]
        for (index, feed) in feeds.enumerated() {
            guard let address = feed.channel.selfAddress else { continue }
            byAddress[MediaAddress.bare(address)] = byAddress[MediaAddress.bare(address)] ?? index
        }
        var roots = Array(feeds.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while roots[index] != index {
                roots[index] = roots[roots[index]]
                index = roots[index]
            }
            return index
        }
        for (index, feed) in feeds.enumerated() {
            for link in feed.channel.pageLinks {
                guard let other = byAddress[MediaAddress.bare(link.address)] else { continue }
                roots[root(other)] = root(index)
            }
        }
        let groups = Dictionary(grouping: feeds.indices, by: root)
        return groups.values.map { ordered($0, feeds, byAddress) }.sorted { $0.first.path < $1.first.path }
    }

    /// The pages of a feed from the first on, as the links lead; what none leads to comes last.
    private static func ordered(_ group: [Int], _ feeds: [FeedSnapshot], _ byAddress: [String: Int]) -> PagedFeed {
        let sorted = group.sorted { feeds[$0].path < feeds[$1].path }
        let isLater = { (index: Int) in
            feeds[index].channel.pageLinks.contains { ["previous", "prev", "current"].contains($0.relation) }
                || feeds[index].channel.pageLinks.contains { $0.relation == "next-archive" }
        }
        var next = sorted.first { !isLater($0) } ?? sorted[0]
        var seen: Set<Int> = []
        var order: [Int] = []
        while seen.insert(next).inserted {
            order.append(next)
            let onward = feeds[next].channel.pageLinks.first { ["next", "prev-archive"].contains($0.relation) }
            guard let page = onward.flatMap({ byAddress[MediaAddress.bare($0.address)] }) else { break }
            next = page
        }
        return PagedFeed(pages: (order + sorted.filter { !seen.contains($0) }).map { feeds[$0] })
    }
}

/// The place of an item in a feed with its pages.
package struct ItemPlace: Hashable, Sendable {
    /// The page, from 0.
    package var page: Int32
    /// The place among the page's items, from 0.
    package var index: Int32
}

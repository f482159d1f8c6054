package import FeedValues

/// What a feed is in numbers, how it grows, and what to do about it.
package struct FeedStatistics: Hashable, Sendable {
    /// The name of its first page.
    package var file: String
    /// The title of the show.
    package var title: String?
    /// How many pages it has; most feeds have one.
    package var pages: Int
    /// How many items all pages have.
    package var items: Int
    /// How many bytes the first page has, which is what apps fetch.
    package var bytes: Int
    /// How many bytes gzip makes of the first page.
    package var gzippedBytes: Int
    /// How many bytes all pages have.
    package var allBytes: Int
    /// How many bytes an item has on average; 0 without items.
    package var averageItem: Int
    /// How many of them each part takes, the largest first; parts without bytes are left out.
    package var parts: [Share]
    /// The date of the oldest item.
    package var oldest: Timestamp?
    /// The date of the newest item.
    package var newest: Timestamp?
    /// How long all items play, in milliseconds.
    package var playing: Int
    /// How many bytes the media of all items have.
    package var mediaBytes: Int
    /// Whether nothing will be added.
    package var isComplete: Bool
    /// How many items the first page has at most, if that is known.
    package var mostItems: Int?
    /// What was released in the last twelve months.
    package var lastYear: ReleasePace
    /// What was released in the twelve months before; `nil` where the feed has nothing of that time.
    package var yearBefore: ReleasePace?
    /// When the first page reaches the sizes that matter.
    package var milestones: [FeedMilestone]
    /// What would make the first page smaller; empty where nothing needs to be done within two years.
    package var advice: [FeedAdvice]

    /// How much of an item a part takes.
    package struct Share: Hashable, Sendable {
        /// The part.
        package var part: ItemPart
        /// How many bytes of an item, on average.
        package var bytes: Int

        /// A share.
        package init(_ part: ItemPart, _ bytes: Int) { (self.part, self.bytes) = (part, bytes) }
    }

    /// The numbers of a feed with its pages, the first before the others; `nil` without any.
    ///
    /// - Parameters:
    ///   - mostItems: how many items the first page has at most; without it, a page that others follow is full.
    ///   - now: the end of the last twelve months.
    package init?(of pages: [MeasuredPage], mostItems: Int? = nil, asOf now: Timestamp) {
        guard let first = pages.first else { return nil }
        let items = pages.flatMap(\.items)
        let dates = items.compactMap(\.date)
        (file, title, self.pages, self.items) = (first.file, first.title, pages.count, items.count)
        (bytes, gzippedBytes) = (first.bytes, first.gzippedBytes)
        allBytes = pages.reduce(0) { $0 + $1.bytes }
        averageItem = items.isEmpty ? 0 : ReleasePace.share(items.reduce(0) { $0 + $1.bytes }, of: items.count)
        parts = FeedStatistics.shares(of: items)
        (oldest, newest) = (dates.min(), dates.max())
        playing = items.reduce(0) { $0 + $1.playing }
        mediaBytes = items.reduce(0) { $0 + $1.mediaBytes }
        isComplete = first.isComplete
        self.mostItems = mostItems ?? (pages.count > 1 ? first.items.count : nil)
        lastYear = ReleasePace(items, before: now, first: oldest)
        let before = now.advanced(bySeconds: -12 * ReleasePace.month)
        let isOld = oldest.map { $0 <= before } ?? false
        yearBefore = isOld ? ReleasePace(items, before: before, first: oldest) : nil
        let growth = PageGrowth(first, lastYear, mostItems: self.mostItems, isPaged: pages.count > 1)
        milestones = FeedMilestone.measures.map { FeedMilestone($0, growth.reach(of: $0)) }
        advice = growth.needsAdvice(milestones) ? growth.advice : []
    }

    private static func shares(of items: [MeasuredItem]) -> [Share] {
        var sums: [ItemPart: Int] = [:]
        for item in items { sums.merge(item.parts, uniquingKeysWith: +) }
        let shares = ItemPart.allCases.compactMap { part -> Share? in
            guard let sum = sums[part], sum > 0 else { return nil }
            return Share(part, ReleasePace.share(sum, of: items.count))
        }
        return shares.enumerated().sorted { ($1.element.bytes, $0.offset) < ($0.element.bytes, $1.offset) }
            .map(\.element)
    }
}

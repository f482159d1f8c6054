import FeedValues

/// How much was released in some months.
package struct ReleasePace: Hashable, Sendable {
    /// How many episodes.
    package var items: Int
    /// How many bytes of the feed they take.
    package var bytes: Int
    /// How long the time is, in tenths of a month.
    package var tenthsOfMonths: Int

    /// So many seconds are a month: the twelfth part of 365.25 days.
    static let month: Int64 = 2_629_800

    /// A pace in numbers.
    package init(items: Int, bytes: Int, tenthsOfMonths: Int) {
        (self.items, self.bytes, self.tenthsOfMonths) = (items, bytes, tenthsOfMonths)
    }

    /// What was released in the twelve months before an instant; of a younger show, since its first episode, and not
    /// less than one month.
    init(_ items: [MeasuredItem], before end: Timestamp, first: Timestamp?) {
        let start = end.advanced(bySeconds: -12 * ReleasePace.month)
        let inside = items.filter { item in item.date.map { $0 > start && $0 <= end } ?? false }
        let begin = max(start, min(first ?? start, end))
        let seconds = end.secondsSinceEpoch - begin.secondsSinceEpoch
        self.init(
            items: inside.count, bytes: inside.reduce(0) { $0 + $1.bytes },
            tenthsOfMonths: max(10, Int((seconds * 10 + ReleasePace.month / 2) / ReleasePace.month)))
    }

    /// How many episodes a month, in tenths.
    package var tenthsOfItemsAMonth: Int { ReleasePace.share(items * 100, of: tenthsOfMonths) }

    /// How many bytes a month.
    package var bytesAMonth: Int { ReleasePace.share(bytes * 10, of: tenthsOfMonths) }

    /// How many bytes an episode has; `nil` without one.
    package var averageItem: Int? { items > 0 ? ReleasePace.share(bytes, of: items) : nil }

    /// A number divided, rounded to the nearest.
    static func share(_ number: Int, of parts: Int) -> Int { (number + parts / 2) / parts }
}

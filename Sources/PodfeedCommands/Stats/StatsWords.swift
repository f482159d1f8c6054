import FeedRelease
import FeedValues

/// The words in which the numbers of a feed are told, in every form.
enum StatsWords {
    /// `20, from 2025-03-10 to 2025-09-04`.
    static func items(_ feed: FeedStatistics) -> String {
        let pages = feed.pages > 1 ? " on \(feed.pages) pages" : ""
        guard let oldest = feed.oldest, let newest = feed.newest else { return "\(feed.items)\(pages)" }
        return "\(feed.items)\(pages), from \(day(oldest)) to \(day(newest))"
    }

    /// `112 kB, 31 kB gzipped`.
    static func size(_ feed: FeedStatistics) -> String {
        let size = "\(ByteCount.text(feed.bytes)), \(ByteCount.text(feed.gzippedBytes)) gzipped"
        return feed.pages > 1 ? "\(size); all pages \(ByteCount.text(feed.allBytes))" : size
    }

    /// `5.4 kB: notes 61 %, media 8 %, the rest 31 %`.
    static func item(_ feed: FeedStatistics) -> String {
        let parts = feed.parts.compactMap { share -> String? in
            let percent = (share.bytes * 100 + feed.averageItem / 2) / max(1, feed.averageItem)
            let name = share.part == .rest ? "the rest" : share.part.rawValue
            return percent > 0 ? "\(name) \(percent) %" : nil
        }
        return ByteCount.text(feed.averageItem) + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
    }

    /// `3 h 20 min`, `4 min 5 s`.
    static func playing(_ milliseconds: Int) -> String {
        guard milliseconds > 0 else { return "unknown" }
        let seconds = (milliseconds + 500) / 1000
        let minutes = (seconds + 30) / 60
        if seconds < 600 { return "\(seconds / 60) min \(seconds % 60) s" }
        return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }

    /// `3.3 episodes a month in the last 12 months, 2.0 in the 12 before`.
    static func pace(_ feed: FeedStatistics) -> String {
        let year = feed.lastYear
        let isWhole = year.tenthsOfMonths == 120
        let time = isWhole ? "the last 12 months" : "\(tenths(year.tenthsOfMonths)) months"
        let amount = year.items > 0 ? "\(tenths(year.tenthsOfItemsAMonth)) episodes a month" : "no episode"
        guard let before = feed.yearBefore else { return "\(amount) in \(time)" }
        let months = before.tenthsOfMonths == 120 ? "12" : tenths(before.tenthsOfMonths)
        return "\(amount) in \(time), \(tenths(before.tenthsOfItemsAMonth)) a month in the \(months) before"
    }

    /// `18 kB a month; an item has 5.4 kB, a year before 4.9 kB`.
    static func growth(_ feed: FeedStatistics) -> String {
        if feed.isComplete { return "none: it is complete" }
        guard let item = feed.lastYear.averageItem else { return "none" }
        let growth = "\(ByteCount.text(feed.lastYear.bytesAMonth)) a month"
        var words = growth
        if let most = feed.mostItems {
            words =
                feed.pages > 1
                ? "none of the first page, which has \(most) items; all pages \(growth)"
                : feed.items < most ? "\(growth), until it has \(most) items" : "none: it has its \(most) items"
        }
        guard let before = feed.yearBefore?.averageItem else { return words }
        return "\(words); an item has \(ByteCount.text(item)), a year before \(ByteCount.text(before))"
    }

    /// `300 items, 1.0 MB passed; 2.0 MB in 5 months`.
    static func limits(_ feed: FeedStatistics) -> String {
        let passed = feed.milestones.filter { $0.reach == .passed }.map { name($0.measure) }
        let coming = feed.milestones.compactMap { milestone -> (name: String, months: Int)? in
            guard case .months(let months) = milestone.reach, months <= farthest else { return nil }
            return (name(milestone.measure), months)
        }
        let parts =
            (passed.isEmpty ? [] : ["\(passed.joined(separator: ", ")) passed"])
            + coming.sorted { $0.months < $1.months }.map { "\($0.name) in \(time($0.months))" }
        return parts.isEmpty ? "none is near" : parts.joined(separator: "; ")
    }

    /// `'limit: 200' makes it 700 kB; the older episodes need a feed of their own`.
    static func advice(_ advice: FeedAdvice) -> String {
        let size = ByteCount.text(advice.bytes)
        let start = "'\(advice.key.rawValue): \(advice.items)' makes it \(size)"
        return switch advice.key {
        case .pageSize: "\(start), with the older episodes on further pages"
        case .limit: "\(start); the older episodes then need a feed of their own"
        case .shortAfter: "\(start), without the notes of older episodes"
        }
    }

    // What is farther off, nobody plans for.
    private static let farthest = 120

    /// The name of a size.
    static func name(_ measure: FeedMilestone.Measure) -> String {
        switch measure {
        case .items(let count): "\(count) items"
        case .bytes(let count): ByteCount.text(count)
        }
    }

    /// The day of an instant in UTC.
    static func day(_ time: Timestamp) -> String { String(time.iso8601.prefix(10)) }

    /// A number of tenths, as `3.3`.
    static func tenths(_ number: Int) -> String { "\(number / 10).\(number % 10)" }

    private static func time(_ months: Int) -> String {
        if months == 1 { return "a month" }
        return months < 24 ? "\(months) months" : "\((months + 6) / 12) years"
    }
}

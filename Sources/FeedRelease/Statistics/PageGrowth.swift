import FeedValidation
import FeedValues

/// How the first page of a feed grows, and what would keep it small.
struct PageGrowth {
    private let page: MeasuredPage
    private let pace: ReleasePace
    private let mostItems: Int?
    private let isPaged: Bool

    /// The growth of a page at a pace, up to so many items.
    ///
    /// - Parameter isPaged: whether other pages follow it.
    init(_ page: MeasuredPage, _ pace: ReleasePace, mostItems: Int?, isPaged: Bool) {
        (self.page, self.pace, self.mostItems, self.isPaged) = (page, pace, mostItems, isPaged)
    }

    /// When the page reaches a size.
    func reach(of measure: FeedMilestone.Measure) -> FeedMilestone.Reach {
        switch measure {
        case .items(let limit):
            if page.items.count > limit { return .passed }
            if let mostItems, mostItems <= limit { return .never }
            return months(until: (limit - page.items.count + 1) * 10, each: pace.tenthsOfItemsAMonth)
        case .bytes(let limit):
            if page.bytes > limit { return .passed }
            if let mostItems, mostItems <= (limit - head) / max(1, recentItem) { return .never }
            return months(until: limit - page.bytes + 1, each: pace.bytesAMonth)
        }
    }

    /// Whether one of the sizes is passed, or will be within two years.
    func needsAdvice(_ milestones: [FeedMilestone]) -> Bool {
        milestones.contains { milestone in
            switch milestone.reach {
            case .passed: true
            case .months(let months): months <= 24
            case .never: false
            }
        }
    }

    /// What would make the page smaller.
    var advice: [FeedAdvice] {
        let newest = page.items.sorted { ($1.date ?? .oldest) < ($0.date ?? .oldest) }
        func size(of count: Int) -> Int { head + newest.prefix(count).reduce(0) { $0 + $1.bytes } }
        let rounds = PageGrowth.rounds.filter { $0 < newest.count }
        let fitting = rounds.first { size(of: $0) <= PageGrowth.roomy }
        guard let count = fitting ?? rounds.last else { return [] }
        let whole = size(of: count)
        let pageSize = FeedAdvice(.pageSize, items: count, bytes: whole)
        // Whoever has pages wants all episodes to be within reach, with their notes.
        if isPaged { return [pageSize] }
        let short = whole + newest.dropFirst(count).reduce(0) { $0 + $1.bytes - ($1.parts[.notes] ?? 0) }
        var advice = [pageSize, FeedAdvice(.limit, items: count, bytes: whole)]
        // Less than a fifth is not worth the notes.
        if short * 5 <= page.bytes * 4 { advice.append(FeedAdvice(.shortAfter, items: count, bytes: short)) }
        return advice
    }

    // With room for a year of longer notes below the first size that is told.
    private static let roomy = FeedSizeLimit.bytes * 7 / 10
    private static let rounds = [300, 250, 200, 150, 100, 50, 25, 10]
    private static let farthest = 1200

    /// The bytes around the items.
    private var head: Int { page.bytes - page.items.reduce(0) { $0 + $1.bytes } }

    /// The bytes of an item of the last year, or of any.
    private var recentItem: Int {
        pace.averageItem ?? (page.items.isEmpty ? 0 : ReleasePace.share(page.bytes - head, of: page.items.count))
    }

    private func months(until rest: Int, each month: Int) -> FeedMilestone.Reach {
        guard !page.isComplete, month > 0 else { return .never }
        let months = (rest + month - 1) / month
        return months > PageGrowth.farthest ? .never : .months(months)
    }
}

extension Timestamp {
    fileprivate static let oldest = Timestamp(secondsSinceEpoch: .min)
}

package import Diagnostics
import FeedValues

/// What became of the feeds of a release, and what that does to those who subscribe to them.
package struct ReleaseDifference: Sendable {
    /// What became of each feed, in the order of their paths.
    package let feeds: [FeedDifference]
    /// What was found in each feed, in the same order.
    ///
    /// The places are in the new release; what was accepted is suppressed.
    package let reports: [Report]
    /// What was accepted and not found.
    package let unusedAcceptances: [DifferenceFacts.Acceptance]

    /// The difference of two releases.
    ///
    /// Feeds are the same that stand at the same path, else those with the same `podcast:guid` or address; a single
    /// feed on both sides is the same whatever it is called.
    package init(from old: ReleaseSnapshot, to new: ReleaseSnapshot, facts: DifferenceFacts = DifferenceFacts()) {
        feeds = ReleaseDifference.pairs(old.paged, new.paged).map { pair in
            guard let old = pair.old, let new = pair.new else { return FeedDifference(old: pair.old, new: pair.new) }
            return FeedDifference(from: old, to: new)
        }
        var used: Set<DifferenceFacts.Acceptance> = []
        reports = feeds.map { feed in
            var judge = DifferenceJudge(feed, facts)
            judge.judge()
            used.formUnion(judge.used)
            return judge.report
        }
        unusedAcceptances = facts.accepted.filter { !used.contains($0) }
    }

    /// Whether any feed says something else.
    package var isSemantic: Bool { feeds.contains(where: \.isSemantic) }

    /// Whether an error was found that nobody accepted by name.
    package var hasUnacceptedError: Bool { reports.contains { $0.reaches(.error) } }

    private static func pairs(
        _ old: [PagedFeed], _ new: [PagedFeed]
    ) -> [(old: PagedFeed?, new: PagedFeed?)] {
        if old.count == 1, new.count == 1 { return [(old[0], new[0])] }
        var rest = old
        var found: [PagedFeed?] = Array(repeating: nil, count: new.count)
        let keys: [(FeedSnapshot) -> String?] = [
            \.path, \.channel.guid, { $0.channel.selfAddress.map(MediaAddress.bare) },
        ]
        for key in keys {
            var table: [String: Int] = [:]
            for (index, feed) in rest.enumerated() {
                if let key = key(feed.first) { table[key] = table[key] ?? index }
            }
            var taken: Set<Int> = []
            for (index, feed) in new.enumerated() where found[index] == nil {
                guard let key = key(feed.first), let match = table.removeValue(forKey: key) else { continue }
                found[index] = rest[match]
                taken.insert(match)
            }
            rest = rest.indices.filter { !taken.contains($0) }.map { rest[$0] }
        }
        let pairs = zip(found, new).map { (old: $0, new: Optional($1)) } + rest.map { (old: Optional($0), new: nil) }
        return pairs.sorted { path($0) < path($1) }
    }

    private static func path(_ pair: (old: PagedFeed?, new: PagedFeed?)) -> String {
        pair.new?.first.path ?? pair.old?.first.path ?? ""
    }
}

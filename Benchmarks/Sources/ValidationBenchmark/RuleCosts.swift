import FeedValidation
import Foundation

/// What each rule costs an item of a feed, over what an item costs without any.
struct RuleCosts {
    private static let copies = 16

    private struct Cost {
        var rule: String
        /// What it costs when it is the only one, in microseconds; what rules share counts in full.
        var alone: Double
        /// What another rule like it costs beside it: what it does not share.
        var own: Double
    }

    private let floor: Double
    private let costs: [Cost]

    init(of feed: MeasuredFeed) {
        func microseconds(_ rules: [Rule]) -> Double {
            let best = (0..<5).map { _ in feed.seconds(with: rules) }.min() ?? 0
            return best * 1e6 / Double(feed.itemCount)
        }
        let floor = microseconds([])
        self.floor = floor
        costs = RuleBook.all.map { rule in
            let alone = microseconds([rule])
            let all = microseconds(Array(repeating: rule, count: RuleCosts.copies))
            return Cost(rule: rule.id, alone: alone - floor, own: (all - alone) / Double(RuleCosts.copies - 1))
        }
    }

    /// Prints the dearest rules and the sum of all.
    func print() {
        func row(_ alone: Double, _ own: Double, _ name: String) {
            Swift.print(String(format: "%9.2f %9.2f  ", alone, own) + name)
        }
        Swift.print("    alone       own  µs an item, beyond \(String(format: "%.1f", floor)) without rules")
        for cost in costs.sorted(by: { $0.own > $1.own }) where cost.own >= 0.02 || cost.alone >= 1 {
            row(cost.alone, cost.own, cost.rule)
        }
        row(costs.reduce(0) { $0 + $1.alone }, costs.reduce(0) { $0 + $1.own }, "all, added up")
    }
}

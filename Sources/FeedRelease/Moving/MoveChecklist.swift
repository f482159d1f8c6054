import FeedValues

/// What has to be seen to when a feed moves to another address, point for point.
package struct MoveChecklist: Sendable {
    /// What the show is called.
    package let title: String
    /// The old address; nil when the old feed does not say it.
    package let oldAddress: String?
    /// The new address; nil when the new feed does not say it.
    package let newAddress: String?
    /// The points, in the order in which one goes about them.
    package let points: [MovePoint]

    /// The checklist of a feed that both sides have.
    ///
    /// - Returns: nil when one of the sides lacks the feed.
    package init?(_ difference: FeedDifference, _ facts: MoveFacts) {
        guard let old = difference.old, let new = difference.new else { return nil }
        let judge = MoveJudge(old, new, difference, facts)
        title = new.first.channel.title ?? old.first.channel.title ?? difference.path
        oldAddress = judge.oldAddress
        newAddress = judge.newAddress
        points = judge.points
    }

    /// Whether something is to be done that can be seen to be open.
    package var isOpen: Bool { points.contains { $0.state == .toDo } }

    /// How many points stand so.
    package func count(_ state: MovePoint.State) -> Int { points.count { $0.state == state } }

    /// Whether the old address is known to lead to the new one for good.
    package var isRedirected: Bool { points.contains { $0.subject == .redirect && $0.state == .done } }
}

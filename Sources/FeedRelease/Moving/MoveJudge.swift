import FeedValues

/// Looks at the feeds before and after a move.
struct MoveJudge {
    let old: PagedFeed
    let new: PagedFeed
    let difference: FeedDifference
    let facts: MoveFacts

    /// A judge of two feeds that are one show.
    init(_ old: PagedFeed, _ new: PagedFeed, _ difference: FeedDifference, _ facts: MoveFacts) {
        (self.old, self.new) = (old, new)
        (self.difference, self.facts) = (difference, facts)
    }

    var before: ChannelSnapshot { old.first.channel }
    var after: ChannelSnapshot { new.first.channel }

    /// The old address.
    var oldAddress: String? { facts.oldAddress ?? before.selfAddress }

    /// The new address; a feed that still says the old one does not know it.
    var newAddress: String? {
        facts.newAddress
            ?? after.selfAddress.flatMap { own in
                oldAddress.map { MoveJudge.areSame($0, own) } == true ? nil : own
            }
    }

    /// All points.
    var points: [MovePoint] {
        [
            episodes, guid, media, selfAddress, owner, locked, newFeedURL, redirect, directories, patience,
        ]
    }

    /// A point on the old feed, when what was read is no longer the old one.
    private func hidden(_ subject: MovePoint.Subject) -> MovePoint? {
        guard facts.oldIsNew else { return nil }
        return MovePoint(
            subject, .notChecked, "the old address leads to the new feed already, so that the old one was not seen",
            advice: "name a copy of the old feed in the place of its address")
    }

    private var episodes: MovePoint {
        if let hidden = hidden(.episodes) { return hidden }
        let kept = difference.pairs.count { $0.reason == .guid }
        let renamed = difference.pairs.filter { $0.reason != .guid }
        let total = old.count
        if renamed.isEmpty, difference.removed.isEmpty {
            let more = difference.added.isEmpty ? "" : "; \(difference.added.count) more in the new one"
            return MovePoint(
                .episodes, .done, "\(MoveJudge.all(total)) the same guid in both feeds" + more)
        }
        var parts: [String] = []
        if let first = renamed.first {
            let name = old[first.old].name
            parts.append("\(renamed.count) of \(total) have another guid, the first '\(name)'")
        }
        if let first = difference.removed.first {
            parts.append("\(difference.removed.count) of \(total) are missing, the first '\(old[first].name)'")
        }
        return MovePoint(
            .episodes, .toDo, parts.joined(separator: "; ") + "; \(kept) are the same",
            advice:
                "write the guids of the old feed into the catalogue: apps take an episode with another guid for a new "
                + "one, and drop what is missing")
    }

    private static func all(_ count: Int) -> String {
        count == 1 ? "the only episode has" : "all \(count) episodes have"
    }

    private var guid: MovePoint {
        if let hidden = hidden(.guid) { return hidden }
        switch (before.guid, after.guid) {
        case (let old?, let new?) where old == new:
            return MovePoint(.guid, .done, "both feeds say \(new)")
        case (nil, let new?):
            return MovePoint(.guid, .done, "the old feed has none, and the new one says \(new)")
        case (let old?, let new):
            return MovePoint(
                .guid, .toDo, "the old feed says \(old), the new one \(new ?? "nothing")",
                advice: "write 'guid: \(old)' into show.yaml: directories know the show by it, whatever its address")
        case (nil, nil):
            return MovePoint(
                .guid, .toDo, "neither feed has a <podcast:guid>",
                advice: "give the new feed one, which then stays: 'podfeed build' writes it")
        }
    }

    private var media: MovePoint {
        guard let oldHost = host(oldAddress), let newHost = host(newAddress), oldHost != newHost else {
            return MovePoint(
                .media, .notChecked, "the hosts of the two feeds are the same, or not known",
                advice: "see that the media of the new feed stay where they are when the old place is closed")
        }
        let addresses = new.places.map { new[$0].address }
        let behind = addresses.filter { host($0) == oldHost }
        guard let first = behind.first else {
            return MovePoint(.media, .done, "no episode of the new feed has its media at \(oldHost)")
        }
        return MovePoint(
            .media, .toDo, "\(behind.count) of \(addresses.count) still have their media at \(oldHost), as \(first)",
            advice: "copy the files before the old place is closed")
    }

    private var selfAddress: MovePoint {
        guard let address = after.selfAddress else {
            return MovePoint(
                .selfAddress, .toDo, "the new feed does not say its own address",
                advice: "set 'site:' in podfeed.yaml, and build again")
        }
        if let given = facts.newAddress, !MoveJudge.areSame(given, address) {
            return MovePoint(
                .selfAddress, .toDo, "the new feed says \(address), and was read at \(given)",
                advice: "set 'site:' to the address at which the feed is served")
        }
        if let oldAddress, MoveJudge.areSame(oldAddress, address) {
            return MovePoint(
                .selfAddress, .toDo, "the new feed still says \(address), which is the old address",
                advice: "set 'site:' to the new address")
        }
        return MovePoint(.selfAddress, .done, "the new feed says \(address)")
    }

    private var owner: MovePoint {
        let now = MoveJudge.mail(in: after)
        guard let now else {
            return MovePoint(
                .owner, .toDo, "the new feed has no <itunes:email>",
                advice: "write 'owner: { name: …, email: … }' into show.yaml for the time of the move: directories and "
                    + "hosts send their codes there")
        }
        let past = facts.oldIsNew ? nil : MoveJudge.mail(in: before)
        let change = past.map { $0 == now ? ", as the old one does" : "; the old one says \($0)" } ?? ""
        return MovePoint(
            .owner, past == now || past == nil ? .done : .notChecked, "the new feed says \(now)" + change,
            advice: past == nil || past == now
                ? nil : "see that somebody reads what comes to \(now) and to \(past ?? "the old address")")
    }

    private var locked: MovePoint {
        if let hidden = hidden(.locked) { return hidden }
        let state = { (channel: ChannelSnapshot) in
            channel.fields["podcast:locked"]?.text.map { "says \($0)" } ?? "says nothing"
        }
        let seen = "the old feed \(state(before)), the new one \(state(after))"
        guard !before.isLocked else {
            return MovePoint(
                .locked, .toDo, seen,
                advice: "set <podcast:locked> to 'no' in the old feed until the move is over: hosts refuse to import it"
            )
        }
        return MovePoint(
            .locked, .done, seen,
            advice: after.isLocked ? nil : "write 'locked: true' into show.yaml when the move is over")
    }
}

import FeedValues

extension DifferenceJudge {
    /// Tells what a feed says of its way to another address.
    mutating func judgeMove() {
        guard let old = difference.old?.first.channel, let new = difference.new?.first.channel else { return }
        let target = new.newFeedURL.map(normalized)
        let own = new.selfAddress.map(normalized)
        let before = old.selfAddress.map(normalized)
        let hasMoved = own != nil && before != nil && own != before
        if hasMoved, target != own {
            report(
                .selfURLChanged,
                "the feed's address changed from \(old.selfAddress.quotedOrNothing) to "
                    + "\(new.selfAddress.quotedOrNothing), and itunes:new-feed-url does not say so: apps at the old "
                    + "one don't follow", inChannel: "atom:link[self]")
        }
        let isSentAway = target != nil && target != own && target != old.newFeedURL.map(normalized)
        if isSentAway, !hasMoved {
            report(
                .newFeedURLAppears,
                "the feed sends its subscribers to \(new.newFeedURL.quotedOrNothing): from now on apps ask there and "
                    + "not here", inChannel: "itunes:new-feed-url")
        }
        judgeLock(old, new, isMoving: hasMoved || isSentAway)
        if new.newFeedURL == nil, old.newFeedURL != nil { judgeEndOfMove() }
        judgePodcastGuid(old, new)
    }

    private mutating func judgeLock(_ old: ChannelSnapshot, _ new: ChannelSnapshot, isMoving: Bool) {
        if isMoving, new.isLocked {
            report(
                .lockedDuringMove, "the feed moves and is locked: the new host may not import it",
                inChannel: "podcast:locked")
        }
        if old.isLocked, !new.isLocked, !isMoving {
            report(
                .lockedRelaxed, "the feed was locked and no longer is: another host may import it",
                inChannel: "podcast:locked")
        }
    }

    private mutating func judgeEndOfMove() {
        guard let moved = facts.moved, let now = facts.now else { return }
        let days = (now.secondsSinceEpoch - moved.secondsSinceEpoch) / 86_400
        guard (0..<30).contains(days) else { return }
        report(
            .newFeedURLRemoved,
            "itunes:new-feed-url is gone \(words(Int(days), "day")) after the move: apps that did not ask meanwhile "
                + "never learn the new address", inChannel: nil)
    }

    private mutating func judgePodcastGuid(_ old: ChannelSnapshot, _ new: ChannelSnapshot) {
        guard let before = old.guid, new.guid != before else { return }
        let what = new.guid.map { "changed from \(before.quoted) to \($0.quoted)" } ?? "\(before.quoted) is gone"
        report(
            .podcastGuidChanged, "podcast:guid \(what): to apps and indexes this is another show",
            inChannel: "podcast:guid")
    }

    private func normalized(_ address: String) -> String { WebAddress(address)?.normalized ?? address }
}

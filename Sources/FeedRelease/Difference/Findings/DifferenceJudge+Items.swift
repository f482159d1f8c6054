import FeedValues

extension DifferenceJudge {
    private static let day: Int64 = 86_400

    /// Tells episodes that are gone.
    mutating func judgeRemoved() {
        guard let old = difference.old, let new = difference.new, !difference.removed.isEmpty else { return }
        var rest: [ItemPlace] = []
        let expired = facts.expiredGuids.isEmpty ? [] : facts.expiredGuids(of: old.first.path)
        for place in difference.removed {
            let name = old[place].name.quoted
            if facts.retractedGuids.contains(old[place].guid) {
                gone(.itemRetracted, place, "\(name) was taken down on purpose, and is gone")
            } else if expired.contains(old[place].guid) {
                gone(.itemExpired, place, "the time of \(name) is over, and it is gone")
            } else {
                rest.append(place)
            }
        }
        guard !rest.isEmpty else { return }
        let (before, after) = (old.count - (difference.removed.count - rest.count), new.count)
        if after == 0 {
            return report(
                .feedEmpty, "the feed had \(words(before, "episode")) and has none: apps show an empty show",
                inChannel: nil)
        }
        if rest.count > 1, after * 10 < before * 9 {
            return report(
                .itemsTruncated,
                "the feed had \(words(before, "episode")) and has \(after): apps drop \(rest.count) of them",
                at: new.first.channel.place, notes: oldNote(rest[0]))
        }
        judgeEachRemoved(rest, old, new)
    }

    private mutating func judgeEachRemoved(_ rest: [ItemPlace], _ old: PagedFeed, _ new: PagedFeed) {
        let oldest = new.places.lazy.map { new.record($0).date }.filter { $0 != .min }.min()
        let now = facts.now ?? old.first.newest
        for place in rest {
            let item = old[place]
            let date = item.date.map { " of \($0.iso8601.prefix(10))" } ?? ""
            let (record, name) = (old.record(place), item.name.quoted)
            let isPushedOff =
                record.date != .min && difference.added.count >= rest.count && record.date < oldest ?? .min
            let isOld =
                record.date != .min && now.map { $0.secondsSinceEpoch - record.date > 365 * Self.day } ?? false
            if isPushedOff {
                gone(.itemRemovedOld, place, "\(name)\(date) was pushed off the end of the feed by newer episodes")
            } else if isOld {
                gone(.itemRemovedOld, place, "\(name)\(date) is gone: new subscribers can't get it")
            } else {
                gone(.itemRemoved, place, "\(name)\(date) is gone: apps take it out of their lists")
            }
        }
    }

    private mutating func gone(_ check: DifferenceCheck, _ place: ItemPlace, _ message: String) {
        guard let old = difference.old, let new = difference.new else { return }
        report(
            check, message, at: new.first.channel.place, item: old[place].identity, notes: oldNote(place))
    }

    /// Tells what is wrong about new episodes.
    mutating func judgeAdded() {
        guard let old = difference.old, let new = difference.new else { return }
        let newest = old.pages.compactMap(\.newest).max()
        if old.first.channel.isComplete, let first = difference.added.first {
            report(
                .completeThenNew,
                "\(new[first].name.quoted) is new in a show that was complete: apps no longer ask, and never see it",
                at: first)
        }
        for place in difference.added {
            judgeEarly(place)
            let guid = facts.removedGuids.isEmpty && facts.retractedGuids.isEmpty ? "" : new[place].guid
            if !guid.isEmpty, facts.removedGuids.contains(guid) || facts.retractedGuids.contains(guid) {
                report(
                    .duplicateOfRemoved,
                    "\(new[place].name.quoted) was removed in an earlier release and is back under its guid "
                        + "\(guid.quoted)", at: place, field: "guid")
            } else if let date = new[place].date, let newest,
                newest.secondsSinceEpoch - date.secondsSinceEpoch > 7 * Self.day
            {
                report(
                    .pubDateBackdated,
                    "\(new[place].name.quoted) is new and dated \(date.iso8601), before the newest episode of "
                        + "\(newest.iso8601): most subscribers never see it", at: place, field: "pubDate")
            }
        }
    }

    /// Tells an episode whose time has not come.
    mutating func judgeEarly(_ place: ItemPlace) {
        guard !facts.heldBackGuids.isEmpty, let new = difference.new,
            facts.heldBackGuids.contains(new[place].guid)
        else { return }
        report(
            .scheduledEarly, "\(new[place].name.quoted) is held back, and in the feed: apps will have it at once",
            at: place)
    }
}

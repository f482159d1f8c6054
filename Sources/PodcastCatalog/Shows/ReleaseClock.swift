package import FeedValues
package import PodcastModel

/// Says of the episodes of a show which of them are out at an instant, and what will happen to them later.
///
/// In nearly all shows that is their dates alone.
struct ReleaseClock {
    /// Where an episode stands.
    enum Standing: Hashable {
        /// It may be in feeds.
        case released
        /// It is a draft, or its time has not come.
        case heldBack
        /// Its time is over.
        case expired
    }

    private let now: Timestamp
    private let show: String
    private let feeds: [FeedDefinition]
    /// Whether a feed has episodes later than others, or not for ever.
    private let isTimed: Bool
    /// What will happen.
    private(set) var changes: [PlannedChange] = []

    /// The clock of a show with its feeds.
    init(of show: String, _ feeds: [FeedDefinition], asOf now: Timestamp) {
        (self.show, self.feeds, self.now) = (show, feeds, now)
        isTimed = feeds.contains { !$0.timing.isPlain }
    }

    /// Where an episode stands; what feeds make of its times is noted in it.
    mutating func standing(of entry: inout EpisodeEntry) -> Standing {
        if !isTimed, entry.schedule.isEmpty {
            guard entry.isHeldBack(asOf: now) else { return .released }
            if !entry.isDraft, entry.isWhole, let date = entry.date { note(.release, of: entry, at: date, "date") }
            return .heldBack
        }
        guard let release = entry.release else { return entry.isDraft ? .heldBack : .released }
        if isTimed { settle(&entry, release) }
        let end = entry.end
        if !entry.isDraft, let end, end <= now { return .expired }
        if !entry.isDraft, entry.isWhole { look(ahead: entry, release, end) }
        return entry.isHeldBack(asOf: now) ? .heldBack : .released
    }

    /// Works out when the first feed has an episode, and the last has it no more.
    private func settle(_ entry: inout EpisodeEntry, _ release: Timestamp) {
        let own = feeds.filter { entry.isIncluded(in: $0.selection) }
        guard !own.isEmpty else { return }
        let beginning = own.map { $0.timing.beginning(of: release) }.min()
        let ends = own.map { $0.timing.end(of: release) }
        let end = ends.contains(nil) ? nil : ends.compactMap(\.self).max()
        guard beginning != release || end != nil else { return }
        var schedule = entry.schedule.first ?? EpisodeSchedule()
        (schedule.beginning, schedule.end) = (beginning, end)
        entry.schedule = [schedule]
    }

    private mutating func look(ahead entry: EpisodeEntry, _ release: Timestamp, _ end: Timestamp?) {
        let beginning = entry.beginning ?? release
        let isEmbargo = entry.date.map { $0 < release } ?? false
        let key = beginning > release ? "offset" : isEmbargo ? "publish-after" : "date"
        if let end, end <= beginning { return }
        if beginning > now { note(.release, of: entry, at: beginning, key) }
        if isTimed {
            for feed in feeds where entry.isIncluded(in: feed.selection) {
                let enters = feed.timing.beginning(of: release)
                if enters > now, enters > beginning, end.map({ enters < $0 }) ?? true {
                    note(.enters, of: entry, at: enters, feed.timing.delay == 0 ? key : "offset", feed.id)
                }
                if let leaves = feed.timing.end(of: release), leaves > now, end.map({ leaves < $0 }) ?? true {
                    note(.leaves, of: entry, at: leaves, "expire", feed.id)
                }
            }
        }
        if let end { note(.expires, of: entry, at: end, entry.expiry == end ? "expire-after" : "expire") }
    }

    private mutating func note(
        _ kind: PlannedChange.Kind, of entry: EpisodeEntry, at time: Timestamp, _ key: String, _ feed: String? = nil
    ) {
        changes.append(
            PlannedChange(
                time: time, show: show, slug: entry.slug, file: entry.file, kind: kind, feed: feed, key: key))
    }
}

extension EpisodeEntry {
    /// From when on its end of time says so itself.
    var expiry: Timestamp? { schedule.first?.expiry }

    /// When it is released: its date, or the end of its embargo if that is later.
    package var release: Timestamp? {
        guard let date, let embargo = schedule.first?.embargo, embargo > date else { return date }
        return embargo
    }

    /// When the first of its feeds has it.
    package var beginning: Timestamp? { schedule.first?.beginning ?? release }

    /// From when on no feed has it; `nil` for never.
    package var end: Timestamp? {
        guard let schedule = schedule.first else { return nil }
        return [schedule.expiry, schedule.end].compactMap(\.self).min()
    }

    /// Whether it is a draft or its time has not come.
    func isHeldBack(asOf now: Timestamp) -> Bool { isDraft || beginning.map { $0 > now } ?? false }

    /// Whether a feed has it at an instant, but for the limit.
    package func isIncluded(in feed: FeedDefinition, asOf now: Timestamp?) -> Bool {
        guard isIncluded(in: feed.selection) else { return false }
        guard !feed.timing.isPlain, let release, let now else { return true }
        return feed.timing.beginning(of: release) <= now && feed.timing.end(of: release).map { now < $0 } ?? true
    }
}

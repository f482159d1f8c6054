/// What became of a feed from one release to the next, in terms of its items.
package struct FeedDifference: Sendable {
    /// What became of the feed as a whole.
    package enum Status: String, Sendable {
        /// Both have the same bytes.
        case same
        /// Only white space, the time of making or the order of attributes differ.
        case reformatted
        /// Something is said otherwise.
        case changed
        /// It was not there.
        case added
        /// It is no longer there.
        case removed
    }

    /// An item of both releases that says something else, or is taken for the same by something else than its guid.
    package struct Change: Sendable {
        /// Where it stood.
        package var old: ItemPlace
        /// Where it stands.
        package var new: ItemPlace
        let reason: ItemMatching.Reason
    }

    /// What became of it.
    package let status: Status
    /// What changed of its own fields.
    package let channel: [FieldChange]
    /// The new items.
    package let added: [ItemPlace]
    /// The items that are gone.
    package let removed: [ItemPlace]
    /// The items that changed.
    package let changed: [Change]
    /// The items that stand elsewhere in the order, and as few as possible.
    package let moved: [Change]
    /// How many items went to another page.
    package let turned: Int

    /// How many items stood twice and stand once.
    package let doublesRemoved: Int
    /// How many items stood once and stand twice.
    package let doublesAdded: Int

    let old: PagedFeed?
    let new: PagedFeed?
    let pairs: [ItemMatching.Pair]

    /// The difference of two releases of a feed.
    package init(from old: FeedSnapshot, to new: FeedSnapshot) {
        self.init(from: PagedFeed(pages: [old]), to: PagedFeed(pages: [new]))
    }

    init(from old: PagedFeed, to new: PagedFeed) {
        (self.old, self.new) = (old, new)
        guard old.pages.map(\.digest) != new.pages.map(\.digest) else {
            (status, channel, added, removed, changed, moved, pairs) = (.same, [], [], [], [], [], [])
            (turned, doublesRemoved, doublesAdded) = (0, 0, 0)
            return
        }
        let matching = ItemMatching(old, new)
        channel = FieldChange.all(from: old.first.channel, to: new.first.channel)
        (added, removed, pairs) = (matching.added, matching.removed, matching.pairs)
        (doublesRemoved, doublesAdded) = (matching.doublesRemoved, matching.doublesAdded)
        changed = matching.pairs.filter { pair in
            pair.reason != .guid && old.record(pair.old).guid != new.record(pair.new).guid
                || old.record(pair.old).whole != new.record(pair.new).whole
        }.map { Change(old: $0.old, new: $0.new, reason: $0.reason) }
        moved = FeedDifference.moved(matching.pairs, old, new)
        let paths = (old.pages.map(\.path), new.pages.map(\.path))
        turned =
            old.pages.count == 1 && new.pages.count == 1
            ? 0 : pairs.count { paths.0[Int($0.old.page)] != paths.1[Int($0.new.page)] }
        let isChanged =
            !channel.isEmpty || !added.isEmpty || !removed.isEmpty || !changed.isEmpty || !moved.isEmpty || turned > 0
            || doublesRemoved > 0 || doublesAdded > 0
        status = isChanged ? .changed : .reformatted
    }

    /// A feed that one of the releases lacks.
    init(old: PagedFeed?, new: PagedFeed?) {
        (self.old, self.new) = (old, new)
        status = old == nil ? .added : .removed
        (added, removed) = (new?.places ?? [], old?.places ?? [])
        (channel, changed, moved, pairs) = ([], [], [], [])
        (turned, doublesRemoved, doublesAdded) = (0, 0, 0)
    }

    /// Whether something is said otherwise.
    package var isSemantic: Bool { status != .same && status != .reformatted }

    /// How many items both releases have.
    package var commonCount: Int { pairs.count }

    /// The name in the new release, or else in the old one.
    package var path: String { new?.first.path ?? old?.first.path ?? "" }

    /// The file to open.
    package var file: String { new?.first.file ?? old?.first.file ?? "" }

    /// An item of the old release.
    package func oldItem(_ place: ItemPlace) -> ItemSnapshot? { old?[place] }

    /// An item of the new release.
    package func newItem(_ place: ItemPlace) -> ItemSnapshot? { new?[place] }

    /// What changed of an item.
    package func fields(of change: Change) -> [FieldChange] {
        guard let old, let new else { return [] }
        return FieldChange.all(from: old[change.old], to: new[change.new])
    }

    private static func moved(
        _ pairs: [ItemMatching.Pair], _ old: PagedFeed, _ new: PagedFeed
    ) -> [Change] {
        var starts: [Int32] = []
        var start: Int32 = 0
        for page in new.pages {
            starts.append(start)
            start += Int32(clamping: page.items.count)
        }
        return ItemOrder.moved(pairs.map { starts[Int($0.new.page)] + $0.new.index }).map {
            Change(old: pairs[$0].old, new: pairs[$0].new, reason: pairs[$0].reason)
        }
    }
}

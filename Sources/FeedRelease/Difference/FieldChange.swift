/// What became of a field of a feed or item.
package struct FieldChange: Hashable, Sendable {
    /// What happened.
    package enum Kind: String, Hashable, Sendable {
        /// It was not there.
        case added
        /// It says something else.
        case changed
        /// It is no longer there.
        case removed
    }

    /// The name: that of an element, with what tells it apart, as `enclosure@url` and `atom:link[self]`.
    package var field: String
    /// What happened.
    package var kind: Kind
    /// What it said; `nil` where only a number of it was kept.
    package var old: String?
    /// What it says; `nil` where only a number of it was kept.
    package var new: String?

    /// A change of a field; what is the same as far as it was kept is not told.
    init(_ field: String, _ kind: Kind, old: String?, new: String?) {
        self.field = field
        self.kind = kind
        let isTold = kind != .changed || old != new
        self.old = isTold ? old : nil
        self.new = isTold ? new : nil
    }

    /// Orders fields by how much people look at them.
    static func inReadingOrder(_ left: FieldChange, _ right: FieldChange) -> Bool {
        let (a, b) = (ranks[left.field] ?? ranks.count, ranks[right.field] ?? ranks.count)
        return a == b ? left.field < right.field : a < b
    }

    private static let ranks: [String: Int] = {
        let order = [
            "title", "guid", "pubDate", "enclosure@url", "enclosure@length", "enclosure@type", "itunes:duration",
            "itunes:season", "itunes:episode", "itunes:episodeType", "itunes:explicit", "link", "description",
        ]
        return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    }()
}

extension FieldChange {
    /// What changed of an item.
    static func all(from old: ItemSnapshot, to new: ItemSnapshot) -> [FieldChange] {
        guard old.record.whole != new.record.whole else { return [] }
        var changes: [FieldChange] = []
        func add(_ kind: Kind, _ field: String) {
            changes.append(
                FieldChange(field, kind, old: old.value(of: field), new: new.value(of: field)))
        }
        var rest: [UInt16: UInt32] = [:]
        for entry in new.table.fields(of: new.index) { rest[entry.name] = entry.print }
        for entry in old.table.fields(of: old.index) {
            let name = old.table.names.names[Int(entry.name)]
            if let number = new.table.names.known(name), let print = rest.removeValue(forKey: number) {
                if print != entry.print { add(.changed, name) }
            } else {
                add(.removed, name)
            }
        }
        for number in rest.keys { add(.added, new.table.names.names[Int(number)]) }
        return changes.sorted(by: inReadingOrder)
    }

    /// What changed of a feed's own fields, but for the time of its making.
    static func all(from old: ChannelSnapshot, to new: ChannelSnapshot) -> [FieldChange] {
        Set(old.fields.keys).union(new.fields.keys).subtracting(["lastBuildDate"]).compactMap { field in
            let (before, after) = (old.fields[field], new.fields[field])
            guard before?.print != after?.print else { return nil }
            let kind: Kind = before == nil ? .added : after == nil ? .removed : .changed
            return FieldChange(field, kind, old: before?.text, new: after?.text)
        }.sorted(by: inReadingOrder)
    }
}

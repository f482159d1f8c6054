/// What a finding is about, in words that stay the same when lines move and items are added.
package struct FindingKey: Hashable, Sendable {
    /// The file to open, without a leading `./`.
    package var file: String
    /// The id of the rule.
    package var rule: String
    /// The element by its path, an item by its guid: `rss/channel/item{brief-1}/enclosure/@length`; for a place without
    /// an element the message.
    package var place: String

    /// The key with these parts.
    package init(file: String, rule: String, place: String) {
        self.file = file
        self.rule = rule
        self.place = place
    }

    /// What a finding is about.
    package init(_ finding: Finding) {
        self.init(
            file: FindingKey.plain(finding.place.file), rule: finding.rule,
            place: FindingKey.place(of: finding))
    }

    /// A path without a leading `./`.
    package static func plain(_ path: String) -> String {
        var path = path[...]
        while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
        return String(path)
    }

    private static func place(of finding: Finding) -> String {
        guard let element = finding.element else { return finding.message }
        let attribute = finding.attribute.map { "/@" + $0 } ?? ""
        return withoutNumber(element, item: finding.item) + attribute
    }

    /// A path that names an item by what it is, and not by how many stand before it.
    private static func withoutNumber(_ path: String, item: String?) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let items = ["item[", "podcast:liveItem[", "atom:entry["]
        guard let index = parts.firstIndex(where: { part in items.contains(where: part.hasPrefix) }) else {
            return path
        }
        parts[index] = parts[index].prefix { $0 != "[" } + (item.map { "{\($0)}" } ?? "")
        return parts.joined(separator: "/")
    }
}

extension FindingKey: Comparable {
    /// Orders keys by file, rule and place.
    package static func < (left: FindingKey, right: FindingKey) -> Bool {
        (left.file, left.rule, left.place) < (right.file, right.rule, right.place)
    }
}

import Diagnostics
import FeedRelease
import FeedValues

/// The difference of two releases for people: a line that sums it up, then each feed.
struct DifferenceText {
    private let difference: ReleaseDifference
    private let style: ANSIStyle
    private let most: Int

    /// How many lines a list has where not all is asked for.
    static let shortList = 10

    /// A difference to be printed.
    init(_ difference: ReleaseDifference, style: ANSIStyle, all: Bool) {
        self.difference = difference
        self.style = style
        most = all ? .max : DifferenceText.shortList
    }

    /// The text.
    var text: String {
        let summary = DifferenceSummary(difference)
        let head = style.paint(TerminalCells.visible(summary.text), .strong) + "\n"
        return head + difference.feeds.filter { $0.status != .same }.map { "\n" + section($0) }.joined()
    }

    private func section(_ feed: FeedDifference) -> String {
        let name = style.paint(TerminalCells.visible(feed.file), .strong)
        switch feed.status {
        case .same: return ""
        case .reformatted: return "\(name)\n" + row("same", "nothing differs but how it is written", .frame)
        case .added:
            return "\(name)\n"
                + row("new", "the feed, with \(DifferenceSummary.count(feed.added.count, "episode"))", .success)
        case .removed:
            return "\(name)\n"
                + row("removed", "the feed, with \(DifferenceSummary.count(feed.removed.count, "episode"))", .error)
        case .changed: return "\(name)\n" + show(feed) + episodes(feed)
        }
    }

    private func show(_ feed: FeedDifference) -> String {
        list(feed.channel, "field") { row("show", words($0), .warning) }
    }

    private func episodes(_ feed: FeedDifference) -> String {
        var text = list(feed.added, "new") { place in
            feed.newItem(place).map { row("new", line($0), .success) } ?? ""
        }
        text += list(feed.changed, "changed") { change in
            guard let item = feed.newItem(change.new) else { return "" }
            return row("changed", line(item), .warning) + fields(feed.fields(of: change))
        }
        text += list(feed.removed, "removed") { place in
            feed.oldItem(place).map { row("removed", line($0), .error) } ?? ""
        }
        for (count, word) in [(feed.doublesRemoved, "no longer stands twice"), (feed.doublesAdded, "stands twice")]
        where count > 0 {
            text += row("double", "\(DifferenceSummary.count(count, "episode")) that \(word)", .info)
        }
        if feed.moved.count > 1, feed.moved.count + 1 == feed.commonCount {
            return text + row("moved", "the order is turned round", .info)
        }
        text += list(feed.moved, "moved") { change in
            feed.newItem(change.new).map { item in
                row("moved", "\(line(item)), from place \(change.old.index + 1) to \(change.new.index + 1)", .info)
            } ?? ""
        }
        if feed.turned > 0 {
            text += row("moved", "\(DifferenceSummary.count(feed.turned, "episode")) to another page", .info)
        }
        return text
    }

    private func fields(_ changes: [FieldChange]) -> String {
        let plain = changes.filter { $0.old == nil && $0.new == nil }.map { change in
            change.field + (change.kind == .changed ? "" : " \(change.kind.rawValue)")
        }
        let told = changes.filter { $0.old != nil || $0.new != nil }.map { indented(words($0)) }
        return told.joined() + (plain.isEmpty ? "" : indented("also: " + plain.joined(separator: ", ")))
    }

    private func words(_ change: FieldChange) -> String {
        guard change.old != nil || change.new != nil else { return "\(change.field) \(change.kind.rawValue)" }
        let (old, new) = (change.old.map(DifferenceSummary.quoted), change.new.map(DifferenceSummary.quoted))
        return "\(change.field): \(old ?? "nothing") → \(new ?? "nothing")"
    }

    private func line(_ item: ItemSnapshot) -> String {
        let date = item.date.map { String($0.iso8601.prefix(10)) } ?? "no date   "
        return "\(date)  \(DifferenceSummary.cut(item.name))"
    }

    private func list<Element>(_ all: [Element], _ what: String, _ line: (Element) -> String) -> String {
        let shown = all.count - 1 <= most ? all.count : most
        let rest = all.count - shown
        return all.prefix(shown).map(line).joined()
            + (rest > 0 ? row("", "and \(rest) more \(what) (--all prints them)", .frame) : "")
    }

    private func row(_ label: String, _ text: String, _ ink: ANSIStyle.Ink) -> String {
        let padding = String(repeating: " ", count: 9 - label.utf8.count)
        return "  \(style.paint(label, ink))\(padding)\(TerminalCells.visible(text))\n"
    }

    private func indented(_ text: String) -> String {
        String(repeating: " ", count: 13) + TerminalCells.visible(text) + "\n"
    }
}

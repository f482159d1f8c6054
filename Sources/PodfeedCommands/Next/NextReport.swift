import Diagnostics
import FeedValues
import PodcastCatalog

/// When the next build is due, and what for.
struct NextReport {
    private let catalog: Catalog
    private let now: Timestamp
    private let changes: ArraySlice<PlannedChange>

    /// What is due after the instant of a catalogue.
    ///
    /// - Parameter all: whether all of it is told, and not only what is due first.
    init(_ catalog: Catalog, asOf now: Timestamp, all: Bool) {
        (self.catalog, self.now) = (catalog, now)
        let first = catalog.changes.first?.time
        changes = all ? catalog.changes[...] : catalog.changes.prefix { $0.time == first }
    }

    /// The instant alone, a line; empty when nothing is due.
    var instant: String { changes.first.map { "\($0.time.iso8601)\n" } ?? "" }

    /// For people.
    var text: String {
        guard let first = changes.first else { return "nothing is due: a later build makes the same\n" }
        var text = "the next build is due at \(first.time.iso8601)\n"
        for change in changes {
            text += TerminalCells.visible("  \(local(change))  \(NextReport.words(change)) [\(change.key)]") + "\n"
        }
        return text
    }

    /// For programs.
    var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.member("asOf", now.iso8601)
            object.member("next", changes.first?.time.iso8601)
            object.key("changes")
            object.array { list in
                for change in changes {
                    list.object { object in
                        object.member("time", change.time.iso8601)
                        object.member("localTime", catalog.localTime(change.time, in: change.show))
                        object.member("timeZone", catalog.zoneName(of: change.show))
                        object.member("identity", "\(change.show)/\(change.slug)")
                        object.member("file", "\(catalog.episodeFolder(of: change.show))/\(change.file)")
                        object.member("change", change.kind.rawValue)
                        object.member("feed", change.feed)
                        object.member("key", change.key)
                    }
                }
            }
        }
        return writer.text + "\n"
    }

    private func local(_ change: PlannedChange) -> String {
        "\(catalog.localTime(change.time, in: change.show)) \(catalog.zoneName(of: change.show))"
    }

    private static func words(_ change: PlannedChange) -> String {
        let name = "\(change.show)/\(change.slug)"
        let feed = change.feed.map { "the feed '\($0)'" } ?? "all feeds"
        return switch change.kind {
        case .release: "\(name) is released"
        case .enters: "\(name) enters \(feed)"
        case .leaves: "\(name) leaves \(feed)"
        case .expires: "\(name) expires, and leaves the site"
        }
    }
}

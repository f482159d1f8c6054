import Diagnostics
import FeedRelease
import FeedValues
import Foundation
import Testing

/// Pairs of releases on the disk: those of which it is known what they do to subscribers, and those that do no harm.
///
/// `RECORD=1` writes what is found into `expected.txt`.
struct ReleasePairTests {
    @Test(arguments: Pair.all("caught"))
    func `What does harm is caught`(pair: Pair) throws {
        let report = try pair.compared()
        #expect(report.reaches(.warning))
        let rule = try #require(Pair.rules[pair.name])
        #expect(report.findings.contains { $0.rule == rule })
    }

    @Test(arguments: Pair.all("harmless"))
    func `What does no harm passes`(pair: Pair) throws {
        #expect(try !pair.compared().reaches(.warning))
    }

    @Test func `There are twenty pairs of each at least`() {
        #expect(Pair.all("caught").count >= 20)
        #expect(Pair.all("harmless").count >= 20)
        #expect(Set(Pair.rules.keys) == Set(Pair.all("caught").map(\.name)))
    }
}

/// Two releases in a folder, with what is said of them.
struct Pair: CustomTestStringConvertible, Sendable {
    let folder: URL
    var name: String { folder.lastPathComponent }
    var testDescription: String { name }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Pairs")

    static func all(_ kind: String) -> [Pair] {
        let folder = root.appending(path: kind)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { Pair(folder: folder.appending(path: $0)) }
    }

    /// The rule that has to find what each pair is about.
    static let rules = [
        "01-guid-changed": "diff-guid-changed",
        "02-all-guids-changed-by-a-new-host": "diff-guid-changed",
        "03-guid-dropped": "diff-guid-changed",
        "04-guid-given-to-another-episode": "diff-guid-reused",
        "05-episode-removed": "diff-item-removed",
        "06-back-catalogue-truncated": "diff-items-truncated",
        "07-feed-emptied": "diff-feed-empty",
        "08-audio-swapped-in-place": "diff-enclosure-bytes-changed-same-url",
        "09-old-episode-made-new": "diff-pubdate-changed-forward",
        "10-dates-shifted-by-a-zone": "diff-pubdate-changed",
        "11-new-episode-dated-back": "diff-pubdate-backdated-new",
        "12-address-moved-without-a-word": "diff-self-url-changed",
        "13-subscribers-sent-away": "diff-new-feed-url-appears",
        "14-moved-while-locked": "diff-locked-during-move",
        "15-podcast-guid-new": "diff-podcast-guid-changed",
        "16-blocked": "diff-block-added",
        "17-episode-after-the-end": "diff-complete-then-new-episode",
        "18-encoded-twice": "diff-encoding-regression",
        "19-notes-escaped-twice": "diff-encoding-regression",
        "20-transcripts-lost": "diff-transcript-chapters-lost",
        "21-renumbered": "diff-episode-renumbered",
        "22-episodic-made-serial": "diff-type-changed",
    ]

    /// What is found, after it has been compared with what is expected to be said.
    func compared() throws -> Report {
        let old = try FeedSnapshot(bytes("old.xml"), file: "old.xml")
        let new = try FeedSnapshot(bytes("new.xml"), file: "new.xml")
        var facts = DifferenceFacts()
        facts.now = Timestamp(iso8601: "2026-11-22T00:00:00Z")
        let difference = ReleaseDifference(
            from: ReleaseSnapshot(name: "old", feeds: [old]), to: ReleaseSnapshot(name: "new", feeds: [new]),
            facts: facts)
        let said = Pair.words(difference.feeds[0]) + ConciseRenderer.render(difference.reports)
        let file = folder.appending(path: "expected.txt")
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try Data(said.utf8).write(to: file) }
        #expect(try said == String(contentsOf: file, encoding: .utf8))
        return difference.reports[0]
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    private static func words(_ feed: FeedDifference) -> String {
        var text = "\(feed.status)\n"
        for change in feed.channel { text += "show: \(words(change))\n" }
        for place in feed.added { text += "new: \(feed.newItem(place)?.name ?? "")\n" }
        for change in feed.changed {
            let fields = feed.fields(of: change).map { words($0) }.joined(separator: "; ")
            text += "changed: \(feed.newItem(change.new)?.name ?? ""): \(fields)\n"
        }
        for place in feed.removed { text += "removed: \(feed.oldItem(place)?.name ?? "")\n" }
        for change in feed.moved { text += "moved: \(feed.newItem(change.new)?.name ?? "")\n" }
        return text
    }

    private static func words(_ change: FieldChange) -> String {
        guard change.old != nil || change.new != nil else { return "\(change.field) \(change.kind)" }
        return "\(change.field) '\(change.old ?? "")' -> '\(change.new ?? "")'"
    }
}

import Digests
import FeedValues
import Publishing
import Testing

@Suite(.serialized)
struct JournalTests {
    private static var sample: Journal {
        func entry(_ text: String, _ stage: ReleaseStage, depth: Int = 0) -> FileList.Entry {
            FileList.Entry(bytes: text.utf8.count, sha256: .sha256(Array(text.utf8)), stage: stage, depth: depth)
        }
        var journal = Journal()
        journal.live = Journal.Published(id: "0123", date: Timestamp(secondsSinceEpoch: 1_745_553_600))
        journal.files = FileList([
            "a/feed.xml": entry("feed", .entries), "a/feed-2.xml": entry("page", .pages, depth: 2),
            "a/media/\"quoted\" ü.mp3": entry("media", .assets),
        ])
        journal.underWay = Journal.UnderWay(
            id: "4567", began: Timestamp(secondsSinceEpoch: 1_745_553_601),
            change: FileChange(set: FileList(["b": entry("b", .assets)]), unset: ["c"]), isRollback: true)
        journal.previous = Journal.Previous(
            published: Journal.Published(id: "89ab", date: Timestamp(secondsSinceEpoch: 1)),
            change: FileChange(set: FileList(["d": entry("d", .assets)]), unset: ["e"]))
        journal.kept = [.sha256([1])]
        journal.leftovers = FileList(["f": entry("f", .assets)])
        return journal
    }

    @Test func `A journal is read as it was written, and written the same again`() throws {
        let json = Self.sample.json
        #expect(try Journal(json: json) == Self.sample)
        #expect(try Journal(json: json).json == json)
        #expect(try Journal(json: Journal().json) == Journal())
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"version": 2}"#, #"{"version": 1, "files": {"../x": "1 00 assets"}}"#,
        #"{"version": 1, "under-way": {"id": "a", "began": "x"}}"#,
        #"{"version": 1, "files": [1]}"#, #"{"version": 1, "kept": ["x"]}"#,
    ])
    func `What no publisher wrote is refused`(_ text: String) {
        #expect(throws: Journal.Unreadable.self) { try Journal(json: Array(text.utf8)) }
    }

    @Test(arguments: ["../x", "/x", "a//b", "a/./b", ".podfeed/lock", "a/.podfeed-00.part", "a\nb", ""])
    func `A journal can't name what is not the release's`(_ path: String) {
        var journal = Journal()
        journal.leftovers = FileList([path: FileList.Entry(bytes: 1, sha256: .sha256([1]), stage: .assets)])
        #expect(throws: Journal.Unreadable.self) { try Journal(json: journal.json) }
    }

    @Test func `A change leads from one list to another, and back`() {
        let one = Self.sample.files
        var other = one
        other.entries["a/feed.xml"]?.bytes = 5
        other.entries["a/feed-2.xml"] = nil
        other.entries["new"] = FileList.Entry(bytes: 0, sha256: .sha256([]), stage: .assets)
        #expect(one.applying(one.change(to: other)) == other)
        #expect(other.applying(other.change(to: one)) == one)
        #expect(one.change(to: one).isEmpty)
    }
}

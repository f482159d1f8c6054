import FeedRelease
import Foundation
import Testing

/// Feeds of the world, where a variable of the environment says where they lie: none differs from itself.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PODFEED_CORPUS"] != nil))
struct CorpusDifferenceTests {
    @Test func `No feed differs from itself, nor from itself with a line break at its end`() throws {
        let root = try #require(ProcessInfo.processInfo.environment["PODFEED_CORPUS"])
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        var compared = 0
        for name in names.sorted() where [".xml", ".rss"].contains(where: { name.hasSuffix($0) }) {
            let bytes = Array(try Data(contentsOf: URL(filePath: root).appending(path: name)))
            guard let feed = try? FeedSnapshot(bytes, file: name) else { continue }
            compared += 1
            #expect(FeedDifference(from: feed, to: feed).status == .same)
            // Half a character of UTF-16 is none.
            guard let again = try? FeedSnapshot(bytes + [0x0A], file: name) else { continue }
            #expect(FeedDifference(from: feed, to: again).status == .reformatted, "\(name)")
            let release = ReleaseSnapshot(name: name, feeds: [feed])
            #expect(!ReleaseDifference(from: release, to: release).isSemantic)
        }
        print("\(compared) feeds compared")
    }
}

import Diagnostics
import Foundation
import Testing

struct GitLabRendererTests {
    @Test func `Findings become objects with the place that a person wrote`() {
        let reports = [
            Report(file: "./feed.xml", findings: [Samples.bare]),
            Report(file: "public/deep-dive/feed.xml", findings: [Samples.traced]),
        ]
        let expected =
            #"[{"description":"the summary has 3 words","check_name":"text-too-short","#
            + #""fingerprint":"916036020214d392","severity":"info","#
            + #""location":{"path":"feed.xml","lines":{"begin":2}}},"#
            + #"{"description":"the length is '0' (help: give the size of the file in bytes)","#
            + #""check_name":"enclosure-length-zero","fingerprint":"851b0766e91a4628","severity":"critical","#
            + #""location":{"path":"Feeds/deep-dive/episodes/a.md","lines":{"begin":6}}}]"# + "\n"
        #expect(GitLabRenderer.render(reports) == expected)
    }

    @Test func `Fingerprints stay when lines move and items are added, and no two are the same`() throws {
        func finding(line: Int, item: Int, guid: String) -> Finding {
            var finding = Samples.zeroLength(line: line)
            finding.element = "rss/channel/item[\(item)]/enclosure"
            finding.item = guid
            return finding
        }
        let before = [finding(line: 5, item: 1, guid: "a"), finding(line: 9, item: 2, guid: "b")]
        let after = [
            finding(line: 6, item: 1, guid: "new"), finding(line: 15, item: 2, guid: "a"),
            finding(line: 19, item: 3, guid: "b"), finding(line: 19, item: 3, guid: "b"),
        ]
        let old = try fingerprints(before)
        let new = try fingerprints(after)
        #expect(Array(new[1...2]) == old)
        #expect(Set(new).count == 4)
        #expect(new.allSatisfy { $0.utf8.count == 16 })
    }

    @Test func `What a feed says is one string`() throws {
        let text = GitLabRenderer.render([Hostile.report])
        let objects = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        let location = try #require(objects.first?["location"] as? [String: Any])
        #expect(objects.count == 1)
        #expect(location["path"] as? String == Hostile.file)
        #expect(
            objects[0]["description"] as? String
                == TerminalCells.visible(Hostile.message + " (help: write\u{7}it|anew)"))
    }

    private func fingerprints(_ findings: [Finding]) throws -> [String] {
        let text = GitLabRenderer.render([Report(file: "feed.xml", findings: findings)])
        let objects = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        return (objects ?? []).compactMap { $0["fingerprint"] as? String }
    }
}

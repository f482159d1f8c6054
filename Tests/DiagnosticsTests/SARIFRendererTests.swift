import Diagnostics
import Foundation
import Testing

struct SARIFRendererTests {
    private static let facts = RuleFacts(
        id: "enclosure-length-zero", group: "enclosure", summary: "The length is above zero.",
        why: "Apps show it.", help: "give the size", severity: .warning)

    private static var reports: [Report] {
        var first = Report(
            file: "feed.xml", findings: [Samples.bare, Samples.zeroLength(line: 11)], more: ["text-too-short": 4],
            moreCounts: [.info: 4])
        first.suppressed = [Suppression(Samples.zeroLength(line: 12), by: .settings, reason: "as agreed")]
        return [first, Report(file: "public/deep-dive/feed.xml", findings: [Samples.traced]), Hostile.report]
    }

    private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "sarif.json")

    @Test func `The log is the expected one, laid out`() throws {
        let text = SARIFRenderer(version: "1.2.3", rules: [Self.facts]).render(Self.reports)
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let laidOut = try JSONSerialization.data(
            withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try laidOut.write(to: Self.golden) }
        #expect(try String(decoding: laidOut, as: UTF8.self) == String(contentsOf: Self.golden, encoding: .utf8))
    }

    @Test func `Results point to rules of the log and to places from one on`() throws {
        let text = SARIFRenderer(version: "1.2.3", rules: [Self.facts]).render(Self.reports)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(rules == ["enclosure-length-zero", "text-control", "text-too-short"])
        #expect(results.count == 5)
        for result in results {
            let index = try #require(result["ruleIndex"] as? Int)
            #expect(rules[index] == result["ruleId"] as? String)
        }
        #expect(results.map { $0["suppressions"] != nil } == [false, false, true, false, false])
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["PODFEED_SARIF_SCHEMA"] != nil))
    func `The log is one by the schema that the variable names`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["PODFEED_SARIF_SCHEMA"])
        let schema = try SchemaCheck(Data(contentsOf: URL(filePath: path)))
        let text = SARIFRenderer(version: "1.2.3", rules: [Self.facts]).render(Self.reports)
        let problems = try schema.problems(of: JSONSerialization.jsonObject(with: Data(text.utf8)))
        #expect(problems == [])
        let broken = text.replacing("\"startLine\":9", with: "\"startLine\":0")
        #expect(try schema.problems(of: JSONSerialization.jsonObject(with: Data(broken.utf8))) != [])
    }
}

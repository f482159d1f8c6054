import Foundation
import Testing

/// What is written, held against the XSD that the podcast namespace publishes.
///
/// The project does not carry it: `PODFEED_PODCAST_XSD` names the file.
@Suite(.serialized)
struct SchemaTests {
    private static let schema = ProcessInfo.processInfo.environment["PODFEED_PODCAST_XSD"]

    @Test(.enabled(if: schema != nil), arguments: ["evening", "archive", "house"])
    func `Every tag that the XSD knows passes it, but for what is known of the XSD`(show: String) async throws {
        let schema = try #require(Self.schema)
        let golden = try #require(GoldenShow.all.first { $0.name == "whole-vocabulary" })
        let feed = golden.original.appending(path: "expected/site/\(show)/feed.xml")
        let workplace = try Workplace(copying: golden.original)
        let names = try Self.names(in: schema)
        let tags = try String(contentsOf: feed, encoding: .utf8).matches(
            of: /(?s)<podcast:(\w+)(?:[^>]*\/>|.*?<\/podcast:\1>)/)
        var number = 0
        var problems: [String] = []
        for tag in tags where names.contains(String(tag.1)) {
            number += 1
            let text = tag.0.replacing("<podcast:", with: "<").replacing("</podcast:", with: "</")
            try workplace.write("tag-\(number).xml", String(text))
            let run = try await Tool.run(
                "xmllint", ["--noout", "--nonet", "--schema", schema, "tag-\(number).xml"], in: workplace.path)
            problems += run.error.split(separator: "\n").filter { $0.contains("error") }.map { "\(tag.1): \($0)" }
        }
        #expect(number > 0)
        let unknown = problems.filter { problem in
            !Self.known.contains { problem.hasPrefix($0.tag) && problem.contains($0.message) }
        }
        #expect(unknown == [])
    }

    /// Where the XSD departs from the pages of the tags, as xmllint tells it.
    private static let known: [(tag: String, message: String)] = [
        ("location", "The attribute 'rel' is not allowed"), ("location", "The attribute 'country' is not allowed"),
        ("season", "The attribute 'name' is required"), ("value", "Element 'valueTimeSplit'"),
        ("value", "This element is not expected"),
    ]

    /// The names of the elements that the XSD defines.
    private static func names(in schema: String) throws -> Set<String> {
        let text = try String(contentsOfFile: schema, encoding: .utf8)
        return Set(text.matches(of: /(?m)^\t<xs:element name="(\w+)"/).map { String($0.1) })
    }
}

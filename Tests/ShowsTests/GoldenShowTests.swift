import Foundation
import Testing

@Suite(.serialized)
struct GoldenShowTests {
    /// The kinds of files that a build makes; others are copied, and the list of the site knows their sizes.
    private static let made = [".xml", ".json", ".podfeed-manifest"]

    @Test("A folder becomes the feeds and the report that are expected", arguments: GoldenShow.all)
    func build(_ show: GoldenShow) async throws {
        let workplace = try Workplace(copying: show.original)
        var actual: [String: String] = [:]
        for format in ["text", "json"] {
            let arguments = ["build"] + show.arguments + (format == "text" ? [] : ["--format", format])
            let run = try await Tool.podfeed(arguments, in: workplace.path)
            #expect(run.error == "")
            actual["report." + format] = run.output
            actual["status"] = "\(run.status)\n"
        }
        let sources = Set(try workplace.files("Feeds").values)
        for (path, data) in try workplace.files("public") {
            if Self.made.contains(where: path.hasSuffix) {
                actual["site/" + path] = String(decoding: data, as: UTF8.self)
            } else {
                #expect(sources.contains(data), "'\(path)' is a copy of nothing")
            }
        }
        try show.expect(actual)
        let feeds = actual.keys.filter { $0.hasSuffix(".xml") }.sorted().map { $0.replacing("site/", with: "public/") }
        guard !feeds.isEmpty else { return }
        #expect(try await Tool.run("xmllint", ["--noout"] + feeds, in: workplace.path) == Tool())
    }
}

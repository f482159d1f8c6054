import Foundation
import Testing

/// Feeds that are made to exhaust or to spy end with a finding.
@Suite(.serialized)
struct HostileFeedTests {
    /// The rules that `podfeed validate` finds broken in a file, each once.
    private func rules(of file: String, in folder: String) async throws -> Set<String> {
        let run = try await Tool.podfeed(["validate", "--format", "json", file], in: folder)
        #expect(run.status == 1)
        #expect(run.error == "")
        return Set(try Reports(run.output).reports.flatMap(\.findings).map(\.rule))
    }

    /// Writes a file piece by piece, so that it needs no memory.
    private func write(_ path: String, _ pieces: (String, times: Int)...) throws {
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        for (text, times) in pieces {
            let batch = max(1, min(times, 1 << 20 / max(text.utf8.count, 1)))
            let data = Data(String(repeating: text, count: batch).utf8)
            for _ in 0..<(times / batch) { try file.write(contentsOf: data) }
            try file.write(contentsOf: Data(String(repeating: text, count: times % batch).utf8))
        }
    }

    @Test(
        "Entities are refused, and what they point at is not read",
        arguments: [
            "<!ENTITY x SYSTEM 'canary'>", "<!ENTITY x SYSTEM 'FOLDER/canary'>",
            "<!ENTITY x SYSTEM 'file://FOLDER/canary'>",
            "<!ENTITY x PUBLIC 'p' 'canary'>", "<!ENTITY % p SYSTEM 'canary'> %p;", "<!ENTITY x 'The canary sings.'>",
        ])
    func entities(_ declaration: String) async throws {
        let workplace = try Workplace()
        try workplace.write("canary", "The canary sings.")
        let declaration = declaration.replacing("FOLDER", with: workplace.path)
        try workplace.write("feed.xml", feed("<!DOCTYPE rss [\(declaration)]>", "&x;"))
        #expect(try await rules(of: "feed.xml", in: workplace.path).contains("xml-entity-declaration"))
        let run = try await Tool.podfeed(["validate", "feed.xml"], in: workplace.path)
        #expect(declaration.contains("sings") || !run.output.contains("sings"))
    }

    @Test("An external document type is told, and not opened") func externalSubset() async throws {
        let workplace = try Workplace()
        try workplace.write("canary.dtd", "<!ENTITY x 'The canary sings.'>")
        try workplace.write("feed.xml", feed("<!DOCTYPE rss SYSTEM 'canary.dtd'>", "&x;"))
        let found = try await rules(of: "feed.xml", in: workplace.path)
        #expect(found.isSuperset(of: ["xml-doctype-present", "xml-undefined-entity"]))
    }

    @Test("A bomb of entities does not go off") func bombs() async throws {
        let workplace = try Workplace()
        let levels = (1...9).map { level in
            "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
        }
        try workplace.write("laughs.xml", feed("<!DOCTYPE rss [<!ENTITY e0 'ha'>\(levels.joined())]>", "&e9;"))
        let long = String(repeating: "a", count: 100_000)
        let quadratic = String(repeating: "&a;", count: 20_000)
        try workplace.write("quadratic.xml", feed("<!DOCTYPE rss [<!ENTITY a '\(long)'>]>", quadratic))
        for file in ["laughs.xml", "quadratic.xml"] {
            #expect(try await rules(of: file, in: workplace.path).contains("xml-entity-declaration"))
        }
    }

    /// A document that is too much of one thing.
    struct Excess: CustomTestStringConvertible {
        /// What there is too much of.
        let testDescription: String
        /// The rule that must be told as broken.
        let rule: String
        /// The repeated text within a channel.
        let text: String
        /// How often it stands there.
        let times: Int
        /// What stands before it.
        var opening = ""

        static let all = [
            Excess(testDescription: "depth", rule: "xml-nesting-depth", text: "<a>", times: 100_000),
            Excess(
                testDescription: "attributes", rule: "xml-limit-exceeded", text: " a=''", times: 200_000,
                opening: "<title"),
            Excess(
                testDescription: "declarations", rule: "xml-limit-exceeded", text: " xmlns:a='b'", times: 200_000,
                opening: "<title"),
            Excess(
                testDescription: "one tag of 100 MB", rule: "xml-limit-exceeded", text: "a", times: 100_000_000,
                opening: "<title a='"),
            Excess(
                testDescription: "one name", rule: "xml-limit-exceeded", text: "a", times: 20_000_000, opening: "<"),
            Excess(
                testDescription: "text", rule: "xml-limit-exceeded", text: "a", times: 40_000_000, opening: "<title>"),
            Excess(
                testDescription: "text of an item", rule: "xml-limit-exceeded", text: "a", times: 40_000_000,
                opening: "<item><title>"),
            Excess(
                testDescription: "CDATA", rule: "xml-limit-exceeded", text: "]", times: 40_000_000,
                opening: "<item><title><![CDATA["),
            Excess(
                testDescription: "a comment", rule: "xml-limit-exceeded", text: "a", times: 40_000_000,
                opening: "<!--"),
            Excess(
                testDescription: "an instruction", rule: "xml-limit-exceeded", text: "a", times: 40_000_000,
                opening: "<?a "),
            Excess(
                testDescription: "elements", rule: "xml-limit-exceeded", text: "<a/>", times: 4_000_000),
            Excess(
                testDescription: "elements of an item", rule: "xml-limit-exceeded", text: "<a/>", times: 5_000_000,
                opening: "<item>"),
            Excess(
                testDescription: "references", rule: "xml-limit-exceeded", text: "&amp;", times: 8_000_000,
                opening: "<item><title>"),
        ]
    }

    @Test("Too much of anything ends with a finding", arguments: Excess.all)
    func excess(_ excess: Excess) async throws {
        let workplace = try Workplace()
        let opening = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel>" + excess.opening
        try write(workplace.path("feed.xml"), (opening, 1), (excess.text, excess.times))
        #expect(try await rules(of: "feed.xml", in: workplace.path).contains(excess.rule))
    }

    @Test(
        "Bytes that are no feed at all end with a finding",
        arguments: [
            "head -c 100000 /dev/urandom", "head -c 100000 /dev/zero", "printf ''", "printf '\\377\\376<\\000'",
            "printf '<'", "printf '<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss/>'", "printf '\\000\\000\\376\\377'",
            "printf '<rss version=\"2.0\"><channel>'", "head -c 100000 \"$podfeed\" | gzip -c",
            "printf '\\357\\273\\277'",
            "printf '<?xml version=\"1.0\" encoding=\"no-such\"?><rss/>'",
        ])
    func noFeed(_ source: String) async throws {
        let workplace = try Workplace()
        let run = try await Tool.shell("\(source) | \"$podfeed\" validate --format json -", in: workplace.path)
        #expect(run.status == 1)
        #expect(run.error == "")
        let findings = try Reports(run.output).reports.flatMap(\.findings)
        #expect(findings.contains { $0.severity == "error" })
    }

    private func feed(_ prolog: String, _ title: String) -> String {
        "<?xml version=\"1.0\"?>\n\(prolog)\n<rss version=\"2.0\"><channel><title>\(title)</title></channel></rss>\n"
    }
}

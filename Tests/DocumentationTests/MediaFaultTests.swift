import Foundation
import Testing

/// The table of docs/media.md: what a build says of files that are wrong.
struct MediaFaultTests {
    private static let isPossible = ["ffmpeg", "vips", "sed"].allSatisfy(CIRun.has)
    private static let heading = "| what is wrong | what is said | rule |"

    @Test(.enabled(if: isPossible, "ffmpeg or libvips-tools is not installed"), .timeLimit(.minutes(5)))
    func `The table of the document is what a build says`() async throws {
        let rows = try await rows(of: MediaFault.inFiles, "") + rows(of: MediaFault.measured, "--measure")
        var document = try Document("docs/media.md")
        let start = try #require(document.lines.firstIndex(of: Self.heading)) + 2
        let end = try #require(document.lines[start...].firstIndex { !$0.hasPrefix("|") })
        document.lines.replaceSubrange(start..<end, with: rows)
        if ProcessInfo.processInfo.environment["RECORD"] != nil { try document.save() }
        #expect(try Document("docs/media.md").lines == document.lines, "run `make record`, and look at the difference")
    }

    /// The rows of faults, each of which is made in a show of one catalogue, that is built once.
    private func rows(of faults: [MediaFault], _ option: String) async throws -> [String] {
        var rows: [String] = []
        try await Workplace.temporary { place in
            try place.write(Data(Self.network.utf8), to: "Feeds/podfeed.yaml")
            for id in faults.map(\.id) + ["sound"] {
                try place.write(Data(Self.show.replacing("ID", with: id).utf8), to: "Feeds/\(id)/show.yaml")
                try place.write(Data(Self.episode.utf8), to: "Feeds/\(id)/episodes/2025-03-03-one.md")
                try place.write(Data(), to: "Feeds/\(id)/media/one.mp3")
            }
            var script = MediaFault.beginning + "\nset -e\ncd Feeds\n(cd sound && tone && cover)\n"
            for fault in faults {
                script += "cp sound/cover.jpg \(fault.id) && cp sound/media/one.mp3 \(fault.id)/media\n"
                script += "(cd \(fault.id)\n\(fault.command)\n)\n"
            }
            #expect(try await place.output(of: script) == "")
            let output = try await place.output(of: "podfeed build --fail-on never --format concise \(option)")
            let lines = output.split(separator: "\n").map(String.init)
            #expect(Self.said(of: "sound", lines) == [])
            rows = faults.map { fault in
                let said = Self.said(of: fault.id, lines)
                let line = said.first { $0.hasSuffix(" [\(fault.rule)]") }
                #expect(line != nil, "\(fault.id): \(said)")
                return Self.row(fault, line ?? "")
            }
        }
        return rows
    }

    /// What is said of a show, at its own lines or at those of its feed.
    private static func said(of id: String, _ lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix("Feeds/\(id)/") || $0.hasPrefix("public/\(id)/") }
    }

    /// `FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]` as a row.
    private static func row(_ fault: MediaFault, _ line: String) -> String {
        let said = line.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
        let message = said.replacing(" [\(fault.rule)]", with: "").replacing("Feeds/\(fault.id)/", with: "")
        return "| \(fault.words) | \(message) | [\(fault.rule)](rules/\(fault.rule).md) |"
    }

    private static let network = """
        site: https://podcasts.example.com
        rules:
          sec-url-example-host: { level: off, reason: This is an example. }
          podcast-*-missing: { level: off, reason: This is an example. }
          catalog-guid-derived: { level: off, reason: This is an example. }
          rss-channel-no-items: { level: off, reason: Some shows lose their only episode. }

        """

    private static let show = """
        title: Morning Brief ID
        description: What happened overnight, and what the day will bring, in ten minutes.
        link: https://podcasts.example.com/ID/
        language: en
        author: The Example Newsroom
        owner: { name: The Example Newsroom, email: feeds@podcasts.example.com }
        copyright: The Example Newsroom
        categories: [News > Daily News]
        explicit: false
        image: cover.jpg
        locked: true

        """

    private static let episode = """
        ---
        title: The Week Ahead
        summary: The first edition, with a look at the week ahead.
        date: 2025-03-03 06:30
        link: https://podcasts.example.com/one/
        media: ../media/one.mp3
        ---

        What happened overnight.

        """
}

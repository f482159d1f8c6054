import Foundation
import Testing

/// Transcripts of a catalogue are checked and converted by a build.
@Suite(.serialized)
struct TranscriptTests {
    private static let stem = "Feeds/tea/episodes/2025-04-25-first-flush"

    private static func workplace() throws -> Workplace {
        try Workplace(copying: try #require(GoldenShow.all.first { $0.name == "minimal" }).original)
    }

    private static func build(in path: String) async throws -> Tool {
        try await Tool.podfeed(
            ["build", "--format", "concise", "--as-of", "2026-01-01", "--fail-on", "never"], in: path)
    }

    @Test(
        "What is wrong in a transcript is told with its line",
        arguments: [
            (
                "order", "vtt",
                "WEBVTT\n\n00:02.000 --> 00:02.500\n<v Jo Roe>Two.\n\n00:01.000 --> 00:01.500\n<v Jo Roe>One.\n"
            ),
            (
                "overlap", "srt",
                "1\n00:00:00,000 --> 00:00:02,500\nJo Roe: One.\n\n2\n00:00:00,400 --> 00:00:02,500\nTwo.\n"
            ),
            ("length", "vtt", "WEBVTT\n\n00:01.000 --> 01:00.000\n<v Jo Roe>One.\n"),
            ("encoding", "srt", "1\n00:00:00,000 --> 00:00:02,000\nCaf\u{E9}.\n"),
            ("speakers", "vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne.\n"),
            ("structure", "json", #"{ "version": "1.0.0", "segments": [{ "body": "One." }] }"#),
        ])
    func faults(_ fault: String, _ ending: String, _ text: String) async throws {
        let workplace = try Self.workplace()
        let file = URL(filePath: workplace.path(Self.stem + "." + ending))
        try #require(text.data(using: fault == "encoding" ? .isoLatin1 : .utf8)).write(to: file)
        if fault == "speakers" {
            try workplace.write("Feeds/people.yaml", "jo-roe: { name: Jo Roe }\nann-doe: { name: Ann Doe }\n")
            try workplace.edit(Self.stem + ".md", "date:", "people: [jo-roe, ann-doe]\ndate:")
        }
        let run = try await Tool.podfeed(
            ["build", "--as-of", "2026-01-01", "--fail-on", "never"], in: workplace.path)
        let lines = run.output.split(separator: "\n").map(String.init)
        let told = lines.indices.filter { lines[$0].contains("[transcript-") }
        #expect(told.map { lines[$0] } == [Self.told[fault] ?? ""])
        let places = lines.indices.filter { lines[$0] == "note: here in the file" }.map { lines[$0 + 1] }
        #expect(places == (Self.lines[fault].map { ["  --> \(Self.stem).\(ending):\($0)"] } ?? []))
    }

    private static let told = [
        "order": "warning: line 6: the cue at 0:00:01.000 follows one at 0:00:02.000 [transcript-order-overlap]",
        "overlap":
            "warning: line 6: the cue at 0:00:00.400 begins while one is on until 0:00:02.500 [transcript-order-overlap]",
        "length":
            "warning: '\(stem).vtt' goes on to 0:01:00.000, the episode ends at 0:00:02.535 [transcript-beyond-duration]",
        "encoding": "error: line 3: the byte 0xE9 is not UTF-8 [transcript-file-encoding]",
        "speakers": "info: '\(stem).vtt' names nobody who speaks, the feed 2 people [transcript-vtt-voice]",
        "structure": "error: line 1: a segment has no 'startTime' [transcript-json-structure]",
    ]

    /// Where the note on the file points, if the finding has one.
    private static let lines = ["order": "6:1", "overlap": "6:1", "encoding": "3:4", "structure": "1:36"]

    @Test("The same transcript in WebVTT, SubRip and JSON, whichever is given, goes out as the same three files")
    func formats() async throws {
        let workplace = try Self.workplace()
        let show = try workplace.text("Feeds/tea/show.yaml")
        try workplace.write("Feeds/tea/show.yaml", show + "transcript-formats: [vtt, srt, json]\n")
        try workplace.write(
            Self.stem + ".vtt",
            """
            WEBVTT

            00:00:00.100 --> 00:00:01.250
            <v Jo Roe>Tea &amp; leaves.
            From 10:30 on.

            00:00:01.250 --> 00:00:02.400
            <v Ann O'Neil>茶 🍃

            """)
        var given = "vtt"
        var first: [String: Data] = [:]
        for ending in ["vtt", "srt", "json", "vtt"] {
            if ending != given {
                try FileManager.default.removeItem(atPath: workplace.path(Self.stem + "." + given))
                let made = try #require(first["tea/transcripts/first-flush." + ending])
                try made.write(to: URL(filePath: workplace.path(Self.stem + "." + ending)))
                given = ending
            }
            let run = try await Self.build(in: workplace.path)
            #expect(run.output.split(separator: "\n").filter { $0.contains("[transcript-") } == [])
            let files = try workplace.files("public").filter { $0.key.hasPrefix("tea/transcripts/") }
            #expect(files.keys.sorted() == ["json", "srt", "vtt"].map { "tea/transcripts/first-flush." + $0 })
            if first.isEmpty { first = files }
            #expect(files == first, "given as \(ending)")
        }
    }
}

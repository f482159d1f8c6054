import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct TranscriptFormatTests {
    private static let slug = "whampoa-forged"

    @Test func `Transcripts go out in the formats that the show asks for, and the feed names each`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try catalogue.edit("Feeds/deep-dive/show.yaml") {
                $0.replacing("transcript-formats: [json]", with: "transcript-formats: [vtt, srt, json]")
            }
            let run = await Run.of(["build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise"])
            #expect(run == Run(output: ""))
            let files = try catalogue.files("public")
            let names = files.keys.filter { $0.contains("/transcripts/\(Self.slug).") }.sorted()
            #expect(names == ["json", "srt", "vtt"].map { "deep-dive/transcripts/\(Self.slug).\($0)" })
            let srt = try #require(files["deep-dive/transcripts/\(Self.slug).srt"])
            #expect(String(decoding: srt, as: UTF8.self).split(separator: "\n").first == "1")
            let feed = String(decoding: try #require(files["deep-dive/feed.xml"]), as: UTF8.self)
            let lines = feed.split(separator: "\n").filter { $0.contains("/transcripts/\(Self.slug).") }
            let address = "https://podcasts.example.com/deep-dive/transcripts/\(Self.slug)"
            #expect(
                lines.map { $0.trimmingCharacters(in: .whitespaces) } == [
                    #"<podcast:transcript url="\#(address).vtt" type="text/vtt"/>"#,
                    #"<podcast:transcript url="\#(address).srt" type="application/x-subrip"/>"#,
                    #"<podcast:transcript url="\#(address).json" type="application/json"/>"#,
                ])
        }
    }

    @Test func `A format that nobody knows is told at its place`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try catalogue.edit("Feeds/deep-dive/show.yaml") {
                "transcript-formats: [vtt, doc]\n" + $0.replacing("transcript-formats: [json]\n", with: "")
            }
            let expected = """
                \(catalogue.folder)/Feeds/deep-dive/show.yaml:1:27: error: 'doc' is no format of transcripts: write some \
                of vtt, srt, html, json, txt [catalog-transcript-type]

                """
            let run = await Run.of(["build", "-C", catalogue.folder, "--format", "concise", "--as-of", "2026-02-01"])
            #expect(run == Run(output: expected, status: 1))
        }
    }
}

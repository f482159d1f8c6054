import Diagnostics
import FeedValues

extension TranscriptFileRules {
    static let vtt: [Rule] = [
        row(
            "transcript-vtt-signature", .error, [.podcasting2, .apple], .vttSignature, supersedes: ["transcript-empty"],
            summary: "A transcript in WebVTT begins with the line WEBVTT.",
            why: "Readers look at the first six letters and refuse the file without them, whatever follows.",
            help: "write WEBVTT in the first line and leave the second empty, or call SubRip application/x-subrip",
            source: webVTT + ", section 4.1; " + namespace,
            passes: [
                .transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n"),
                .transcript("WEBVTT - Bees\r\n\r\n00:01.000 --> 00:02.000\r\nGood morning.\r\n"),
            ],
            fails: [
                .transcript("1\n00:00:01,000 --> 00:00:02,000\nGood morning.\n"),
                .transcript("WEBVTTS\n\n00:01.000 --> 00:02.000\nGood morning.\n"),
                .transcript("\nWEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n"),
            ]),
        row(
            "transcript-vtt-timing", .error, [.podcasting2, .apple], .vttTiming,
            summary: "The times of a cue in WebVTT are written as 00:01.000 --> 00:02.000, the end behind the start.",
            why: """
                A reader drops a cue whose times it can't read, and says nothing: the words are missing. The comma of \
                SubRip is the usual cause, and a blank line inside the words of a cue another.
                """,
            help: "write [HH:]MM:SS.mmm --> [HH:]MM:SS.mmm, minutes and seconds up to 59",
            source: webVTT + ", section 4.3",
            passes: [
                .transcript(
                    """
                    WEBVTT

                    00:01.000 --> 00:02.000 align:start
                    Good

                    NOTE x

                    1
                    01:00:02.000 --> 01:00:03.000
                    day

                    """
                ),
                .transcript("WEBVTT\n\nSTYLE\n::cue { color: lime }\n\n100:00:01.000 --> 100:00:02.000\nStill here\n"),
            ],
            fails: [
                .transcript("WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nGood morning.\n"),
                .transcript("WEBVTT\n\n00:61.000 --> 01:02.000\nGood morning.\n"),
                .transcript("WEBVTT\n\n00:02.000 --> 00:02.000\nGood morning.\n"),
                .transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nGood\n\nmorning.\n"),
                .transcript("WEBVTT\n\n0:01.000 --> 0:02.000\nGood morning.\n"),
            ]),
        row(
            "transcript-vtt-line-length", .info, [.podcasting2], .vttLineLength,
            summary: "A line of a WebVTT transcript has at most 65 characters.",
            why: "Longer lines don't fit below a video or on a phone and are broken anywhere.",
            help: "break the line", source: namespace + ", WebVTT",
            passes: [.transcript("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jo Roe>\(line(65))\n")],
            fails: [.transcript("WEBVTT\n\n00:01.000 --> 00:02.000\n\(line(66))\n")]),
        Rule(
            "transcript-vtt-voice", .transcriptFile, .info, [.apple],
            summary: "A transcript of several people says who speaks, as in <v Jo>.",
            why: "Without names a talk of two can't be followed by those who read and don't hear.",
            help: "begin cues with <v Name>", source: namespace + ", WebVTT; Apple, Transcripts on Apple Podcasts",
            passing: [
                .item(jo + mia + transcript.replacing("↓", with: ""))
                    .with(asset: address, .transcript("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jo>Good morning.\n")),
                .item(jo + transcript.replacing("↓", with: ""))
                    .with(asset: address, .transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n")),
            ],
            failing: [
                .item(jo + mia + transcript)
                    .with(asset: address, .transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n"))
            ],
            check: .asset(.transcript) { use, inspection in
                guard let facts = use.transcript, facts.format == .vtt, !facts.hasVoices, facts.timeline.hasWords,
                    let item = use.item
                else { return }
                let people = item.children("podcast:person")
                let count = people.isEmpty ? inspection.channel?.children("podcast:person").count ?? 0 : people.count
                guard count > 1 else { return }
                inspection.report("\(use.name) names nobody who speaks, the feed \(count) people", at: use)
            }),
    ]

    private static let address = "https://example.com/1.vtt"
    private static let transcript = "<podcast:transcript ↓url=\"\(address)\" type=\"text/vtt\"/>"
    private static let jo = "<podcast:person>Jo Roe</podcast:person>\n"
    private static let mia = "<podcast:person role=\"guest\">Mia Roe</podcast:person>\n"

    private static func line(_ length: Int) -> String {
        String(String(repeating: "Good morning, bees. ", count: 5).prefix(length))
    }
}

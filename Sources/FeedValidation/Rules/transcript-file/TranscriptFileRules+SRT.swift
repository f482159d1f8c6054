import Diagnostics
import FeedValues

extension TranscriptFileRules {
    static let srt: [Rule] = [
        row(
            "transcript-srt-structure", .error, [.podcasting2, .apple], .srtStructure, of: .srt,
            summary:
                "A SubRip transcript is made of blocks: a number, 00:00:01,000 --> 00:00:02,000, words, a blank line.",
            why: "Readers take the blocks by these marks. One that is built otherwise is dropped with its words.",
            help: "export the transcript as SubRip again, or call WebVTT text/vtt",
            source: namespace + ", SRT",
            passes: [
                .transcript(
                    "1\n00:00:01,000 --> 00:00:02,000\nGood\nmorning.\n\n2\n00:00:03,000 --> 00:00:04,000\nBees!\n"),
                .transcript("\n5\r\n00:00:01,000 --> 00:00:02,000\r\nGood morning.\r\n\r\n\r\n"),
            ],
            fails: [
                .transcript("1\n00:00:01.000 --> 00:00:02.000\nGood morning.\n"),
                .transcript("1\n00:01,000 --> 00:02,000\nGood morning.\n"),
                .transcript("00:00:01,000 --> 00:00:02,000\nGood morning.\n"),
                .transcript("1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nBees!\n"),
                .transcript("1\n00:00:01,000 --> 00:00:02,000\nGood\n\nmorning.\n"),
                .transcript("1\n00:00:03,000 --> 00:00:02,000\nGood morning.\n"),
            ]),
        row(
            "transcript-srt-counter", .warning, [.podcasting2, .apple], .srtCounter, of: .srt,
            summary: "The numbers of a SubRip transcript go up.",
            why:
                "Most readers ignore them; those that start again show that files were joined, often with wrong times.",
            help: "number the blocks again", source: namespace + ", SRT",
            passes: [
                .transcript("1\n00:00:01,000 --> 00:00:02,000\nGood\n\n3\n00:00:03,000 --> 00:00:04,000\nday\n")
            ],
            fails: [
                .transcript("1\n00:00:01,000 --> 00:00:02,000\nGood\n\n1\n00:00:03,000 --> 00:00:04,000\nday\n")
            ]),
        row(
            "transcript-srt-limits", .info, [.podcasting2], .srtLimits, of: .srt,
            summary: "A SubRip block has at most two lines of at most 32 characters.",
            why: "The namespace sets this bound so that a block fits on any screen without being broken again.",
            help: "break the words into shorter blocks", source: namespace + ", SRT",
            passes: [.transcript("1\n00:00:01,000 --> 00:00:02,000\nThirty-two letters on this line.\nBees!\n")],
            fails: [
                .transcript("1\n00:00:01,000 --> 00:00:02,000\nThirty-three letters on this line\n"),
                .transcript("1\n00:00:01,000 --> 00:00:02,000\nOne\ntwo\nthree\n"),
            ]),
    ]
}

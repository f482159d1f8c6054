import Diagnostics
import FeedValues

extension TranscriptFileRules {
    static let files: [Rule] = [
        Rule(
            "transcript-file-missing", .transcriptFile, .error, .all,
            summary: "A transcript that a feed names exists.",
            why: "Apps offer the transcript and then show an empty page to those who need it most.",
            help: "add the file, or correct the address", source: namespace,
            passing: [
                .item("<podcast:transcript url=\"https://example.com/1.txt\" type=\"text/plain\"/>")
                    .with(asset: "https://example.com/1.txt", .transcript("Good morning.\n"))
            ],
            failing: [
                .item("<podcast:transcript ↓url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>")
                    .with(asset: "https://example.com/1.vtt", .missing),
                .item("<podcast:transcript ↓url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>")
                    .with(asset: "https://example.com/1.vtt", .unreadable("is a folder")),
            ],
            check: .asset(.transcript) { use, inspection in
                switch use.asset.content {
                case .missing: inspection.report("there is no file \(use.name)", at: use)
                case .unreadable(let reason): inspection.report("\(use.name) \(reason)", at: use)
                default: return
                }
            }),
        row(
            "transcript-file-encoding", .error, .all, .encoding,
            summary: "A transcript is UTF-8.",
            why:
                "Apps take it for UTF-8 without asking; in UTF-16 or Latin-1 names lose their letters, or all is lost.",
            help: "save the file as UTF-8", source: webVTT + ", section 4 Syntax; " + namespace,
            passes: [
                .transcript([0xEF, 0xBB, 0xBF] + Array("WEBVTT\n\n00:01.000 --> 00:02.000\nZoë\n".utf8))
            ],
            fails: [
                .transcript([0xFF, 0xFE] + "WEBVTT".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }),
                .transcript(Array("WEBVTT\n\n00:01.000 --> 00:02.000\nZo".utf8) + [0xEB, 0x0A]),
            ]),
        row(
            "transcript-empty", .error, .all, .empty,
            summary: "A transcript holds words.",
            why:
                "An empty file is most often an export that failed; apps show that there is a transcript all the same.",
            help: "export the transcript again, or take the element out", source: "Podfeed",
            passes: [.transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nGood morning.\n")],
            fails: [
                .transcript("WEBVTT\n\nNOTE nothing yet\n"), .transcript(""),
                .transcript("WEBVTT\n\n00:01.000 --> 00:02.000\n"),
            ]),
    ]
}

import Diagnostics
import FeedValues

extension TranscriptFileRules {
    static let times: [Rule] = [
        row(
            "transcript-order-overlap", .warning, .all, .order, or: .overlap,
            summary: "The cues of a transcript stand in order, and hardly any begins while another is on.",
            why: """
                Apps follow the sound from cue to cue: one out of order throws the reader back. Two people talk at \
                once now and then; where a tenth of the cues begins two seconds or more before another has ended, the \
                ends are wrong and the words pile up.
                """,
            help: "sort the cues by their times, and let each end where the next begins", source: "Podfeed",
            passes: [
                .transcript("WEBVTT\n\n00:01.000 --> 00:02.000\nGood\n\n00:01.000 --> 00:02.000\nday\n"),
                .transcript("WEBVTT\n\n00:01.000 --> 00:04.000\nGood\n\n00:02.500 --> 00:06.000\nday\n"),
            ],
            fails: [
                .transcript("WEBVTT\n\n00:03.000 --> 00:04.000\nday\n\n00:01.000 --> 00:02.000\nGood\n"),
                .transcript("WEBVTT\n\n00:01.000 --> 00:30.000\nGood\n\n00:03.000 --> 00:30.000\nday\n"),
            ]),
        Rule(
            "transcript-beyond-duration", .transcriptFile, .warning, .all,
            summary: "A transcript ends with its episode, not more than two seconds behind it nor before its half.",
            why:
                "The transcript of another cut, or one that broke off, is out of step with the sound.",
            help: "make the transcript from the published file", source: "Podfeed",
            passing: [
                .item(duration("0:10") + transcript.replacing("↓", with: "")).with(asset: address, words(until: 12)),
                .item(duration("0:20") + transcript.replacing("↓", with: "")).with(asset: address, words(until: 10)),
                .item(transcript.replacing("↓", with: "")).with(asset: address, words(until: 10)),
            ],
            failing: [
                .item(duration("0:10") + transcript).with(asset: address, words(until: 13)),
                .item(duration("0:30") + transcript).with(asset: address, words(until: 10)),
                .item("<enclosure url=\"https://example.com/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>\n" + transcript)
                    .with(asset: "https://example.com/1.mp3", .media()).with(asset: address, words(until: 10)),
            ],
            check: .assetUse(.transcript) { use, inspection in
                guard let facts = use.transcript, facts.timeline.count > 0,
                    let length = inspection.duration(of: use.item), length.milliseconds > 0
                else { return }
                let end = facts.timeline.end
                if end > length.milliseconds + 2000 {
                    inspection.report(
                        "\(use.name) goes on to \(end.clockText), the episode ends at \(length.clock)", at: use)
                } else if end * 2 < length.milliseconds {
                    inspection.report(
                        "\(use.name) ends at \(end.clockText), the episode goes on to \(length.clock)", at: use)
                }
            }),
    ]

    private static let address = "https://example.com/1.vtt"
    private static let transcript = "<podcast:transcript ↓url=\"\(address)\" type=\"text/vtt\"/>"

    private static func duration(_ text: String) -> String { "<itunes:duration>\(text)</itunes:duration>\n" }

    private static func words(until second: Int) -> RuleExample.Asset.Content {
        .transcript("WEBVTT\n\n00:01.000 --> 00:\(second).000\nGood morning.\n")
    }
}

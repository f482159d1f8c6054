import Diagnostics
import FeedValues

/// What only shows when all of a sound is decoded, which a program does when it is asked to.
extension AudioRules {
    static let measures: [Rule] = [
        measured(
            "audio-loudness", [.apple],
            summary: "The sound is -16 LUFS loud, give or take one, with a true peak of at most -1 dB.",
            why: "Listeners in traffic turn a quiet show up, and the next one then shouts. \(onRequest)",
            help: "normalise the episode to -16 LUFS and limit it to -1 dB", source: requirements,
            passes: [SoundMeasures(loudness: -15.2, truePeak: -1), SoundMeasures()],
            fails: [SoundMeasures(loudness: -24), SoundMeasures(loudness: -16, truePeak: 0.3)]
        ) { measures in
            if let loudness = measures.loudness, abs(loudness + 16) > 1 { return "is \(loudness) LUFS loud, not -16" }
            return measures.truePeak.flatMap { $0 > -1 ? "has a true peak of \($0) dB, above -1" : nil }
        },
        measured(
            "audio-silence", .all,
            summary: "Nothing is silent for 3 seconds at the beginning, 10 at the end, or 10 in between.",
            why: """
                Whoever hears nothing thinks that the app is broken, and goes on to the next episode; what is silent \
                in the middle is mostly a track that was muted, and at the end a marker that was set too late. \
                \(onRequest)
                """,
            help: "listen there, and cut what is empty", source: "Podfeed",
            passes: [SoundMeasures(loudness: -16, truePeak: -1), silence(start: 2999, end: 9999, gap: 9999)],
            fails: [
                silence(start: 3000), silence(end: 12_000), silence(gap: 61_000), SoundMeasures(),
            ], fault: faultOfSilence),
        measured(
            "audio-clipping", .all,
            summary: "The sound is not cut off at the largest value that a sample can have.",
            why: """
                What was recorded or mixed too loud crackles, and nothing later brings back what was cut. \(onRequest)
                """,
            help: "mix it anew with a lower level, or limit it to -1 dB", source: "Podfeed",
            passes: [clipped(100)], fails: [clipped(101)]
        ) { measures in
            let count = measures.fullScaleSamples
            return count > 100 ? "is cut off: \(count) samples have the largest value that there is" : nil
        },
    ]

    private static let onRequest = "Known only where all of it is decoded, as 'podfeed build --measure' does."

    @Sendable private static func faultOfSilence(_ measures: SoundMeasures) -> String? {
        guard measures.loudness != nil else { return "is silent throughout" }
        if measures.silenceAtStart >= 3000 {
            return "begins with \(seconds(measures.silenceAtStart)) s in which nothing is heard"
        }
        if let gap = measures.longestGap, gap.length >= 10_000, let place = MediaDuration(milliseconds: gap.start) {
            return "has \(seconds(gap.length)) s at \(place.clock) in which nothing is heard"
        }
        return measures.silenceAtEnd >= 10_000
            ? "ends with \(seconds(measures.silenceAtEnd)) s in which nothing is heard" : nil
    }

    private static func seconds(_ milliseconds: Int) -> Int { (milliseconds + 500) / 1000 }

    private static func silence(start: Int = 0, end: Int = 0, gap: Int = 0) -> SoundMeasures {
        var measures = SoundMeasures(loudness: -16, truePeak: -1)
        (measures.silenceAtStart, measures.silenceAtEnd) = (start, end)
        if gap > 0 { measures.longestGap = SoundMeasures.Silence(start: 754_000, length: gap) }
        return measures
    }

    private static func clipped(_ samples: Int) -> SoundMeasures {
        var measures = SoundMeasures(loudness: -16, truePeak: -1)
        measures.fullScaleSamples = samples
        return measures
    }

    /// A rule on what was measured in the file of an enclosure.
    private static func measured(
        _ id: String, _ profiles: Set<Profile>, summary: String, why: String, help: String, source: String,
        passes: [SoundMeasures], fails: [SoundMeasures], fault: @escaping @Sendable (SoundMeasures) -> String?
    ) -> Rule {
        let file = { (measures: SoundMeasures) in RuleExample.Asset.Content.media { $0.measures = measures } }
        return sound(
            id, .info, profiles, summary: summary, why: why, help: help, source: source,
            passes: [.media()] + passes.map(file), fails: fails.map(file)
        ) { $0.measures.flatMap(fault) }
    }
}

import Diagnostics
import FeedValues

extension AudioRules {
    static let codecs: [Rule] = [
        AudioTypeMismatch.rule,
        sound(
            "audio-codec-unsupported", .error, [.apple, .spotify],
            summary: "The sound of an episode is MP3 or AAC.",
            why:
                "Every app and every car plays these two; Opus, FLAC and ALAC in some; directories refuse them.",
            help: "export the episode as MP3, or as AAC in M4A", source: requirements,
            passes: [.media(), .media("audio/x-m4a", codec: "aac")],
            fails: [.media("audio/ogg", codec: "opus"), .media("audio/x-m4a", codec: "alac")]
        ) { sound in
            sound.codec.flatMap { ["mp3", "aac"].contains($0) ? nil : "holds sound in the codec '\($0)'" }
        },
        sound(
            "audio-bitrate-range", .info, [.apple, .spotify],
            summary: "The bit rate is 64 to 128 kbit/s for mono, and 128 to 256 for stereo.",
            why: """
                Apple recommends these: below, speech sounds hollow; above, an hour takes needless room and time on \
                the phones of all listeners.
                """,
            help: "export the episode at 96 kbit/s in mono, or 128 in stereo", source: requirements,
            passes: [
                .media(), .media { ($0.channels, $0.bitRate) = (1, 64_000) },
                .media { ($0.channels, $0.bitRate) = (1, 129_000) }, .media { $0.channels = nil },
            ],
            fails: [
                .media { ($0.channels, $0.bitRate) = (1, 320_000) },
                .media { ($0.channels, $0.bitRate) = (2, 96_000) },
            ], fault: faultOfBitRate),
        sound(
            "audio-samplerate", .info, [.apple],
            summary: "The sound has 44,100 or 48,000 samples a second.",
            why: "With 22,050 the hiss of an s is gone, and players convert other rates, some of them badly.",
            help: "export the episode at 44.1 kHz", source: requirements,
            passes: [.media(), .media { $0.sampleRate = 48_000 }],
            fails: [.media { $0.sampleRate = 22_050 }, .media { $0.sampleRate = 96_000 }]
        ) { sound in
            sound.sampleRate.flatMap { [44_100, 48_000].contains($0) ? nil : "has \($0) samples a second" }
        },
    ]

    // An encoder that is told 128 makes some hundred bits more or less.
    @Sendable private static func faultOfBitRate(_ sound: SoundFacts) -> String? {
        guard let bits = sound.bitRate, let channels = sound.channels else { return nil }
        let rate = (bits + 500) / 1000
        let range = channels == 1 ? 64...128 : 128...256
        guard rate < range.lowerBound - 1 || rate > range.upperBound + 1 else { return nil }
        return "has \(rate) kbit/s in \(channels == 1 ? "mono" : "\(channels) channels"), "
            + "\(range.lowerBound) to \(range.upperBound) are recommended"
    }
}

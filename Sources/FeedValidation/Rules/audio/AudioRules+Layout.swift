import Diagnostics
import FeedValues

extension AudioRules {
    static let layout: [Rule] = [
        sound(
            "audio-vbr-without-xing", .warning, .all,
            summary: "An MP3 of changing bit rate begins with a Xing or VBRI header.",
            why: """
                Without the header a player reckons length and places from the first bit rate it meets: the clock is \
                wrong, and a jump to a chapter lands elsewhere.
                """,
            help: "encode at a constant bit rate, or let the encoder write its header ('lame' does)",
            source: "Podfeed",
            passes: [.media(), .media("audio/x-m4a", codec: "aac")],
            fails: [.media { $0.lacksSeekTable = true }]
        ) { $0.lacksSeekTable ? "changes its bit rate and has no Xing or VBRI header" : nil },
        sound(
            "audio-mp4-moov-at-end", .warning, .all,
            summary: "An MP4 has its index, the box 'moov', ahead of the sound.",
            why: "Players can't begin without the index: at the end, they fetch twice, or wait for the whole file.",
            help: "move the index forward by 'ffmpeg -i IN -c copy -movflags +faststart OUT'",
            source: "ISO/IEC 14496-12, section 6.2.3",
            passes: [.media("audio/x-m4a", codec: "aac")],
            fails: [.media("audio/x-m4a", codec: "aac") { $0.hasIndexAtEnd = true }]
        ) { $0.hasIndexAtEnd ? "has its index, the box 'moov', at the end" : nil },
    ]
}

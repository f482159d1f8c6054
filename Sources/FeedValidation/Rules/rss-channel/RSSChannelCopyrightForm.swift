import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelCopyrightForm = Rule(
        "rss-channel-copyright-form", .rssChannel, .info, [.psp1],
        summary: "The copyright of a channel is the name of the holder alone.",
        why: "PSP-1 leaves word, sign and year to the app, which adds them again. Apple's own examples have them.",
        help: "write the name of the holder only",
        source: "PSP-1, channel copyright",
        passing: [.channel("<copyright>Jo Roe</copyright>"), .channel("<copyright>Studio 20255</copyright>")],
        failing: [
            .channel("<copyright>↓Copyright Jo Roe</copyright>"), .channel("<copyright>↓© Jo Roe</copyright>"),
            .channel("<copyright>↓Jo Roe 2024</copyright>"),
        ],
        check: .inChannel("copyright") { copyright, inspection in
            let text = copyright.trimmedText
            let lowered = text.asciiLowercased
            let sign = ["copyright", "(c)", "©", "℗"].first { lowered.utf8.firstRange(of: $0.utf8) != nil }
            if let sign {
                inspection.report("the copyright holds '\(sign)'", inTextOf: copyright)
            } else if let year = CopyrightYears(text).latest {
                inspection.report("the copyright holds the year \(year)", inTextOf: copyright)
            }
        })
}

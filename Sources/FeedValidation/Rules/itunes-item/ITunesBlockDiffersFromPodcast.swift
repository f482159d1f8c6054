import Diagnostics
import FeedValues

extension Rule {
    static let itunesBlockDiffersFromPodcast = Rule(
        "itunes-block-vs-podcast-block", .itunesItem, .warning, [.apple, .podcasting2],
        summary: "itunes:block and podcast:block say the same to Apple.",
        why: """
            Whoever reads both finds a show that is hidden from Apple's directory and offered to it. Which of the two \
            is meant nobody can know.
            """,
        help: "write the same into both, or take one out",
        source: "Podcast namespace, block",
        passing: [
            .channel("<itunes:block>Yes</itunes:block><podcast:block>yes</podcast:block>"),
            .channel("<itunes:block>Yes</itunes:block><podcast:block id=\"google\">no</podcast:block>"),
            .channel(
                """
                <itunes:block>no</itunes:block>
                <podcast:block>yes</podcast:block><podcast:block id="apple">no</podcast:block>
                """),
        ],
        failing: [
            .channel("<itunes:block>Yes</itunes:block>↓<podcast:block>no</podcast:block>"),
            .channel(
                """
                <itunes:block>Yes</itunes:block>
                <podcast:block>yes</podcast:block>↓<podcast:block id="apple">no</podcast:block>
                """),
        ],
        check: .channel { channel, inspection in
            guard let block = channel.child("itunes:block"),
                let other = channel.children("podcast:block").last(where: { $0["id"] == "apple" })
                    ?? channel.children("podcast:block").first(where: { $0["id"] == nil }),
                block.isYesOrNo, other.isYesOrNo, block.isYes != other.isYes
            else { return }
            inspection.report(
                "<podcast:block> is \(other.trimmedText.quoted), <itunes:block> is \(block.trimmedText.quoted)",
                at: other)
        })
}

extension Element {
    fileprivate var isYesOrNo: Bool { isYes || trimmedText.asciiLowercased == "no" }
}

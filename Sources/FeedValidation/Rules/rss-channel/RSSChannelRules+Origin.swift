import Diagnostics

extension RSSChannelRules {
    static let generatorMissing = Rule(
        "rss-channel-generator-missing", .rssChannel, .info, [.rss2],
        summary: "A channel names the program that wrote it.",
        why: "Who helps with a broken feed knows at once where to look.",
        help: "add <generator> with the name and version of the program",
        source: "RSS 2.0, Optional channel elements",
        passing: [.channel("<generator>podfeed 1.0</generator>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channelRequires("generator"))

    static let generatorDuplicated = Rule(
        "rss-channel-generator-duplicated", .rssChannel, .warning, [.rss2],
        summary: "A channel names its generator in one way.",
        why: "Of generator and admin:generatorAgent readers take either, and sooner or later the two differ.",
        help: "remove <admin:generatorAgent>",
        source: "W3C Feed Validator, DuplicateSemantics",
        w3c: ["DuplicateSemantics"],
        passing: [.channel("<generator>podfeed 1.0</generator>")],
        failing: [
            .channel(
                """
                <generator>podfeed 1.0</generator>
                ↓<admin:generatorAgent xmlns:admin="http://webns.net/mvcb/" xmlns:rdf="http://example.com/rdf" \
                rdf:resource="https://example.com/podfeed"/>
                """)
        ],
        check: .channel { channel, inspection in
            guard channel.child("generator") != nil, let agent = channel.child("admin:generatorAgent") else { return }
            inspection.report("<\(agent.writtenName)> repeats <generator>", at: agent)
        })

    static let docsInvalid = Rule(
        "rss-channel-docs-invalid", .rssChannel, .warning, [.rss2],
        summary: "The docs of a channel are an absolute http or https address.",
        why: "The element points whoever finds the file one day to the description of its format.",
        help: "write 'https://www.rssboard.org/rss-specification', or remove the element",
        source: "RSS 2.0, Optional channel elements; W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.channel("<docs>https://www.rssboard.org/rss-specification</docs>")],
        failing: [.channel("<docs>↓rss</docs>"), .channel("↓<docs/>")],
        check: .address(inTextOf: "docs", in: "channel"))

    static let ratingFormat = Rule(
        "rss-channel-rating-format", .rssChannel, .info, [.rss2],
        summary: "A channel has no rating.",
        why: "The element holds a label of PICS, a system that was given up in 2009; nothing reads it any more.",
        help: "remove <rating>; say with <itunes:explicit> whether the show is for adults",
        source: "RSS 2.0, Optional channel elements",
        passing: [.channel("<itunes:explicit>false</itunes:explicit>")],
        failing: [.channel("↓<rating>(PICS-1.1 \"http://www.example.com/\")</rating>")],
        check: .inChannel("rating") { rating, inspection in
            inspection.report("<rating> holds a label of PICS, which nothing reads", at: rating)
        })
}

import Diagnostics
import FeedValues

extension Rule {
    static let rssChannelTitleContainsAuthor = Rule(
        "rss-channel-title-contains-author", .rssChannel, .info, [.apple],
        summary: "The title of a channel does not repeat its author.",
        why:
            "Apps show the author below the title; together they read like a stutter and leave less room for the name.",
        help: "leave the author to <itunes:author>",
        source: "Podfeed",
        passing: [.channel("<title>Bees</title><itunes:author>Jo Roe</itunes:author>")],
        failing: [.channel("<title>↓Bees with Jo Roe</title><itunes:author>Jo Roe</itunes:author>")],
        check: .channel { channel, inspection in
            guard let title = channel.child("title"), let author = channel.child("itunes:author")?.trimmedText,
                !author.isEmpty
            else { return }
            let text = title.trimmedText.asciiLowercased
            let endings = [" by ", " with "].map { $0 + author.asciiLowercased }
            guard endings.contains(where: text.hasSuffix) else { return }
            inspection.report("the title ends with the author, \(author.quoted)", inTextOf: title)
        })
}

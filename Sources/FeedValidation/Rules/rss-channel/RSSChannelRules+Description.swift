import Diagnostics

extension RSSChannelRules {
    static let descriptionMissing = Rule(
        "rss-channel-description-missing", .rssChannel, .error, [.rss2, .apple, .psp1, .spotify],
        summary: "A channel has a description.",
        why: "It is what people read before they subscribe, and what directories search.",
        help: "add <description> with a few sentences about the show",
        source: "RSS 2.0, Required channel elements; PSP-1, channel description; Apple, A Podcaster's Guide to RSS",
        w3c: ["MissingDescription"],
        passing: [.channel("<description>Conversations about bees.</description>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channelRequires("description"))

    static let descriptionEmpty = Rule(
        "rss-channel-description-empty", .rssChannel, .error, [.rss2, .apple, .psp1],
        summary: "The description of a channel says something.",
        why: "A show without a word about it looks abandoned, and Apple does not take it.",
        help: "write a few sentences about the show",
        source: "Apple, Validate your podcast RSS feed; PSP-1, channel description",
        passing: [.channel("<description>Conversations about bees.</description>")],
        failing: [.channel("↓<description/>"), .channel("↓<description><![CDATA[<p>&nbsp;</p>]]></description>")],
        check: .inChannel("description") { description, inspection in
            guard description.children.isEmpty, Markup.visibleText(of: description.text).isEmpty else { return }
            inspection.report("<description> of the channel is empty", at: description)
        })

    static let descriptionTooLong = Rule(
        "rss-channel-description-too-long", .rssChannel, .error, [.apple, .psp1],
        summary: "The description of a channel is at most 4000 bytes long.",
        why: """
            Apple and PSP-1 count bytes of UTF-8, tags included: a letter outside ASCII counts two or more. What is \
            over the limit is cut, maybe in the middle of a link, or the feed is refused.
            """,
        help: "shorten the description to 4000 bytes of UTF-8",
        source: "PSP-1, channel description; Apple, A Podcaster's Guide to RSS",
        passing: [.channel("<description>\(String(repeating: "bees ", count: 800))</description>")],
        failing: [.channel("<description>↓\(String(repeating: "bée ", count: 801))</description>")],
        check: .inChannel("description") { description, inspection in
            let count = description.text.utf8.count
            guard count > 4000 else { return }
            inspection.report("the description has \(count) bytes, more than 4000", inTextOf: description)
        })

    static let descriptionTooShort = Rule(
        "rss-channel-description-too-short", .rssChannel, .info, [.apple, .spotify],
        summary: "The description of a channel has at least 50 characters and is not its title.",
        why: "One or two sentences tell people whether a show is for them and give searches something to find.",
        help: "say in one or two sentences what the show is about and for whom",
        source: "Podfeed",
        passing: [
            .channel("<description>Every week two beekeepers talk about what their hives are up to.</description>")
        ],
        failing: [
            .channel("<description>↓My show</description>"),
            .channel(
                """
                <title>A very long title about bees, wasps and everything that hums</title>
                <description>↓A very long title about bees, wasps and everything that hums</description>
                """),
        ],
        check: .channel { channel, inspection in
            guard let description = channel.child("description"), description.children.isEmpty else { return }
            let text = Markup.visibleText(of: description.text)
            let count = text.unicodeScalars.count
            guard count > 0 else { return }
            if text == channel.child("title")?.trimmedText {
                inspection.report("the description only repeats the title", inTextOf: description)
            } else if count < 50 {
                inspection.report("the description has \(count) characters, fewer than 50", inTextOf: description)
            }
        })

    static let descriptionHTML = Rule(
        "rss-channel-description-html", .rssChannel, .info, [.rss2],
        summary: "The description of a channel is plain text, unless directories of podcasts are meant to read it.",
        why: """
            The RSS Profile allows HTML in items only, and general readers show the tags. Apple and PSP-1 allow it \
            here too, so that a podcast is not held to this.
            """,
        help: "write the description without tags",
        source: "RSS Advisory Board, RSS Best Practices Profile, description; Apple, A Podcaster's Guide to RSS",
        w3c: ["ContainsHTML"],
        passing: [.channel("<description>Conversations about bees &amp; wasps.</description>")],
        failing: [.channel("<description><![CDATA[↓<p>Conversations about bees.</p>]]></description>")],
        check: .inChannel("description") { description, inspection in
            guard inspection.profiles.isDisjoint(with: [.apple, .psp1]) else { return }
            inspection.expectPlainText(description)
        })
}

import Diagnostics

extension RSSChannelRules {
    static let titleMissing = Rule(
        "rss-channel-title-missing", .rssChannel, .error, [.rss2, .apple, .psp1, .spotify],
        summary: "A channel has a title.",
        why: "The title is the name under which apps and directories list the show; without it there is none.",
        help: "add <title> with the name of the show",
        source: "RSS 2.0, Required channel elements; PSP-1, channel title; Apple, A Podcaster's Guide to RSS",
        w3c: ["MissingTitle"],
        passing: [.channel("<title>My show</title>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channelRequires("title"))

    static let titleEmpty = Rule(
        "rss-channel-title-empty", .rssChannel, .error, [.rss2, .apple, .psp1, .spotify],
        summary: "The title of a channel is not empty.",
        why: "Apps list a show with an empty title under its address or not at all, and nobody finds it by name.",
        help: "write the name of the show into <title>",
        source: "PSP-1, channel title; W3C Feed Validator, NotBlank",
        w3c: ["NotBlank"],
        passing: [.channel("<title>My show</title>")],
        failing: [.channel("↓<title/>"), .channel("↓<title> <![CDATA[ ]]></title>")],
        check: .inChannel("title") { title, inspection in
            guard title.isBlank else { return }
            inspection.report("<title> of the channel is empty", at: title)
        })

    static let titleTooLong = Rule(
        "rss-channel-title-too-long", .rssChannel, .info, [.apple, .psp1],
        summary: "The title of a channel is at most 60 characters long.",
        why: "Apps cut long titles in lists and on small screens; the part that tells shows apart should come through.",
        help: "shorten the title to the name of the show; say the rest in the description",
        source: "Apple, A Podcaster's Guide to RSS; Podfeed",
        passing: [.channel("<title>The Small Museum of Everyday Things</title>")],
        failing: [.channel("<title>↓The Small Museum: Conversations with the People Who Keep Everyday Things</title>")],
        check: .inChannel("title") { title, inspection in
            let count = title.trimmedText.unicodeScalars.count
            guard (61...255).contains(count) else { return }
            inspection.report("the title has \(count) characters, more than 60", inTextOf: title)
        })

    static let titleTooLong255 = Rule(
        "rss-channel-title-too-long-255", .rssChannel, .warning, [.apple, .psp1], [.psp1: .error],
        summary: "The title of a channel is at most 255 characters long.",
        why: "Apple and PSP-1 limit the values of most elements to 255 characters; a directory cuts or refuses more.",
        help: "shorten the title to the name of the show; say the rest in the description",
        source: "PSP-1, Character limits; Apple, A Podcaster's Guide to RSS",
        passing: [.channel("<title>The Small Museum of Everyday Things</title>")],
        failing: [.channel("<title>↓Bees\(String(repeating: " and yet more bees", count: 15))</title>")],
        check: .inChannel("title") { title, inspection in
            let count = title.trimmedText.unicodeScalars.count
            guard count > 255 else { return }
            inspection.report("the title has \(count) characters, more than 255", inTextOf: title)
        })

    static let titleHTML = Rule(
        "rss-channel-title-html", .rssChannel, .warning, [.rss2],
        summary: "The titles of a channel and of its image are plain text.",
        why: """
            Apps show a title letter by letter: listeners read '<b>' or '&amp;' on their screens. Mostly some program \
            escaped the text once too often.
            """,
        help: "write the title as plain text, escaped once",
        source: "RSS Advisory Board, RSS Best Practices Profile, Character Data; W3C Feed Validator, ContainsHTML",
        w3c: ["ContainsHTML"],
        supersedes: ["text-double-escaped"],
        passing: [.channel("<title>Bees &amp; Wasps: 1 &lt; 2</title>")],
        failing: [
            .channel("<title>↓&lt;b&gt;Bees&lt;/b&gt;</title>"),
            .channel("<title>↓Bees &amp;amp; Wasps</title>"),
            .channel("<image><title><![CDATA[↓Bees<br/>]]></title></image>"),
        ],
        check: .channel { channel, inspection in
            let image = channel.child("image")
            for title in channel.children("title") + (image?.children("title") ?? []) {
                inspection.expectPlainText(title)
            }
        })
}

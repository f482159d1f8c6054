import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:medium.
enum PodcastMediumRules {
    static let all: [Rule] = [
        unknown, listHasItems, listEmpty, remoteItemNeedsList, publisherParts, filmManyItems,
        .podcastMediumVideoEnclosure,
    ]

    static let tag = "Podcast namespace, medium"

    private static let unknown = Rule(
        "podcast-medium-unknown", .podcastMedium, .error, [.podcasting2],
        summary: "The medium of a feed is one that the namespace lists, in its case.",
        why: """
            A music app looks for 'music' and nothing else; a feed of a medium that nobody knows is shown by no app \
            for that medium, and by some apps not at all.
            """,
        help: "write a medium of the list, or remove the element: then it is 'podcast'",
        source: tag,
        passing: [
            .channel("<podcast:medium>audiobook</podcast:medium>"),
            .channel("<podcast:medium> musicL </podcast:medium>"), .channel("<podcast:medium>mixed</podcast:medium>"),
        ],
        failing: [
            .channel("<podcast:medium>↓Podcast</podcast:medium>"),
            .channel("<podcast:medium>↓mixedL</podcast:medium>"), .channel("<podcast:medium>↓musicl</podcast:medium>"),
            .channel("↓<podcast:medium/>"),
        ],
        check: .inChannel("podcast:medium") { medium, inspection in
            let text = medium.trimmedText
            guard DeclaredMedium(text) == nil else { return }
            guard !text.isEmpty else { return inspection.report("<podcast:medium> is empty", at: medium) }
            let nearest = Spelling.nearest(to: text, in: DeclaredMedium.all.map(\.description))
            inspection.report(
                "the namespace has no medium \(text.quoted)", inTextOf: medium, help: nearest.map { "write '\($0)'" })
        })

    private static let listHasItems = Rule(
        "podcast-medium-list-has-items", .podcastMedium, .warning, [.podcasting2],
        summary: "A feed that is a list holds items of other feeds and none of its own.",
        why: "Apps that show lists look at podcast:remoteItem only: nobody sees the items of the feed itself.",
        help: "move the items to a feed of their own, or write the medium without 'L'",
        source: tag,
        passing: [
            .channel("<podcast:medium>musicL</podcast:medium>\(remoteItem)"),
            .channel("<podcast:medium>music</podcast:medium><item><title>Bees</title></item>"),
        ],
        failing: [
            .channel("<podcast:medium>↓musicL</podcast:medium>\(remoteItem)<item><title>Bees</title></item>"),
            .channel("<podcast:medium>↓mixed</podcast:medium><podcast:liveItem status=\"live\"/>"),
        ],
        check: .document { document, inspection in
            guard document.itemCount > 0, let medium = document.channel?.child("podcast:medium"),
                let value = DeclaredMedium(medium.trimmedText), value.isList
            else { return }
            let items = document.itemCount == 1 ? "an item" : "\(document.itemCount) items"
            inspection.report("the medium is '\(value)', and the feed has \(items) of its own", inTextOf: medium)
        })

    private static let listEmpty = Rule(
        "podcast-medium-list-empty", .podcastMedium, .error, [.podcasting2],
        summary: "A feed that is a list holds something.",
        why: "A list is made of podcast:remoteItem in the channel; without any an app has nothing to show.",
        help: "add <podcast:remoteItem>, or write the medium without 'L'",
        source: tag,
        passing: [
            .channel("<podcast:medium>musicL</podcast:medium>\(remoteItem)"),
            .channel("<podcast:medium>music</podcast:medium>"),
        ],
        failing: [
            .channel("<podcast:medium>↓musicL</podcast:medium>"),
            .channel("<podcast:podroll>\(remoteItem)</podcast:podroll><podcast:medium>↓mixed</podcast:medium>"),
        ],
        check: .inChannel("podcast:medium") { medium, inspection in
            guard let value = DeclaredMedium(medium.trimmedText), value.isList, let channel = medium.parent,
                channel.child("podcast:remoteItem") == nil
            else { return }
            inspection.report("the medium is '\(value)', and the list is empty", inTextOf: medium)
        })

    private static let remoteItemNeedsList = Rule(
        "podcast-medium-remoteitem-needs-list", .podcastMedium, .info, [.podcasting2],
        summary: "Items of other feeds stand in the channel of a list, or of a publisher.",
        why: "An app that takes the feed for a show does not look for podcast:remoteItem in the channel.",
        help: "write the medium with an 'L', such as 'podcastL', or recommend other shows in <podcast:podroll>",
        source: "\(tag); Podcast namespace, publishers",
        passing: [
            .channel("<podcast:medium>podcastL</podcast:medium>\(remoteItem)"),
            .channel("<podcast:medium>publisher</podcast:medium>\(remoteItem)"),
            .channel("<podcast:podroll>\(remoteItem)</podcast:podroll>"),
            // What is no medium is told so.
            .channel("<podcast:medium>Podcast</podcast:medium>\(remoteItem)"),
        ],
        failing: [
            .channel("↓\(remoteItem)\(remoteItem)"),
            .channel("<podcast:medium>podcast</podcast:medium>↓\(remoteItem)"),
        ],
        check: .channel { channel, inspection in
            guard let first = channel.child("podcast:remoteItem"),
                let value = DeclaredMedium(channel.child("podcast:medium")?.trimmedText ?? "podcast"), !value.isList,
                value != .items(.publisher)
            else { return }
            inspection.report("the medium is '\(value)', and the channel holds items of other feeds", at: first)
        })

    private static let publisherParts = Rule(
        "podcast-medium-publisher-parts", .podcastMedium, .error, [.podcasting2],
        summary: "The feed of a publisher has an identifier and names the feeds that it publishes.",
        why: """
            The feeds and their publisher point to each other by their identifiers. Without the one or the other the \
            claim holds in one direction only, and apps do not believe it.
            """,
        help: "add what is missing",
        source: "Podcast namespace, publishers",
        passing: [
            .channel(
                """
                <podcast:medium>publisher</podcast:medium>\(remoteItem)
                <podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>
                """)
        ],
        failing: [
            .channel("<podcast:medium>↓publisher</podcast:medium>\(remoteItem)"),
            .channel("<podcast:medium>↓publisher</podcast:medium>"),
        ],
        check: .inChannel("podcast:medium") { medium, inspection in
            guard medium.trimmedText == "publisher", let channel = medium.parent else { return }
            let missing = ["podcast:guid", "podcast:remoteItem"].filter { channel.child($0) == nil }
            guard !missing.isEmpty else { return }
            let list = missing.map { "no <\($0)>" }.joined(separator: " and ")
            inspection.report("the feed of a publisher has \(list)", inTextOf: medium)
        })

    private static let filmManyItems = Rule(
        "podcast-medium-film-many-items", .podcastMedium, .info, [.podcasting2],
        summary: "The feed of a film has one item.",
        why: "For an app a film is one feed: its artwork, its people, its payments. Of two films it shows one.",
        help: "give each film a feed, or write the medium 'video' if they are episodes",
        source: tag,
        passing: [.channel("<podcast:medium>film</podcast:medium><item><title>Bees</title></item>")],
        failing: [.channel("<podcast:medium>↓film</podcast:medium><item/><item/>")],
        check: .document { document, inspection in
            guard document.itemCount > 1, let medium = document.channel?.child("podcast:medium"),
                medium.trimmedText == "film"
            else { return }
            inspection.report("the medium is 'film', and the feed has \(document.itemCount) items", inTextOf: medium)
        })

    private static let remoteItem = "<podcast:remoteItem feedGuid=\"9b024349-ccf0-5f69-a609-6b82873eab3c\"/>"
}

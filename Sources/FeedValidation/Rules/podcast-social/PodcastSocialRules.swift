import Diagnostics
import FeedValues
import FeedVocabulary

/// podcast:socialInteract and podcast:chat.
enum PodcastSocialRules {
    static let all: [Rule] = [protocolName, uriMissing, disabledExtra, priority, priorityMissing] + chats

    private static let name = "podcast:socialInteract"
    private static let page = "Podcast namespace, social-interact"

    private static let protocolName = Rule(
        "podcast-socialinteract-protocol", .podcastSocial, .error, [.podcasting2],
        summary: "The protocol of a discussion is one of the namespace's list.",
        why: "By the protocol an app knows how to fetch the comments: the name of a service or program is none.",
        help: "write 'activitypub', 'atproto', 'nostr' or another protocol of the list, or 'disabled'",
        source: "Podcast namespace, social-interact; social protocols",
        passing: [
            .item("<podcast:socialInteract protocol=\"activitypub\" uri=\"https://example.com/1\"/>"),
            .item("<podcast:socialInteract protocol=\"disabled\"/>"), .item("<podcast:socialInteract protocol=\"\"/>"),
        ],
        failing: [
            .item("<podcast:socialInteract ↓protocol=\"mastodon\" uri=\"https://example.com/1\"/>"),
            .channel("<podcast:socialInteract ↓protocol=\"ActivityPub\" uri=\"https://example.com/1\"/>"),
        ],
        check: .attributes([name: ["protocol"]]) { value, inspection in
            guard !ClosedLists.socialProtocols.contains(value.text) else { return }
            let spoken = protocols[value.text.asciiLowercased]
            let meant = spoken ?? Spelling.nearest(to: value.text, in: ClosedLists.socialProtocols)
            inspection.report(
                "\(value.text.quoted) is no protocol of the list", at: value.element, attribute: "protocol",
                help: meant.map { "write '\($0)'" })
        })

    /// What services and programs speak.
    private static let protocols = [
        "mastodon": "activitypub", "fediverse": "activitypub", "pleroma": "activitypub", "misskey": "activitypub",
        "peertube": "activitypub", "lemmy": "activitypub", "bluesky": "atproto", "bsky": "atproto", "x": "twitter",
        "element": "matrix",
    ]

    private static let uriMissing = Rule(
        "podcast-socialinteract-uri-missing", .podcastSocial, .error, [.podcasting2],
        summary: "A discussion has the address of its first post.",
        why: "The comments are the answers to that post; without its address an app has nothing to ask for.",
        help: "add uri=\"…\" with the address of the post, or write protocol=\"disabled\"",
        source: page,
        passing: [
            .item("<podcast:socialInteract protocol=\"activitypub\" uri=\"https://example.com/1\"/>"),
            .item("<podcast:socialInteract protocol=\"disabled\"/>"),
        ],
        failing: [
            .item("↓<podcast:socialInteract protocol=\"activitypub\" accountId=\"@jo\"/>"),
            .item("<podcast:socialInteract protocol=\"nostr\" ↓uri=\"\"/>"),
        ],
        check: .element(name) { element, inspection in
            guard element["protocol"] != "disabled", element.lacks(podcastAttribute: "uri") else { return }
            inspection.report("the discussion has no 'uri'", at: element, attribute: "uri")
        })

    private static let disabledExtra = Rule(
        "podcast-socialinteract-disabled-extra", .podcastSocial, .warning, [.podcasting2],
        summary: "A discussion that is disabled stands alone.",
        why: """
            It says that there shall be no comments; with a post beside it an app must guess which of the two is \
            meant.
            """,
        help: "keep <podcast:socialInteract protocol=\"disabled\"/> alone, or take it out",
        source: page,
        passing: [
            .item("<podcast:socialInteract protocol=\"disabled\"/>"),
            .item("<podcast:socialInteract protocol=\"activitypub\" uri=\"https://example.com/1\" priority=\"1\"/>"),
        ],
        failing: [
            .item("↓<podcast:socialInteract protocol=\"disabled\" uri=\"https://example.com/1\"/>"),
            .item(
                """
                <podcast:socialInteract protocol="nostr" uri="nostr:note1b8a1"/>
                ↓<podcast:socialInteract protocol="disabled"/>
                """),
        ],
        check: .elements(parents) { parent, inspection in
            let discussions = parent.children(name)
            for element in discussions where element["protocol"] == "disabled" {
                let other = ["uri", "accountId", "accountUrl"].first { element[$0] != nil }
                guard other != nil || discussions.count > 1 else { continue }
                let company = other.map { "an '\($0)'" } ?? "another discussion beside it"
                inspection.report("the disabled discussion has \(company)", at: element)
            }
        })

    private static let priority = Rule(
        "podcast-socialinteract-priority", .podcastSocial, .warning, [.podcasting2],
        summary: "The priority of a discussion is a whole number, and its own.",
        why: "Apps that show one discussion take that of the lowest number; of two with one number each takes another.",
        help: "number the discussions 1, 2, …",
        source: page,
        passing: [.item(two("priority=\"1\"", "priority=\"2\"")), .item(two("", "priority=\"-1\""))],
        failing: [
            .item(two("↓priority=\"high\"", "priority=\"2\"")), .item(two("priority=\"1\"", "↓priority=\"1\"")),
            .channel("<podcast:socialInteract protocol=\"nostr\" uri=\"nostr:note1b8a1\" ↓priority=\"\"/>"),
        ],
        check: .elements(parents) { parent, inspection in
            var numbers: Set<Double> = []
            for element in parent.children(name) {
                guard let text = element["priority"] else { continue }
                let number = PlainDecimal(text.trimmedOfXMLWhiteSpace)?.value
                guard let number, number == number.rounded() else {
                    inspection.report(
                        "the priority is \(text.quoted), no whole number", at: element, attribute: "priority")
                    continue
                }
                guard !numbers.insert(number).inserted else { continue }
                inspection.report(
                    "the priority is \(text.quoted), that of another discussion", at: element, attribute: "priority")
            }
        })

    private static let priorityMissing = Rule(
        "podcast-socialinteract-priority-missing", .podcastSocial, .info, [.podcasting2],
        summary: "Of several discussions each has a priority.",
        why: "Without numbers an app that shows one discussion takes any of them, and listeners talk past each other.",
        help: "number the discussions 1, 2, …",
        source: page,
        passing: [
            .item("<podcast:socialInteract protocol=\"nostr\" uri=\"nostr:note1b8a1\"/>"),
            .item(two("priority=\"1\"", "priority=\"2\"")),
        ],
        failing: [
            .item(two("priority=\"1\"", "", mark: "↓")),
            .item("↓" + two("", "") + "<podcast:socialInteract protocol=\"matrix\" uri=\"https://example.com/1\"/>"),
        ],
        check: .elements(parents) { parent, inspection in
            let discussions = parent.children(name)
            guard discussions.count > 1,
                let first = discussions.first(where: { $0.lacks(podcastAttribute: "priority") }),
                !discussions.contains(where: { $0["protocol"] == "disabled" })
            else { return }
            let count = discussions.count { $0.lacks(podcastAttribute: "priority") }
            let several = count == 1 ? "one has" : "\(count) have"
            inspection.report("of \(discussions.count) discussions \(several) no 'priority'", at: first)
        })

    // At the parents, for of their children each would have to look at all others.
    private static let parents = ["channel"] + Element.itemNames

    private static func two(_ first: String, _ second: String, mark: String = "") -> String {
        """
        <podcast:socialInteract protocol="nostr" uri="nostr:note1b8a1" \(first)/>
        \(mark)<podcast:socialInteract protocol="activitypub" uri="https://example.com/1" \(second)/>
        """
    }
}

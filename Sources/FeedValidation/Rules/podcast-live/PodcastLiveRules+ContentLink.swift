import Diagnostics
import FeedValues

extension PodcastLiveRules {
    /// The rules on links to a stream elsewhere.
    static let contentLinks = [href, text]

    private static let href = Rule(
        "podcast-contentlink-href", .podcastLive, .error, [.podcasting2],
        summary: "A content link has an absolute address.",
        why: "An app opens the address in a browser; without a whole one there is nothing to open.",
        help: "write the whole address, such as href=\"https://example.com/live\"",
        source: "Podcast namespace, content-link",
        supersedes: URLRules.whereNotAbsolute,
        passing: [.item(link("href=\"https://example.com/live\"")), .item(link("href=\"nostr:naddr1b8a1\""))],
        failing: [
            .item("↓" + link("")), .item(link("↓href=\" \"")), .item(link("↓href=\"/live\"")),
            .channel("<podcast:liveItem status=\"live\">\(link("↓href=\"example.com/live\""))</podcast:liveItem>"),
        ],
        check: .absoluteAddress(inRequired: "href", of: "podcast:contentLink"))

    private static let text = Rule(
        "podcast-contentlink-text-missing", .podcastLive, .warning, [.podcasting2],
        summary: "A content link has a label.",
        why: "Apps show the label as the link; of an empty one there is nothing to tap, or a bare address.",
        help: "write a few words between the tags",
        source: "Podcast namespace, content-link",
        passing: [.item(link("href=\"https://example.com/live\""))],
        failing: [.item("↓<podcast:contentLink href=\"https://example.com/live\"> </podcast:contentLink>")],
        check: .element("podcast:contentLink") { element, inspection in
            guard element.isBlank else { return }
            inspection.report("the content link has no label", at: element)
        })

    private static func link(_ attributes: String) -> String {
        "<podcast:contentLink \(attributes)>Live</podcast:contentLink>"
    }
}

import Diagnostics
import FeedValues

/// The other elements of the Podcasting 2.0 namespace.
enum PodcastMiscRules {
    static let all: [Rule] = [fundingURL, fundingText, podping] + images + remoteItems + frequencies

    private static let fundingURL = Rule(
        "podcast-funding-url-missing", .podcastMisc, .error, [.psp1, .podcasting2],
        summary: "A request for support has the absolute address of the page where it can be given.",
        why: "Apps show a button that opens the address; without a whole one the button leads nowhere.",
        help: "write the whole address, such as url=\"https://example.com/support\"",
        source: "PSP-1, podcast:funding; Podcast namespace, funding",
        supersedes: URLRules.whereNotAbsolute,
        passing: [.channel(funding("url=\"https://example.com/support\""))],
        failing: [
            .channel("↓" + funding("")), .item(funding("↓url=\"\"")), .item(funding("↓url=\"example.com/support\"")),
        ],
        check: .absoluteAddress(inRequired: "url", of: "podcast:funding"))

    private static let fundingText = Rule(
        "podcast-funding-text-missing", .podcastMisc, .warning, [.psp1, .podcasting2],
        summary: "A request for support has a label.",
        why: "Apps show the label on the button; without one they show a bare heart or nothing.",
        help: "write a few words between the tags",
        source: "Podcast namespace, funding",
        passing: [.channel(funding("url=\"https://example.com/support\""))],
        failing: [.channel("↓<podcast:funding url=\"https://example.com/support\"/>")],
        check: .element("podcast:funding") { element, inspection in
            guard element.isBlank else { return }
            inspection.report("the request for support has no label", at: element)
        })

    private static let podping = Rule(
        "podcast-podping-attribute", .podcastMisc, .error, [.podcasting2],
        summary: "Podping says whether the feed uses it: true or false.",
        why: """
            An app that knows that changes are announced asks for the feed less often; of another word it knows \
            nothing.
            """,
        help: "write <podcast:podping usesPodping=\"true\"/>",
        source: "Podcast namespace, podping",
        passing: [.channel("<podcast:podping usesPodping=\"true\"/>")],
        failing: [
            .channel("↓<podcast:podping/>"), .channel("<podcast:podping ↓usesPodping=\"yes\"/>"),
            .channel("<podcast:podping ↓usesPodping=\"\"/>"),
        ],
        check: .element("podcast:podping") { element, inspection in
            let value = element["usesPodping"]
            guard value != "true", value != "false", value != nil || element.lacks(podcastAttribute: "usesPodping")
            else { return }
            let fault = value.map { "'usesPodping' is \($0.quoted)" } ?? "podcast:podping has no 'usesPodping'"
            inspection.report(fault, at: element, attribute: "usesPodping")
        })

    private static func funding(_ attributes: String) -> String {
        "<podcast:funding \(attributes)>Support the show!</podcast:funding>"
    }
}

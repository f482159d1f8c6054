import Diagnostics
import FeedValues
import FeedVocabulary

extension RSSChannelRules {
    static let linkMissing = Rule(
        "rss-channel-link-missing", .rssChannel, .error, [.rss2, .apple, .psp1, .spotify], [.apple: .warning],
        summary: "A channel has a link to its page.",
        why: "Listeners and directories follow it to the show's home; RSS 2.0 requires it.",
        help: "add <link> with the address of the show's page",
        source: "RSS 2.0, Required channel elements; PSP-1, channel link",
        w3c: ["MissingLink"],
        passing: [.channel("<link>https://example.com/</link>")],
        failing: [
            .document("<rss version=\"2.0\">↓<channel/></rss>"),
            .document(
                """
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
                ↓<channel><atom:link href="https://example.com/feed.xml" rel="self"/></channel>
                </rss>
                """),
        ],
        check: .channelRequires("link"))

    static let linkInvalid = Rule(
        "rss-channel-link-invalid", .rssChannel, .error, [.rss2, .psp1],
        summary: "The link of a channel is an absolute http or https address.",
        why: "An app has no page from which a relative address could start, so that nobody gets to the show's home.",
        help: "write the whole address of the show's page, such as 'https://example.com/show'",
        source: "RSS 2.0, Required channel elements; W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink", "SchemeNotIANARegistered"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.channel("<link>https://example.com/show</link>")],
        failing: [
            .channel("<link>↓/show</link>"), .channel("<link>↓www.example.com</link>"), .channel("↓<link/>"),
        ],
        check: .inChannel("link") { link, inspection in
            let text = link.trimmedText
            guard !text.isEmpty else {
                return inspection.report("<link> of the channel is empty", at: link, w3c: ["InvalidFullLink"])
            }
            guard !URLReference(text).isAbsoluteHTTP else { return }
            let isWWW = text.asciiLowercased.hasPrefix("www.")
            inspection.report(
                "\(text.quoted) is not an absolute http or https address", inTextOf: link,
                help: isWWW ? "write 'https://\(text)'" : nil, w3c: classes(of: URLReference(text)))
        })

    // The W3C validator lets any registered scheme pass.
    private static func classes(of reference: URLReference) -> [String] {
        guard let scheme = reference.scheme, !reference.isHTTP else { return ["InvalidFullLink"] }
        return URIScheme.isRegistered(scheme) ? [] : ["SchemeNotIANARegistered"]
    }

    static let linkInsecure = Rule(
        "rss-channel-link-insecure", .rssChannel, .info, .all,
        summary: "The link of a channel is an https address.",
        why: "Apps and browsers warn of pages without encryption, and some networks change them on the way.",
        help: "write 'https:' if the page can be had that way",
        source: "Podcast namespace, General information",
        passing: [.channel("<link>https://example.com/</link>")],
        failing: [.channel("<link>↓http://example.com/</link>")],
        check: .inChannel("link") { link, inspection in
            let reference = URLReference(link.trimmedText)
            guard reference.isAbsoluteHTTP, reference.scheme == "http" else { return }
            inspection.report("\(reference.text.quoted) is not encrypted", inTextOf: link)
        })
}

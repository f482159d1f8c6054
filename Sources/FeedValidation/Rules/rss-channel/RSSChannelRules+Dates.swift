import Diagnostics
import FeedValues

extension RSSChannelRules {
    static let pubDateInvalid = Rule(
        "rss-channel-pubdate-invalid", .rssChannel, .error, [.rss2],
        summary: "The pubDate of a channel is a date of RFC 2822.",
        why: "Readers parse this form and no other; a date in another form is none to them.",
        help: "write it as 'Tue, 02 Jan 2024 08:00:00 +0000'",
        source: "RSS 2.0, Optional channel elements",
        w3c: ["InvalidRFC2822Date"], supersedes: ["date-not-rfc2822"],
        passing: [.channel("<pubDate>Tue, 02 Jan 2024 08:00:00 GMT</pubDate>")],
        failing: [.channel("<pubDate>↓2024-01-02</pubDate>"), .channel("↓<pubDate/>")],
        check: date("pubDate"))

    static let lastBuildDateInvalid = Rule(
        "rss-channel-lastbuilddate-invalid", .rssChannel, .error, [.rss2],
        summary: "The lastBuildDate of a channel is a date of RFC 2822.",
        why: "Readers tell by it whether anything changed; a date in another form is none to them.",
        help: "write it as 'Tue, 02 Jan 2024 08:00:00 +0000'",
        source: "RSS 2.0, Optional channel elements",
        w3c: ["InvalidRFC2822Date"], supersedes: ["date-not-rfc2822"],
        passing: [.channel("<lastBuildDate>Tue, 02 Jan 2024 08:00:00 GMT</lastBuildDate>")],
        failing: [.channel("<lastBuildDate>↓now</lastBuildDate>"), .channel("↓<lastBuildDate></lastBuildDate>")],
        check: date("lastBuildDate"))

    static let lastBuildDateFuture = Rule(
        "rss-channel-lastbuilddate-future", .rssChannel, .warning, .all,
        summary: "The lastBuildDate of a channel is not in the future.",
        why: "Readers that remember the latest date they saw take every later change for an old one.",
        help: "write the time of the newest change, and check the clock and zone of the machine that wrote it",
        source: "W3C Feed Validator, ImplausibleDate",
        w3c: ["ImplausibleDate"],
        passing: [.channel("<lastBuildDate>Thu, 01 Jan 2026 00:05:00 +0000</lastBuildDate>")],
        failing: [.channel("<lastBuildDate>↓Fri, 01 Jan 2027 00:00:00 +0000</lastBuildDate>")],
        check: .inChannel("lastBuildDate") { element, inspection in
            guard let clock = inspection.clock, let date = RFC5322Date.parse(element.text).timestamp,
                clock.isAhead(date.advanced(bySeconds: -600))
            else { return }
            inspection.report("\(element.trimmedText.quoted) is in the future", inTextOf: element)
        })

    static let lastBuildDateMissing = Rule(
        "rss-channel-lastbuilddate-missing", .rssChannel, .info, .all,
        summary: "A channel states when it last changed.",
        why: "Readers see at one glance whether there is anything new in the feed.",
        help: "add <lastBuildDate> with the time of the newest change, rather than that of the build",
        source: "Podfeed",
        passing: [.channel("<lastBuildDate>Tue, 02 Jan 2024 08:00:00 GMT</lastBuildDate>")],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channelRequires("lastBuildDate"))

    /// A date that can be read at all: what else may be wrong with one, the rules on dates tell.
    private static func date(_ name: String) -> RuleCheck {
        .inChannel(name) { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty else { return inspection.report("<\(name)> of the channel is empty", at: element) }
            let date = RFC5322Date.parse(text)
            guard date.flaws.contains(.notRFC2822) else { return }
            inspection.report(
                "\(text.quoted) is not a date of RFC 2822", inTextOf: element,
                help: date.timestamp.map { "write '\($0.rfc5322)'" })
        }
    }
}

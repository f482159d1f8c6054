import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension SecurityRules {
    static let tracking: [Rule] = [prefix, closedPrefix, prefixChain, pixel, trackingQuery]

    private static let prefix = Rule(
        "sec-tracking-prefix", .sec, .info, .all,
        summary: "Enclosures are fetched without a detour.",
        why: """
            A measuring service before the address of the file learns who listens, from where and when; if it fails, \
            the whole back catalogue falls silent. Known are \
            \(ClosedLists.trackingPrefixHosts.joined(separator: ", ")). One finding for each service and feed.
            """,
        help: "say in your privacy policy who measures, or write the address of the file itself",
        source: "Podfeed; OP3 and other services, documentation of prefixes",
        passing: [.item("<enclosure url=\"https://example.com/op3.dev/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>")],
        failing: [
            .channel(
                """
                <item><enclosure ↓url="https://op3.dev/e/example.com/1.mp3" length="1" type="audio/mpeg"/></item>
                <item><enclosure url="https://op3.dev/e/example.com/2.mp3" length="1" type="audio/mpeg"/></item>
                <item><enclosure ↓url="https://dts.podtrac.com/redirect.mp3/example.com/3.mp3"/></item>
                """)
        ],
        check: .feed {
            PrefixCheck { prefix in
                prefix.hosts.filter { !closedHosts.contains($0) }
            } message: { host, count in
                "enclosures go through \(host)\(count > 1 ? ", here and \(count - 1) times more" : "")"
            }
        })

    // That they have closed is what there is to say of them.
    private static let closedHosts: Set<String> = ["chtbl.com", "chrt.fm"]

    private static let closedPrefix = Rule(
        "sec-tracking-prefix-closed", .sec, .warning, .all,
        summary: "Enclosures do not go through a service that has closed.",
        why: """
            Chartable ended at the close of 2024: one day its redirects end, too, and with them each episode behind \
            them.
            """,
        help: "remove the prefix from all enclosures",
        source: "Chartable, announcement of its end (2024)",
        passing: [.item("<enclosure url=\"https://op3.dev/e/example.com/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>")],
        failing: [
            .item("<enclosure ↓url=\"https://chtbl.com/track/1/example.com/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>")
        ],
        check: .feed {
            PrefixCheck { prefix in
                prefix.hosts.filter(closedHosts.contains)
            } message: { host, count in
                "\(host) has closed, and \(count) enclosures go through it"
            }
        })

    private static let prefixChain = Rule(
        "sec-tracking-prefix-chain", .sec, .warning, .all,
        summary: "Enclosures go through at most three services, and through none without 'https:'.",
        why: """
            Each service makes players wait and can fail; apps give up after some redirects, and after one that leads \
            from 'https:' to 'http:'.
            """,
        help: "keep one service, with 'https:'",
        source: "Podfeed",
        passing: [
            .item("<enclosure url=\"https://op3.dev/e/pdst.fm/e/mgln.ai/e/example.com/1.mp3\" length=\"1\"/>")
        ],
        failing: [
            .item("<enclosure ↓url=\"https://op3.dev/e/pdst.fm/e/mgln.ai/e/swap.fm/track/example.com/1.mp3\"/>"),
            .item("<enclosure ↓url=\"https://op3.dev/e/http://example.com/1.mp3\" length=\"1\"/>"),
        ],
        check: .feed {
            PrefixCheck { prefix in
                prefix.hosts.count > 3 ? ["\(prefix.hosts.count) services"] : prefix.isInsecure ? ["'http:'"] : []
            } message: { what, count in
                "\(count > 1 ? "\(count) enclosures go" : "the enclosure goes") through \(what)"
            }
        })

    private static let pixel = Rule(
        "sec-tracking-pixel", .sec, .warning, .all,
        summary: "Notes hold no picture of one pixel.",
        why: "Nobody can see it: it is there to tell its server who opens the notes, when, where and in which app.",
        help: "remove the picture, and the plug-in that adds it",
        source: "Podfeed",
        passing: [.item("<description>&lt;img width=2 height=200 src=\"https://example.com/\"&gt;</description>")],
        failing: [
            .item(
                "<description>Bees ↓&lt;img src=\"https://example.com/\" width=\"1\" height=\"1\"/&gt;</description>"),
            .item(
                """
                <description><![CDATA[↓<img style='width:1px; HEIGHT: 0' src=x> ↓<img height=1px \
                src=x>]]></description>
                """
            ),
        ],
        check: .html(.picture) { html, inspection in
            for tag in html.tags where html.isTrackingPixel(tag) {
                inspection.report("the picture is of one pixel", at: tag, of: html)
            }
        })

    private static let trackingQuery = Rule(
        "sec-tracking-query", .sec, .info, .all,
        summary: "Links have nothing in their query that only tells where somebody came from.",
        why: """
            'utm_source', 'fbclid' and 'gclid' follow listeners from the notes to a site; a click id even belongs to \
            one person, who copied the link. Of a text the first such link is told, with their count.
            """,
        help: "cut the query down to what the page needs",
        source: "Podfeed",
        passing: [.item("<link>https://example.com/?q=utm_source</link>")],
        failing: [
            .item("<link>↓https://example.com/?utm_source=feed</link>"),
            .item(
                """
                <description>&lt;a href="https://example.com/"&gt;a&lt;/a&gt;
                &lt;a ↓href="https://example.com/?a=1&amp;amp;fbclid=x"&gt;b&lt;/a&gt;
                &lt;a href="https://example.com/?gclid=x"&gt;c&lt;/a&gt;</description>
                """),
        ],
        check: .several([
            .addresses(.query) { address, inspection in
                guard address.element.name == "link", let key = address.reference.trackingKey else { return }
                inspection.report("the link has '\(key)' in its query", at: address.place)
            },
            .html(.query) { html, inspection in
                let tracked = html.links.filter { $0.use == .follow && $0.reference.trackingKey != nil }
                guard let first = tracked.first, let key = first.reference.trackingKey else { return }
                let others = tracked.count > 1 ? ", the first of \(tracked.count)" : ""
                inspection.report(
                    "the link has '\(key)' in its query\(others)", at: first.attribute, in: first.tag, of: html)
            },
        ]))
}

extension URLReference {
    /// The key of a query that only tells where somebody came from.
    fileprivate var trackingKey: Substring? {
        guard let query = queryRange else { return nil }
        let bytes = text.utf8.span
        var start = query.lowerBound
        while start < query.upperBound {
            var end = start
            while end < query.upperBound, bytes[end] != UInt8(ascii: "="), bytes[end] != UInt8(ascii: "&") { end += 1 }
            if Self.isTrackingKey(bytes, start..<end) { return text[...].part(start..<end) }
            while end < query.upperBound, bytes[end] != UInt8(ascii: "&") { end += 1 }
            start = end + 1
        }
        return nil
    }

    private static func isTrackingKey(_ bytes: Span<UInt8>, _ key: Range<Int>) -> Bool {
        guard key.count > 3 else { return false }
        switch bytes[key.lowerBound] {
        case UInt8(ascii: "u"): return bytes.equals("utm_", in: key.lowerBound..<(key.lowerBound + 4))
        case UInt8(ascii: "f"): return bytes.equals("fbclid", in: key)
        case UInt8(ascii: "g"): return bytes.equals("gclid", in: key)
        default: return false
        }
    }
}

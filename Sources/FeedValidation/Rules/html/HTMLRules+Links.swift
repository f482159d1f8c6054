import Diagnostics
import FeedValues
import XMLCore

extension HTMLRules {
    static let links: [Rule] = [relativeURL, insecureLink, emptyLink]

    static let relativeURL = Rule(
        "html-relative-url", .html, .warning, .all,
        summary: "Links and pictures in HTML have whole addresses.",
        why: """
            Notes are shown in apps, where no page gives a short address its beginning: the link leads nowhere, and \
            the picture is missing. Most of these links just lack their 'https://'.
            """,
        help: "write the whole address, from 'https://' on",
        source: "W3C Feed Validator, ContainsRelRef; URL Living Standard, relative URL strings",
        w3c: ["ContainsRelRef"],
        passing: [
            .item("<description>&lt;a href=\" https://example.com/a \"&gt;x&lt;/a&gt;</description>"),
            .item(
                """
                <description><![CDATA[<a href="#notes">x</a> <a href="mailto:jo@example.com">y</a>]]></description>
                """
            ),
            .item(
                "<description><![CDATA[<a href=\"\">x</a> <a title=\"/x\">y</a> <p cite=\"/z\">z</p>]]></description>"),
            .item("<description>see /x</description>"),
        ],
        failing: [
            .item("<description>&lt;a ↓href=\"/x\"&gt;x&lt;/a&gt;</description>"),
            .item(
                """
                <content:encoded><![CDATA[<p>é <a id='1' ↓href='www.example.com'>x</a>\n <img \
                ↓src=a.png>]]></content:encoded>
                """
            ),
            .channel("<description>&lt;img ↓src=&quot;//example.com/a.png&quot;></description>"),
        ],
        check: .html(.oddLink) { html, inspection in
            // Elements that run something, and tags that never end, are told as what they are.
            for link in html.links
            where link.reference.isRelative && link.use != .run && link.tag.ending != .unfinished
                && link.reference.text.utf8.first != UInt8(ascii: "#")
            {
                let text = link.reference.text
                let isBare = text.asciiLowercased.hasPrefix("www.")
                inspection.report(
                    isBare ? "\(text.quoted) lacks its 'https://'" : "\(text.quoted) is not a whole address",
                    at: link.attribute, in: link.tag, of: html,
                    help: isBare ? "write 'https://\(String(text.prefix(60)))'" : nil)
            }
        })

    static let insecureLink = Rule(
        "html-insecure-link", .html, .info, [.spotify],
        summary: "Links in notes begin with 'https:'.",
        why: "Spotify makes links of addresses with 'https:' only; others stay text that nobody can follow.",
        help: "write 'https:', after a look whether the site answers there",
        source: "Spotify for Podcasters, show notes",
        passing: [
            .item("<description>&lt;a href=\"https://example.com/\"&gt;x&lt;/a&gt;</description>"),
            .item("<description>&lt;img src=\"http://example.com/a.png\"&gt; http://example.com/</description>"),
        ],
        failing: [.item("<description>&lt;a ↓href=\"http://example.com/\"&gt;x&lt;/a&gt;</description>")],
        check: .html(.insecureLink) { html, inspection in
            for link in html.links where link.use == .follow && link.reference.scheme == "http" {
                inspection.report(
                    "the link \(link.reference.text.quoted) is not secure", at: link.attribute, in: link.tag, of: html)
            }
        }
    ).toldOnce()

    static let emptyLink = Rule(
        "html-empty-or-mailto-link", .html, .info, .all,
        summary: "A link in HTML has an address, and something to click on.",
        why: "A link without words cannot be seen, and one without an address looks like a link and does nothing.",
        help: "complete the link, or remove its tags",
        source: "HTML Living Standard, section 4.5.1 The a element; WCAG 2.2, success criterion 2.4.4 Link Purpose",
        passing: [
            .item(
                """
                <description>&lt;a href="https://example.com/"&gt;x&lt;/a&gt;&lt;a \
                id="top"&gt;&lt;/a&gt;</description>
                """
            ),
            .item(
                """
                <description><![CDATA[<a href="https://example.com/"><img \
                src="https://example.com/a.png"></a>]]></description>
                """
            ),
            .item("<description><![CDATA[<a href=\"https://example.com/\"><b>x</b></a><a name=top>]]></description>"),
        ],
        failing: [
            .item("<description>↓&lt;a href=\"\"&gt;x&lt;/a&gt; ↓&lt;a&gt;y&lt;/a&gt;</description>"),
            .item("<description><![CDATA[↓<a href=\"https://example.com/\"> \u{A0}<b></b></a> x]]></description>"),
        ],
        check: .html(.anchor) { html, inspection in
            for (token, isShown) in html.anchors {
                let tag = html.fragment.tokens[token]
                let target = html.bytes(of: "href", in: tag)
                let isTarget = html.attributes(of: tag).contains { $0.name == "id" || $0.name == "name" }
                if target?.allSatisfy(\.isXMLWhiteSpace) ?? !isTarget {
                    inspection.report("the link has no address", at: tag, of: html)
                } else if target != nil, !isShown {
                    inspection.report("the link has nothing to click on", at: tag, of: html)
                }
            }
        })
}

extension HTMLText {
    /// The places of the tags that begin links, and whether there is anything to see before the next end of a link.
    fileprivate var anchors: [(token: Int, isShown: Bool)] {
        let tokens = fragment.tokens
        var anchors: [(token: Int, isShown: Bool)] = []
        var isOpen = false
        for place in tokens.indices {
            switch tokens[place].kind {
            case .start where tokens[place].name == "a":
                anchors.append((place, tokens[place].ending == .unfinished))
                isOpen = true
            case .start:
                if isOpen, Self.shows.contains(tokens[place].name) { anchors[anchors.count - 1].isShown = true }
            case .end: if isOpen, tokens[place].name == "a" { isOpen = false }
            case .text: if isOpen, !isBlank(tokens[place]) { anchors[anchors.count - 1].isShown = true }
            case .raw, .comment, .instruction: break
            }
        }
        return anchors
    }

    private static let shows: Set<String> = ["img", "svg", "picture", "audio", "video", "iframe", "object", "canvas"]

    // U+00A0 is room, too.
    private func isBlank(_ text: HTMLFragment.Token) -> Bool {
        fragment.bytes[text.content].allSatisfy { $0.isXMLWhiteSpace || $0 == 0xC2 || $0 == 0xA0 }
    }
}

import Diagnostics
import FeedValues

extension AtomRules {
    static let selfMultiple = Rule(
        "atom-self-multiple", .atom, .warning, [.psp1],
        summary: "A feed states its own address once.",
        why: "Of two addresses some apps take the first and some the last: listeners of one show are counted as two.",
        help: "keep the link with the address that the feed is subscribed by",
        source: "PSP-1, atom:link; RFC 4287, section 4.2.7 The \"atom:link\" Element",
        w3c: ["DuplicateAtomLink"],
        passing: [
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <atom:link href="https://example.com/" rel="alternate"/>
                """),
            .channel("<item><atom:link href=\"https://example.com/1\" rel=\"self\"/></item>"),
        ],
        failing: [
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                ↓<atom:link href="https://example.com/rss" rel="self"/>
                """)
        ],
        check: .channel { channel, inspection in
            for link in channel.links("self").dropFirst() {
                inspection.report("the channel has another <atom:link rel=\"self\">", at: link)
            }
        })

    static let selfRelative = Rule(
        "atom-self-relative", .atom, .error, [.psp1],
        summary: "The address that a feed states as its own is an absolute http or https address.",
        why: "Copies of the feed, which the link is for, are elsewhere: from there a relative address leads astray.",
        help: "write the whole address of the feed, beginning with https://",
        source: "PSP-1, atom:link; W3C Feed Validator, RelativeSelf",
        w3c: ["RelativeSelf"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            .channel("<atom:link href=\"https://example.com/feed.xml\" rel=\"self\"/>"),
            .channel("<atom:link href=\"/feed.xml\" rel=\"alternate\"/>"), .channel("<atom:link rel=\"self\"/>"),
        ],
        failing: [
            .channel("<atom:link ↓href=\"/feed.xml\" rel=\"self\"/>"),
            .channel("<atom:link rel=\"self\" ↓href=\"feed://example.com/feed.xml\"/>"),
        ],
        check: .channel { channel, inspection in
            for link in channel.links("self") {
                guard let href = link["href"], !href.isXMLBlank, !URLReference(href).isAbsoluteHTTP else { continue }
                inspection.report(
                    "\(href.quoted) is not an absolute http or https address", at: link, attribute: "href")
            }
        })

    static let selfType = Rule(
        "atom-self-type", .atom, .warning, [.psp1],
        summary: "The type of the link of a feed to itself is application/rss+xml.",
        why: "Readers look for a link of this type when they find a feed; 'text/xml' could be anything.",
        help: "write type=\"application/rss+xml\"",
        source: "PSP-1, atom:link; W3C Feed Validator, SelfNotAtom",
        w3c: ["SelfNotAtom"],
        passing: [
            .channel("<atom:link href=\"https://example.com/feed\" rel=\"self\" type=\"application/rss+xml\"/>"),
            .channel("<atom:link href=\"https://example.com/feed\" rel=\"self\" type=\"application/atom+xml\"/>"),
            .channel(
                "<atom:link href=\"https://e.com/feed\" rel=\"self\" type=\"Application/RSS+XML; charset=utf-8\"/>"),
            .channel("<atom:link href=\"https://example.com/feed\" rel=\"self\"/>"),
            .channel("<atom:link href=\"https://example.com/feed\" rel=\"self\" type=\"rss\"/>"),
        ],
        failing: [.channel("<atom:link href=\"https://example.com/feed\" rel=\"self\" ↓type=\"text/xml\"/>")],
        check: .channel { channel, inspection in
            for link in channel.links("self") {
                guard let text = link["type"], let type = ContentType(text)?.essence.description,
                    !["application/rss+xml", "application/atom+xml", "application/rdf+xml"].contains(type)
                else { continue }
                inspection.report("the type is \(text.quoted), not 'application/rss+xml'", at: link, attribute: "type")
            }
        })

    static let selfTypeMissing = Rule(
        "atom-self-type-missing", .atom, .info, [.psp1],
        summary: "The link of a feed to itself has a type.",
        why: "PSP-1 shows the link with its type, by which readers know that it leads to a feed.",
        help: "add type=\"application/rss+xml\"",
        source: "PSP-1, atom:link",
        passing: [.channel("<atom:link href=\"https://example.com/feed\" rel=\"self\" type=\"application/rss+xml\"/>")],
        failing: [.channel("↓<atom:link href=\"https://example.com/feed\" rel=\"self\"/>")],
        check: .channel { channel, inspection in
            for link in channel.links("self") where link["type"] == nil {
                inspection.report("<atom:link rel=\"self\"> has no 'type'", at: link)
            }
        })
}

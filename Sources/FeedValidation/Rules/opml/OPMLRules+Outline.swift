import Diagnostics
import FeedValues

extension OPMLRules {
    static let outlineType = Rule(
        "opml-outline-type", .opml, .warning, .all,
        summary: "An outline with the address of a feed has the type rss.",
        why: "By the type programs tell a subscription from a folder or a note; some skip an outline that has none.",
        help: "add type=\"rss\"",
        source: "\(specification), Subscription lists; W3C Feed Validator, MissingOutlineType",
        w3c: ["MissingOutlineType"],
        passing: [opml(), opml("<outline text=\"Nature\">\(outline)</outline>")],
        failing: [opml("↓<outline text=\"Bees\" xmlUrl=\"https://example.com/feed.xml\"/>")],
        check: .outlines { outline, inspection in
            guard outline["type"] == nil, outline["xmlUrl"] != nil else { return }
            inspection.report("the outline of a feed has no type", at: outline)
        })

    static let outlineTypeUnknown = Rule(
        "opml-outline-type-unknown", .opml, .warning, .all,
        summary: "The type of an outline is rss, link or include.",
        why: "Of other types a program that reads lists of feeds can make nothing, and leaves the outline out.",
        help: "write type=\"rss\" for a feed, of whatever format it is",
        source: "\(specification), Subscription lists; W3C Feed Validator, InvalidOutlineType",
        w3c: ["InvalidOutlineType"],
        passing: [opml(), opml("<outline type=\"link\" text=\"Bees\" url=\"https://example.com/\"/>")],
        failing: [
            opml("<outline ↓type=\"atom\" text=\"Bees\" xmlUrl=\"https://example.com/feed.xml\"/>"),
            opml("<outline ↓type=\"\" text=\"Bees\"/>"),
        ],
        check: .outlines { outline, inspection in
            guard let type = outline["type"], !["rss", "link", "include"].contains(type.asciiLowercased) else { return }
            inspection.report("the type of the outline is \(type.quoted)", at: outline, attribute: "type")
        })

    static let xmlURL = Rule(
        "opml-xmlurl", .opml, .error, .all,
        summary: "An outline of the type rss has the address of a feed.",
        why: "The address is what there is to subscribe to: without it the name of a show is all that is handed over.",
        help: "add xmlUrl=\"https://…\" with the address of the feed",
        source: "\(specification), Subscription lists; W3C Feed Validator, MissingXmlURL",
        w3c: ["MissingXmlURL", "InvalidFullLink"],
        passing: [opml(), opml("<outline text=\"Nature\"/>")],
        failing: [
            opml("↓<outline type=\"rss\" text=\"Bees\"/>"), opml("<outline type=\"RSS\" text=\"Bees\" ↓xmlUrl=\" \"/>"),
            opml("<outline type=\"rss\" text=\"Bees\" ↓xmlUrl=\"feed.xml\"/>"),
        ],
        check: .outlines { outline, inspection in
            let text = outline["xmlUrl"]?.trimmedOfXMLWhiteSpace ?? ""
            guard !text.isEmpty else {
                guard outline["type"]?.asciiLowercased == "rss" else { return }
                return inspection.report(
                    "the outline has no address of a feed", at: outline, attribute: "xmlUrl", w3c: ["MissingXmlURL"])
            }
            guard let fault = URLReference(text).faultOfAbsoluteAddress else { return }
            inspection.report(
                "\(String(text).quoted) \(fault)", at: outline, attribute: "xmlUrl", w3c: ["InvalidFullLink"])
        })

    static let addresses = Rule(
        "opml-address", .opml, .warning, .all,
        summary: "The page of a show in OPML is an absolute address.",
        why: "A list is carried from program to program: there is no page that an address could be relative to.",
        help: "write the whole address, beginning with https://",
        source: "\(specification), Subscription lists",
        w3c: ["InvalidFullLink"],
        passing: [opml()],
        failing: [
            opml(
                """
                <outline type="rss" text="Bees" xmlUrl="https://example.com/feed.xml" ↓htmlUrl="example.com"/>
                """)
        ],
        check: .outlines { outline, inspection in
            for name in ["htmlUrl", "url"] {
                // Many exports write an empty page where they know none.
                guard let text = outline[name]?.trimmedOfXMLWhiteSpace, !text.isEmpty,
                    let fault = URLReference(text).faultOfAbsoluteAddress
                else { continue }
                inspection.report("\(String(text).quoted) \(fault)", at: outline, attribute: name)
            }
        })

    static let text = Rule(
        "opml-text", .opml, .error, .all,
        summary: "An outline has a text.",
        why: "The text is the name in the list. Without it a line is blank, and many programs leave it out.",
        help: "add text=\"…\" with the name of the show or folder",
        source: "\(specification), The outline element",
        w3c: ["MissingAttribute"],
        passing: [opml()],
        failing: [
            opml("↓<outline type=\"rss\" title=\"Bees\" xmlUrl=\"https://example.com/feed.xml\"/>"),
            opml("<outline text=\"Nature\">↓<outline/></outline>"), opml("<outline ↓text=\" \"/>"),
        ],
        check: .outlines { outline, inspection in
            guard outline["text"]?.isXMLBlank ?? true else { return }
            inspection.report("the outline has no 'text'", at: outline, attribute: "text")
        })

    static let title = Rule(
        "opml-title", .opml, .info, .all,
        summary: "The outline of a feed has a title.",
        why:
            "The title is the name that the feed gives itself, the text may be your own; some programs show the title.",
        help: "add title=\"…\" with the title of the feed",
        source: "\(specification), Subscription lists; W3C Feed Validator, MissingTitleAttr",
        w3c: ["MissingTitleAttr"],
        passing: [opml(), opml("<outline text=\"Nature\"/>")],
        failing: [opml("↓<outline type=\"rss\" text=\"Bees\" xmlUrl=\"https://example.com/feed.xml\"/>")],
        check: .outlines { outline, inspection in
            guard outline["type"]?.asciiLowercased == "rss", outline["title"] == nil else { return }
            inspection.report("the outline of a feed has no 'title'", at: outline)
        })
}

extension RuleCheck {
    /// A check of each outline of an OPML document.
    fileprivate static func outlines(_ check: @escaping @Sendable (Element, inout Inspection) -> Void) -> RuleCheck {
        .element("outline", check)
    }
}

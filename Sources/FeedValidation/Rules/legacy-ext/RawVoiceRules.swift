import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

/// The rules on the namespace of PowerPress and Blubrry.
enum RawVoiceRules {
    static let all: [Rule] = [namespaceURI, superseded, subscribe]

    private static let namespaceURI = Rule(
        "rawvoice-namespace-uri", .legacyExt, .warning, .all,
        summary: "The namespace of RawVoice is declared by one of its addresses, to the letter.",
        why: """
            Parsers compare addresses letter by letter; with another one the elements are in no namespace that is \
            known.
            """,
        help: "write xmlns:rawvoice=\"\(KnownNamespace.rawvoice.address)\"",
        source: "Blubrry, RawVoice RSS module; W3C Feed Validator, UnsupportedNamespace",
        w3c: ["UnknownNamespace"],
        passing: [
            .feed(binding: "rawvoice", channel: ""),
            .feed("xmlns:rawvoice=\"https://blubrry.com/developer/rawvoice-rss/\""),
        ],
        failing: [
            .feed("↓xmlns:rawvoice=\"http://www.rawvoice.com/rawvoiceRssModule\""),
            .feed("↓xmlns:rawvoice=\"https://example.com/rawvoice\""),
        ],
        check: .exactAddress(ofPrefix: "rawvoice"))

    private static let superseded = Rule(
        "rawvoice-location-frequency", .legacyExt, .info, .all,
        summary: "Where a show comes from and how often is said in the podcast namespace.",
        why: """
            RawVoice had elements for this before the podcast namespace did. Few apps read them; more read the newer \
            ones.
            """,
        help: "write the element of the podcast namespace, beside or instead",
        source: "Podcast namespace, location and updateFrequency",
        passing: [.channel("<podcast:location>Berlin</podcast:location>")],
        failing: [
            .feed(
                binding: "rawvoice",
                channel: """
                    ↓<rawvoice:location>Berlin</rawvoice:location>
                    ↓<rawvoice:frequency>weekly</rawvoice:frequency>
                    """)
        ],
        check: .elements(successors.keys.sorted()) { element, inspection in
            guard let successor = successors[element.name] else { return }
            inspection.report(
                "<\(element.name)> is older than <\(successor)>", at: element, help: "write <\(successor)>")
        })

    private static let successors = [
        "rawvoice:location": "podcast:location", "rawvoice:frequency": "podcast:updateFrequency",
        "rawvoice:rating": "itunes:explicit", "rawvoice:subscribe": "podcast:id",
    ]

    private static let subscribe = Rule(
        "rawvoice-subscribe-urls", .legacyExt, .warning, .all,
        summary: "Each attribute of rawvoice:subscribe is the whole address of a page or feed.",
        why: "The links below a player are made of them; half an address leads to the site of the player.",
        help: "write the whole address, beginning with https://",
        source: "Blubrry, RawVoice RSS module",
        passing: [
            .feed(
                binding: "rawvoice",
                channel: "<rawvoice:subscribe feed=\"https://example.com/feed.xml\" itunes=\"itpc://example.com/1\"/>")
        ],
        failing: [
            .feed(binding: "rawvoice", channel: "<rawvoice:subscribe feed=\"https://example.com/\" ↓itunes=\"12345\"/>")
        ],
        check: .element("rawvoice:subscribe") { element, inspection in
            for (name, value) in element.attributes where name.namespace.isEmpty && !value.isXMLBlank {
                guard let fault = URLReference(value).faultOfAbsoluteAddress else { continue }
                inspection.report("\(value.quoted) \(fault)", at: element, attribute: name.canonical)
            }
        })
}

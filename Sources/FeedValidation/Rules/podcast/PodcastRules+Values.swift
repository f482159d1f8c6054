import Diagnostics
import FeedValues

extension PodcastRules {
    static let textTooLong = Rule(
        "podcast-text-too-long", .podcast, .warning, [.podcasting2],
        summary: "Texts and titles of the namespace keep to its limits.",
        why: """
            Names, titles and labels have at most 128 characters, what an app shows beside a number or a format 32, \
            and podcast:txt 4000: apps plan their lines for that, and cut what is longer.
            """,
        help: "shorten the text",
        source: tags,
        supersedes: ["text-over-255"],
        passing: [
            .item("<podcast:person>\(String(repeating: "ß", count: 128))</podcast:person>"),
            .item("<podcast:episode display=\"Ch.3\">315.5</podcast:episode>"),
        ],
        failing: [
            .item("<podcast:person>↓\(String(repeating: "ß", count: 129))</podcast:person>"),
            .item("<podcast:episode ↓display=\"\(String(repeating: "x", count: 33))\">1</podcast:episode>"),
            .channel("<podcast:txt>↓\(String(repeating: "x", count: 4001))</podcast:txt>"),
        ],
        check: .elements(Array(Set(textLimits.keys).union(attributeLimits.keys))) { element, inspection in
            let name = element.name
            if let limit = textLimits[name], element.textByteCount > limit {
                let count = element.trimmedText.unicodeScalars.count
                if count > limit {
                    inspection.report("\(count) characters are more than \(limit)", inTextOf: element)
                }
            }
            for (attribute, limit) in attributeLimits[name] ?? [:] {
                guard let value = AttributeValue(element, attribute), value.text.utf8.count > limit else { continue }
                let count = value.text.unicodeScalars.count
                guard count > limit else { continue }
                inspection.report(
                    "'\(attribute)' has \(count) characters, more than \(limit)", at: element, attribute: attribute)
            }
        })

    private static let textLimits = [
        "podcast:funding": 128, "podcast:soundbite": 128, "podcast:person": 128, "podcast:location": 128,
        "podcast:trailer": 128, "podcast:license": 128, "podcast:updateFrequency": 128, "podcast:txt": 4000,
    ]

    private static let attributeLimits: [String: KeyValuePairs<String, Int>] = [
        "podcast:season": ["name": 128], "podcast:txt": ["purpose": 128], "podcast:episode": ["display": 32],
        "podcast:alternateEnclosure": ["title": 32, "rel": 32],
    ]

    static let urlNotHTTPS = Rule(
        "podcast-url-not-https", .podcast, .warning, [.podcasting2],
        summary: "Addresses in elements of the namespace are of https.",
        why: """
            The namespace asks for https wherever an app fetches or opens something. Web players on https pages are \
            not allowed to load the rest, and phones refuse it by default.
            """,
        help: "write the address with https, once the server answers there",
        source: "Podcast namespace, Use of https",
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
            .item("<podcast:socialInteract protocol=\"nostr\" uri=\"nostr:note1\"/>"),
            // Rules of their own tell of these.
            .item("<podcast:person href=\"http://example.com/jo\">Jo Roe</podcast:person>"),
        ],
        failing: [
            .item("<podcast:transcript ↓url=\"http://example.com/1.vtt\" type=\"text/vtt\"/>"),
            .channel("<podcast:funding ↓url=\"HTTP://example.com/give\">Give</podcast:funding>"),
        ],
        check: .https(inAttributes: [
            "podcast:funding": ["url"], "podcast:chapters": ["url"], "podcast:transcript": ["url"],
            "podcast:contentLink": ["href"], "podcast:socialInteract": ["uri"], "podcast:license": ["url"],
        ]))

    static let urlNotAbsolute = Rule(
        "podcast-url-not-absolute", .podcast, .error, [.podcasting2],
        summary: "Addresses in elements of the namespace are absolute.",
        why: """
            Apps read a feed from a copy, through caches and indexes: they do not know which page a relative address \
            begins from, so nothing is found.
            """,
        help: "write the whole address, such as https://example.com/1.vtt",
        source: tags,
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
            // Another rule tells of one that is missing.
            .item("<podcast:chapters url=\"\" type=\"application/json+chapters\"/>"),
        ],
        failing: [
            .item("<podcast:transcript ↓url=\"/1.vtt\" type=\"text/vtt\"/>"),
            .item("<podcast:person ↓img=\"//example.com/jo.jpg\" ↓href=\"example.com/jo\">Jo Roe</podcast:person>"),
            .channel("<podcast:license ↓url=\"https://\">my-own</podcast:license>"),
        ],
        check: .absoluteAddress(inAttributes: [
            "podcast:transcript": ["url"], "podcast:chapters": ["url"], "podcast:trailer": ["url"],
            "podcast:license": ["url"], "podcast:person": ["img", "href"],
            "podcast:socialInteract": ["uri", "accountUrl"], "podcast:remoteItem": ["feedUrl"],
        ]))
}

import Diagnostics
import FeedValues

extension AtomRules {
    static let dateInvalid = Rule(
        "atom-date-invalid", .atom, .error, .all,
        summary: "A date of Atom is date, time and zone: 2024-05-01T10:00:00Z.",
        why: "Atom allows one form of dates only, so that readers need to know no other, and they don't.",
        help: "write the date like '2024-05-01T10:00:00Z'",
        source: "RFC 4287, section 3.3 Date Constructs; RFC 3339, section 5.6",
        w3c: ["InvalidRFC3339Date"],
        passing: [
            .channel("<atom:updated>2024-05-01T10:00:00Z</atom:updated>"),
            .item("<atom:published>2024-05-01T12:00:00.25+02:00</atom:published>"),
        ],
        failing: [
            .channel("<atom:updated>↓2024-05-01</atom:updated>"),
            .channel("<atom:updated>↓2024-05-01T10:00Z</atom:updated>"),
            .item("<atom:published>↓Wed, 01 May 2024 10:00:00 GMT</atom:published>"), .item("↓<atom:updated/>"),
        ],
        check: .elements(["atom:updated", "atom:published"]) { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty else { return inspection.report("<\(element.name)> is empty", at: element) }
            guard !ISO8601DateTime.parse(text).flaws.isEmpty else { return }
            inspection.report("\(text.quoted) is not a date of RFC 3339", inTextOf: element)
        })

    static let updatedInRSS = Rule(
        "atom-id-updated-in-rss", .atom, .info, .all,
        summary: "A channel of RSS has no atom:id, and no atom:updated beside its lastBuildDate.",
        why: """
            RSS has its own words for these. A second date is one more that can be wrong, and no podcast app asks for \
            the id of a channel under that name.
            """,
        help: "remove the element of Atom; <podcast:guid> is the identity of a show, <lastBuildDate> its last change",
        source: "Podfeed",
        passing: [
            .channel("<atom:updated>2024-05-01T10:00:00Z</atom:updated>"),
            .item("<guid isPermaLink=\"false\">b8a1</guid><atom:id>b8a1</atom:id>"),
        ],
        failing: [
            .channel("↓<atom:id>https://example.com/</atom:id>"),
            .channel(
                """
                <lastBuildDate>Wed, 01 May 2024 10:00:00 GMT</lastBuildDate>
                ↓<atom:updated>2024-05-01T10:00:00Z</atom:updated>
                """),
        ],
        check: .channel { channel, inspection in
            if let id = channel.child("atom:id") { inspection.report("the channel has <atom:id>", at: id) }
            guard channel.child("lastBuildDate") != nil, let updated = channel.child("atom:updated") else { return }
            inspection.report("the channel has both <lastBuildDate> and <atom:updated>", at: updated)
        })
}

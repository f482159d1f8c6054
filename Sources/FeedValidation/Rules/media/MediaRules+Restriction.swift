import Diagnostics
import FeedValues
import FeedVocabulary

extension MediaRules {
    /// The rules on where media may be played.
    static let restriction: [Rule] = [
        row(
            "media-restriction-relationship-missing", w3c: ["MissingAttribute"],
            "A media:restriction says whether it allows or denies.",
            help: "add relationship=\"allow\" or relationship=\"deny\"",
            good: "<media:restriction relationship=\"deny\">all</media:restriction>",
            bad: ["↓<media:restriction type=\"country\">GB</media:restriction>"]
        ) { restriction, inspection in
            guard restriction["relationship"] == nil else { return }
            inspection.report("media:restriction has no 'relationship'", at: restriction, attribute: "relationship")
        },
        row(
            "media-restriction-relationship", w3c: ["InvalidMediaRestrictionRel"],
            "The relationship of a media:restriction is allow or deny.", help: "write 'allow' or 'deny'",
            good: "<media:restriction relationship=\"allow\" type=\"country\">GB US</media:restriction>",
            bad: ["<media:restriction ↓relationship=\"Allow\" type=\"country\">GB</media:restriction>"]
        ) { restriction, inspection in
            guard let value = restriction["relationship"], value != "allow", value != "deny" else { return }
            inspection.report(
                "the relationship is \(value.quoted), neither 'allow' nor 'deny'", at: restriction,
                attribute: "relationship")
        },
        row(
            "media-restriction-type", w3c: ["InvalidMediaRestrictionType"],
            "The type of a media:restriction is country, uri or sharing.", help: "write 'country', 'uri' or 'sharing'",
            good: "<media:restriction relationship=\"deny\" type=\"sharing\"/>",
            bad: ["<media:restriction relationship=\"allow\" ↓type=\"region\">EU</media:restriction>"]
        ) { restriction, inspection in
            guard let type = restriction["type"], !["country", "uri", "sharing"].contains(type) else { return }
            inspection.report("the type is \(type.quoted)", at: restriction, attribute: "type")
        },
        row(
            "media-restriction", w3c: ["InvalidMediaRestriction"],
            "A media:restriction without a type is for all or none.",
            help: "write 'all' or 'none', or add type=\"country\" to a list of countries",
            good: "<media:restriction relationship=\"allow\">none</media:restriction>",
            bad: [
                "<media:restriction relationship=\"allow\">↓GB US</media:restriction>",
                "↓<media:restriction relationship=\"deny\"/>",
            ]
        ) { restriction, inspection in
            guard restriction["type"] == nil, !["all", "none"].contains(restriction.trimmedText) else { return }
            // Without a word on what it does, the W3C validator asks no further.
            let isReadable = ["allow", "deny"].contains(restriction["relationship"])
            inspection.report(
                "\(restriction.trimmedText.quoted) is neither 'all' nor 'none'", inTextOf: restriction,
                w3c: isReadable ? nil : [])
        },
        row(
            "media-restriction-country", w3c: ["InvalidCountryCode"],
            "A media:restriction lists countries as codes of two letters with spaces between.",
            help: "write codes of ISO 3166-1 with spaces between, such as 'GB US'",
            good: "<media:restriction relationship=\"allow\" type=\"country\">gb US</media:restriction>",
            bad: [
                "<media:restriction relationship=\"allow\" type=\"country\">↓GB,US</media:restriction>",
                "<media:restriction relationship=\"allow\" type=\"country\">↓GB EU UK</media:restriction>",
                "↓<media:restriction relationship=\"deny\" type=\"country\"/>",
            ]
        ) { restriction, inspection in
            guard restriction["type"] == "country" else { return }
            let codes = restriction.trimmedText.split { $0.isWhitespace }
            if codes.isEmpty { inspection.report("the restriction names no country", at: restriction) }
            guard let wrong = codes.first(where: { !SubtagRegistry.isCountry($0.asciiUppercased) }) else { return }
            let meant = SubtagRegistry.country(meantBy: wrong)
            inspection.report(
                "\(String(wrong).quoted) is not the code of a country", inTextOf: restriction,
                help: meant.map { "write '\($0)'" })
        },
        row(
            "media-restriction-uri", w3c: ["InvalidFullLink"],
            "A media:restriction lists whole addresses.", help: "write whole addresses with spaces between",
            good: "<media:restriction relationship=\"deny\" type=\"uri\">https://example.com/</media:restriction>",
            bad: ["<media:restriction relationship=\"deny\" type=\"uri\">↓/images</media:restriction>"]
        ) { restriction, inspection in
            guard restriction["type"] == "uri" else { return }
            let wrong = restriction.trimmedText.split { $0.isWhitespace }.first {
                URLReference($0).faultOfAbsoluteAddress != nil
            }
            guard let wrong else { return }
            inspection.report("\(String(wrong).quoted) is not an absolute address", inTextOf: restriction)
        },
    ]

    private static func row(
        _ id: String, w3c: [String], _ summary: String, help: String, good: String, bad: [String],
        check: @escaping @Sendable (Element, inout Inspection) -> Void
    ) -> Rule {
        Rule(
            id, .media, .error, [.rss2, .spotify], summary: summary,
            why: """
                Spotify and others hide an episode by this element where it may not be played. One that can't be read \
                is ignored, or hides the episode everywhere.
                """,
            help: help, source: "\(specification), media:restriction; Spotify, Podcast Delivery Specification",
            w3c: w3c,
            passing: [.item(good)], failing: bad.map { .item($0) },
            check: .element("media:restriction", check))
    }
}

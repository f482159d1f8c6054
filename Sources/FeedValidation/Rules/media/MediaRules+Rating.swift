import Diagnostics
import FeedValues
import FeedVocabulary

extension MediaRules {
    static let rating = Rule(
        "media-rating", .media, .error, .all,
        summary: "A media:rating is a value of its scheme; without a scheme it is 'adult' or 'nonadult'.",
        why: """
            Filters for children look for these values. Of any other they make nothing, or hide the item from \
            everybody.
            """,
        help: "write 'nonadult' or 'adult', or a value of the scheme that is named",
        source: "\(specification), media:rating; W3C Feed Validator, InvalidMediaRating",
        w3c: ["InvalidMediaRating"],
        passing: [
            .item("<media:rating>nonadult</media:rating>"),
            .item("<media:rating scheme=\"urn:mpaa\">pg-13</media:rating>"),
            .item("<media:rating scheme=\"urn:icra\">r (cz 1 lz 1 nz 1 oz 1 vz 1)</media:rating>"),
            .item("<media:rating scheme=\"https://example.com/ratings\">buzzing</media:rating>"),
        ],
        failing: [
            .item("<media:rating>↓mature</media:rating>"), .item("↓<media:rating/>"),
            .item("<media:rating scheme=\"urn:mpaa\">↓tv-ma</media:rating>"),
            .item("<media:rating scheme=\"urn:v-chip\">↓TV-PG</media:rating>"),
        ],
        check: .element("media:rating") { rating, inspection in
            let text = rating.trimmedText
            guard let scheme = MediaRating(rawValue: rating["scheme"] ?? "urn:simple"), !scheme.allows(text) else {
                return
            }
            let lowercased = text.asciiLowercased
            inspection.report(
                "\(text.quoted) is not a rating of \(scheme.rawValue)", inTextOf: rating,
                help: scheme.allows(lowercased) ? "write '\(lowercased)'" : nil)
        })

    static let scheme = Rule(
        "media-scheme", .media, .error, .all,
        summary: "The scheme of a rating, category or credit is an absolute address or a URN.",
        why: """
            The scheme is the name of a vocabulary: two programs that mean the same must write it alike, letter by \
            letter.
            """,
        help: "write the address of the vocabulary, such as 'urn:simple', or leave the scheme out",
        source: "\(specification), media:rating; W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink"],
        passing: [
            .item("<media:rating scheme=\"urn:simple\">adult</media:rating>"),
            .item("<media:category scheme=\"https://example.com/topics\">bees</media:category>"),
        ],
        failing: [
            .item("<media:rating ↓scheme=\"rottentomatoes\">fresh</media:rating>"),
            .item("<media:category ↓scheme=\"/topics\">bees</media:category>"),
        ],
        check: .elements(["media:rating", "media:category", "media:credit"]) { element, inspection in
            guard let scheme = element["scheme"], let fault = URLReference(scheme).faultOfAbsoluteAddress else {
                return
            }
            inspection.report("the scheme \(scheme.quoted) \(fault)", at: element, attribute: "scheme")
        })
}

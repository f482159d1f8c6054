import Diagnostics
import FeedValues

/// The rules on dates of ISO 8601 in extensions.
enum ISODateRules {
    static let all: [Rule] = [invalid, basicOffset]

    private static let invalid = Rule(
        "date-iso8601-invalid", .date, .error, [.podcasting2],
        summary: "A date of an extension that asks for ISO 8601 has that form: 2021-09-26T07:30:00-06:00.",
        why: "A live item without a readable start is never announced; a schedule without one cannot be followed.",
        help: "write the date like '2021-09-26T07:30:00-06:00'",
        source: "Podcast namespace, liveItem and updateFrequency; RFC 3339, section 5.6",
        w3c: ["InvalidRFC3339Date", "InvalidW3CDTFDate"],
        passing: [.channel("<podcast:liveItem status=\"pending\" start=\"2021-09-26T07:30:00-06:00\"/>")],
        failing: [
            .channel("<podcast:liveItem status=\"pending\" ↓start=\"26/09/2021\"/>"),
            .channel("<podcast:updateFrequency ↓dtstart=\"soon\">weekly</podcast:updateFrequency>"),
        ],
        check: .elements(elements) { element, inspection in
            for (attribute, text) in dates(of: element) where ISO8601DateTime.parse(text).timestamp == nil {
                inspection.report("\(text.quoted) is not a date of ISO 8601", at: element, attribute: attribute)
            }
        })

    private static let basicOffset = Rule(
        "date-iso8601-basic-offset", .date, .info, [.podcasting2],
        summary: "An offset in a date of ISO 8601 has a colon where the time has colons.",
        why: """
            -0600 mixes two forms of the standard; the examples of the namespace do so too, but strict parsers refuse \
            it.
            """,
        help: "write the offset with a colon, such as '-06:00'",
        source: "RFC 3339, section 5.6",
        w3c: ["InvalidRFC3339Date"],
        passing: [.channel("<podcast:liveItem status=\"pending\" start=\"2021-09-26T07:30:00-06:00\"/>")],
        failing: [.channel("<podcast:liveItem status=\"pending\" ↓start=\"2021-09-26T07:30:00-0600\"/>")],
        check: .elements(elements) { element, inspection in
            for (attribute, text) in dates(of: element)
            where ISO8601DateTime.parse(text).flaws.contains(.basicOffset) {
                inspection.report("\(text.quoted) has an offset without a colon", at: element, attribute: attribute)
            }
        })

    private static let elements = ["podcast:liveItem", "podcast:updateFrequency"]

    private static func dates(of element: Element) -> [(attribute: String, text: String)] {
        ["start", "end", "dtstart"].compactMap { name in
            element[name].map { (name, String($0.trimmedOfXMLWhiteSpace)) }
        }
    }
}

import Diagnostics
import FeedValues

extension Rule {
    static let dctermsValidFormat = Rule(
        "dcterms-valid-format", .dc, .warning, [.spotify],
        summary: "A dcterms:valid is a period: start=2024-01-01T00:00Z;end=2025-01-01T00:00Z.",
        why: """
            Spotify shows an episode from the start to the end of this period. What it can't read it ignores, and the \
            episode stays up, or comes out too early.
            """,
        help: "write 'start=', 'end=' or both, each with a date and time of ISO 8601, with ';' between",
        source: "Spotify, Podcast Delivery Specification; DCMI Period Encoding Scheme",
        passing: [
            period("start=2024-01-01T00:00Z;end=2025-01-01T00:00:00+01:00;"), period("end=2025-01-01"),
            period("start=2024-01-01; scheme=W3C-DTF; name=Winter"),
        ],
        failing: [
            period("↓2024-01-01"), period("↓start=1 January 2024"), period("↓name=Winter"),
            period("↓start=2025-01-01;end=2024-01-01"),
        ],
        check: .element("dcterms:valid") { element, inspection in
            let text = element.trimmedText
            guard let fault = fault(of: text) else { return }
            inspection.report("\(text.quoted) \(fault)", inTextOf: element)
        })

    private static func period(_ text: String) -> RuleExample {
        .item("<dcterms:valid xmlns:dcterms=\"http://purl.org/dc/terms/\">\(text)</dcterms:valid>")
    }

    private static func fault(of period: String) -> String? {
        var ends: [String: Timestamp] = [:]
        for part in period.utf8.split(separator: UInt8(ascii: ";")) {
            let part = Substring(part)
            let name = part.prefix { $0 != "=" }.trimmedOfXMLWhiteSpace
            guard name == "start" || name == "end" else { continue }
            let value = part.drop { $0 != "=" }.dropFirst().trimmedOfXMLWhiteSpace
            guard let instant = ISO8601DateTime.parse(value).timestamp else {
                return "has a \(name) that is no date and time"
            }
            ends[String(name)] = instant
        }
        if let start = ends["start"], let end = ends["end"], end < start { return "ends before it starts" }
        return ends.isEmpty ? "has neither 'start=' nor 'end='" : nil
    }
}

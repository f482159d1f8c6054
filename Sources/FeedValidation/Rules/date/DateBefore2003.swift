import Diagnostics
import FeedValues

extension Rule {
    static let dateBefore2003 = Rule(
        "date-before-2003", .date, .warning, .all,
        summary: "An episode is not dated long before there were podcasts.",
        why: """
            A date of 1970 is a zero that was never filled in. The name of the rule recalls the year of the first \
            enclosures; it speaks only of dates before 1990, for archives of old broadcasts are plausible.
            """,
        help: "write the date of the release",
        source: "W3C Feed Validator, ImplausibleDate",
        w3c: ["ImplausibleDate"],
        passing: [
            .item(
                """
                <pubDate>Tue, 01 Jan 2002 00:00:00 GMT</pubDate>
                <enclosure url="https://example.com/1.mp3" length="1" type="audio/mpeg"/>
                """),
            .item("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>"),
        ],
        failing: [
            .item(
                """
                <pubDate>↓Thu, 01 Jan 1970 00:00:00 GMT</pubDate>
                <enclosure url="https://example.com/1.mp3" length="1" type="audio/mpeg"/>
                """)
        ],
        check: .element("item") { item, inspection in
            guard item.child("enclosure") != nil, let date = item.child("pubDate"),
                let timestamp = inspection.pubDate(of: item), timestamp < DateBefore2003.bound
            else { return }
            inspection.report("\(date.trimmedText.quoted) is before 1990", inTextOf: date)
        })
}

private enum DateBefore2003 {
    /// 1990-01-01T00:00:00Z.
    static let bound = Timestamp(secondsSinceEpoch: 631_152_000)
}

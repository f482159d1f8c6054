import Diagnostics
import FeedValues

extension Rule {
    static let dcDateInvalid = Rule(
        "dc-date-invalid", .dc, .error, .all,
        summary: "A date of Dublin Core is year, month, day, or that with a time and its zone: 2024-05-01T10:00:00Z.",
        why: """
            Readers that know Dublin Core sort by these dates and read this form alone. A time without a zone can be \
            any of a day's hours.
            """,
        help: "write the date like '2024-05-01' or '2024-05-01T10:00:00+02:00'",
        source: "W3C Note, Date and Time Formats; W3C Feed Validator, InvalidW3CDTFDate",
        w3c: ["InvalidW3CDTFDate"],
        passing: [
            .item("<dc:date>2024</dc:date>"), .item("<dc:date>2024-05-01</dc:date>"),
            .item("<dc:date>2024-05-01T10:00Z</dc:date>"), .item("<dc:date>2024-05-01T10:00:00.5-06:00</dc:date>"),
            .item("<dc:date.Taken>2024-05-01</dc:date.Taken>"),
        ],
        failing: [
            .item("<dc:date>↓1 May 2024</dc:date>"), .item("<dc:date>↓2024-05-01T10:00:00</dc:date>"),
            .item("<dc:date>↓2024-05-01 10:00:00Z</dc:date>"), .item("<dc:date>↓2024-05-01T10:00:00-0600</dc:date>"),
            .item("<dc:date>↓20240501</dc:date>"), .channel("<dc:date>↓2024-02-30</dc:date>"), .item("↓<dc:date/>"),
            .item(
                """
                <dcterms:modified xmlns:dcterms="http://purl.org/dc/terms/">↓yesterday</dcterms:modified>
                """),
        ],
        check: .elements(dates) { element, inspection in
            let text = element.trimmedText
            guard !text.isEmpty else { return inspection.report("<\(element.name)> is empty", at: element) }
            let flaws = ISO8601DateTime.parse(text).flaws
            guard let fault = faults.first(where: { flaws.contains($0.key) })?.message else { return }
            inspection.report("\(text.quoted) \(fault)", inTextOf: element)
        })

    private static let dates =
        ["dc:date", "dc:date.Taken"]
        + ["created", "modified", "issued", "available", "dateSubmitted", "dateAccepted", "dateCopyrighted"].map {
            "dcterms:\($0)"
        }

    private static let faults: [(key: ISO8601DateTime.Flaw, message: String)] = [
        (.notISO8601, "is not a date of the W3C's profile of ISO 8601"),
        (.basicForm, "has no hyphens and colons between its parts"),
        (.zoneMissing, "has a time without a zone"),
        (.basicOffset, "has an offset without a colon"),
        (.separator, "has no capital 'T' and 'Z' in it"),
    ]
}

import Diagnostics
import FeedValues

extension OPMLRules {
    static let dates = Rule(
        "opml-dates", .opml, .warning, .all,
        summary: "Dates in OPML are dates of RFC 822 with a year of four digits.",
        why: "Programs that keep lists in step take the newer one; with a date that they can't read they take either.",
        help: "write the date like 'Wed, 01 May 2024 10:00:00 +0000'",
        source: "\(specification), The head element; W3C Feed Validator, InvalidRFC2822Date",
        w3c: ["InvalidRFC2822Date"],
        passing: [
            opml(head: "<dateCreated>Wed, 01 May 2024 10:00:00 GMT</dateCreated>"), opml(head: "<dateModified/>"),
        ],
        failing: [
            opml(head: "<dateCreated>↓2024-05-01</dateCreated><dateModified>↓1 Mai 24</dateModified>"),
            opml("<outline text=\"Bees\" ↓created=\"yesterday\"/>"),
        ],
        check: .elements(["dateCreated", "dateModified", "outline"]) { element, inspection in
            let attribute = element.name == "outline" ? "created" : nil
            guard let text = attribute.map({ element[$0] }) ?? element.text, !text.isXMLBlank,
                RFC5322Date.parse(text).flaws.contains(where: opmlFlaws.contains)
            else { return }
            inspection.report(
                "\(String(text.trimmedOfXMLWhiteSpace).quoted) is not a date of RFC 822",
                at: attribute.map { Place(element, attribute: $0) } ?? Place(textOf: element))
        })

    // What keeps a reader of RFC 822 from the date; the rest is style.
    private static let opmlFlaws: Set<RFC5322Date.Flaw> = [
        .notRFC2822, .dayOutOfRange, .timeOutOfRange, .zoneMissing, .zoneFormat, .nameNotEnglish, .twoDigitYear,
    ]

    static let expansionState = Rule(
        "opml-expansionstate", .opml, .error, .all,
        summary: "The expansionState of OPML lists line numbers with commas between.",
        why: """
            Outliners open the folders of these lines. A text that is no list of numbers opens none, or breaks the \
            import.
            """,
        help: "write numbers like '1, 6, 13', or leave the element out",
        source: "\(specification), The head element; W3C Feed Validator, InvalidExpansionState",
        w3c: ["InvalidExpansionState"],
        passing: [opml(head: "<expansionState>1, 6,13</expansionState>"), opml(head: "<expansionState/>")],
        failing: [
            opml(head: "<expansionState>↓a</expansionState>"), opml(head: "<expansionState>↓1,,2</expansionState>"),
        ],
        check: .element("expansionState") { state, inspection in
            let text = state.trimmedText
            guard !text.isEmpty,
                text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
                    .contains(where: { WholeNumber.parse($0.trimmedOfXMLWhiteSpace) == nil })
            else { return }
            inspection.report("\(text.quoted) is not a list of numbers", inTextOf: state)
        })
}

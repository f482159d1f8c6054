import Diagnostics
import FeedValues

/// The rules on dates of RFC 5322, and on those of ISO 8601 in extensions.
enum DateRules {
    static let all: [Rule] = form + names + calendar + zones + [.dateBefore2003] + ISODateRules.all

    /// A row of the table: a rule on one flaw of a date, with a date that has it and one that has not.
    static func row(
        _ flaw: RFC5322Date.Flaw, _ id: String, _ severity: Severity, _ profiles: Set<Profile>, w3c: [String] = [],
        _ summary: String, why: String, help: String, message: String, source: String, bad: [String], good: String
    ) -> Rule {
        Rule(
            id, .date, severity, profiles, summary: summary, why: why, help: help, source: source, w3c: w3c,
            passing: [.item("<pubDate>\(good)</pubDate>")],
            failing: bad.map { .item("<pubDate>↓\($0)</pubDate>") },
            check: .dateFlaw(flaw, message: message))
    }
}

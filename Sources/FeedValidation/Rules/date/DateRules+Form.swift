import Diagnostics
import FeedValues

extension DateRules {
    static let form: [Rule] = [
        row(
            .notRFC2822, "date-not-rfc2822", .error, [.rss2, .apple, .psp1], w3c: ["InvalidRFC2822Date"],
            "A date has the form of RFC 2822: Wed, 01 May 2024 10:00:00 +0000.",
            why: "Apps that cannot read a date put the episode at the end of the list, at today, or nowhere.",
            help: "write the date like 'Wed, 01 May 2024 10:00:00 +0000'",
            message: "is not a date of the form 'Wed, 01 May 2024 10:00:00 +0000'",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["2024-05-01", "Wed, 01-May-2024 10:00:00 GMT", "Wed 01 May 2024 10:00:00 GMT", "yesterday"],
            good: "Wed, 01 May 2024 10:00:00 +0000"),
        row(
            .letterCase, "date-case", .warning, .all, w3c: ["ProblematicalRFC822Date"],
            "The names in a date are written as usual: Wed, May, GMT.",
            why: "The grammar ignores case, but parsers that compare names to the letter do not.",
            help: "write the names with one capital, and GMT in capitals",
            message: "has names in unusual case",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["wed, 01 may 2024 10:00:00 GMT", "Wed, 01 May 2024 10:00:00 gmt"],
            good: "Wed, 01 May 2024 10:00:00 GMT"),
        row(
            .twoDigitYear, "date-two-digit-year", .warning, .all, w3c: ["ProblematicalRFC822Date"],
            "A year has four digits.",
            why: "RFC 822 allowed two digits, RFC 2822 made them obsolete: readers differ on the century.",
            help: "write the year with four digits",
            message: "has a year of fewer than four digits",
            source: "RFC 5322, section 4.3 Obsolete Date and Time",
            bad: ["Wed, 01 May 24 10:00:00 GMT"], good: "Wed, 01 May 2024 10:00:00 GMT"),
        row(
            .missingSeconds, "date-missing-seconds", .info, .all,
            "A time has seconds.",
            why: "They may be left out by the grammar, but some parsers fail without them.",
            help: "add ':00'",
            message: "has no seconds",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Wed, 01 May 2024 10:00 +0000"], good: "Wed, 01 May 2024 10:00:00 +0000"),
        row(
            .commentOrFolding, "date-comment-or-folding", .warning, .all, w3c: ["ProblematicalRFC822Date"],
            "A date has single spaces and no comments.",
            why: "Mail allows comments in parentheses and folded lines in dates; feed parsers often do not.",
            help: "leave out what is in parentheses, and write single spaces",
            message: "has a comment, a line break or more than one space",
            source: "RFC 5322, section 3.2.2 Folding White Space and Comments",
            bad: ["Wed, 01 May 2024 10:00:00 -0500 (EST)", "Wed, 01 May 2024  10:00:00 -0500"],
            good: "Wed, 01 May 2024 10:00:00 -0500"),
        row(
            .paddedDay, "date-padded-day", .info, .all, w3c: ["ProblematicalRFC822Date"],
            "A day of one digit has one space before it.",
            why: "A second space is legal white space, but a parser that counts columns may not expect it.",
            help: "write one space, or the day with two digits",
            message: "has two spaces before the day",
            source: "RFC 5322, section 3.2.2 Folding White Space and Comments",
            bad: ["Tue,  9 Jul 2024 10:00:00 GMT"], good: "Tue, 9 Jul 2024 10:00:00 GMT"),
    ]
}

import Diagnostics
import FeedValues

extension DateRules {
    static let names: [Rule] = [
        row(
            .weekdayWrong, "date-weekday-wrong", .error, [.rss2], w3c: ["IncorrectDOW"],
            "The day of the week is that of the date.",
            why: "One of the two is wrong, and a reader cannot know which; strict parsers refuse the date.",
            help: "write the name of the day that the date falls on, or leave the name out",
            message: "names another day of the week than the date falls on",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Mon, 01 May 2024 10:00:00 GMT"], good: "Wed, 01 May 2024 10:00:00 GMT"),
        row(
            .weekdayMissing, "date-weekday-missing", .warning, [.apple],
            "A date begins with the day of the week.",
            why: "The grammar lets it out, but Apple describes dates with it, and so do the parsers made after that.",
            help: "begin the date with the day of the week, such as 'Wed, '",
            message: "does not name the day of the week",
            source: "Apple, Podcast RSS feed requirements, pubDate",
            bad: ["01 May 2024 10:00:00 GMT"], good: "Wed, 01 May 2024 10:00:00 GMT"),
        row(
            .nameNotEnglish, "date-weekday-or-month-not-english", .error, .all, w3c: ["InvalidRFC2822Date"],
            "The names of days and months are English.",
            why: "A date in the language of the server is a date in no language that apps read.",
            help: "write the English abbreviations: Mon to Sun, Jan to Dec",
            message: "has a name of a day or month that is not English",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Mi, 01 Mai 2024 10:00:00 +0200"], good: "Wed, 01 May 2024 10:00:00 +0200"),
        row(
            .nameNotAbbreviated, "date-name-not-abbreviated", .error, .all, w3c: ["InvalidRFC2822Date"],
            "The names of days and months have three letters.",
            why: "The grammar has no longer names; many parsers refuse them, some read the month as another.",
            help: "shorten the name to three letters",
            message: "has a name of a day or month that is not abbreviated to three letters",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Wednesday, 01 May 2024 10:00:00 GMT", "Tue, 10 Sept 2024 10:00:00 GMT"],
            good: "Wed, 01 May 2024 10:00:00 GMT"),
    ]

    static let calendar: [Rule] = [
        row(
            .dayOutOfRange, "date-day-out-of-range", .error, .all, w3c: ["InvalidRFC2822Date"],
            "The day is one that the month has.",
            why: "Some apps refuse such a date, others move the episode into the next month.",
            help: "write a day that the month has in that year",
            message: "names a day that the month does not have",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Fri, 30 Feb 2024 10:00:00 GMT", "Wed, 29 Feb 2023 10:00:00 GMT"],
            good: "Thu, 29 Feb 2024 10:00:00 GMT"),
        row(
            .timeOutOfRange, "date-time-out-of-range", .error, .all, w3c: ["InvalidRFC2822Date"],
            "The time is one that a clock shows, from 00:00:00 to 23:59:59.",
            why: "Some apps refuse such a date, others show the next day.",
            help: "write midnight as 00:00:00 of the next day",
            message: "has a time that no clock shows",
            source: "RFC 5322, section 3.3 Date and Time Specification",
            bad: ["Thu, 30 May 2024 24:00:00 GMT", "Thu, 30 May 2024 10:61:00 GMT"],
            good: "Sat, 31 Dec 2016 23:59:60 GMT"),
    ]
}

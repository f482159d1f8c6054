/// The date of a feed, read leniently, with what is wrong about the way it is written.
///
/// RSS 2.0 asks for RFC 822, directories for RFC 2822; the grammar is that of RFC 5322 section 3.3, with its obsolete
/// forms of section 4.3 accepted and reported.
public struct RFC5322Date: Hashable, Sendable {
    /// One way in which a date departs from `Fri, 25 Apr 2025 04:00:00 +0000`.
    public enum Flaw: Hashable, Sendable, CaseIterable {
        /// Not the order and punctuation of RFC 2822: ISO form, a missing comma, dashes, a fraction of a second.
        case notRFC2822
        /// Day 0, or a day that the month has not.
        case dayOutOfRange
        /// An hour over 23, a minute over 59, a second over 60, or 60 where no leap second can be.
        case timeOutOfRange
        /// Second 60 in the last minute of June or December, UTC.
        case leapSecond
        /// No zone; the instant is taken as UTC.
        case zoneMissing
        /// `UTC`, `GMT+2` and the like, which the grammar has not.
        case zoneUTCLiteral
        /// An offset other than `+hhmm`: with a colon, too short, minutes over 59, hours over 14.
        case zoneFormat
        /// A letter other than `Z`; the instant is taken as UTC, as RFC 5322 section 4.3 asks.
        case zoneMilitary
        /// A name that the grammar has not, such as `CET` or `BST`; the instant is taken as UTC.
        case zoneUnknownName
        /// One of the obsolete names `EST`, `EDT`, `CST`, `CDT`, `MST`, `MDT`, `PST`, `PDT`.
        case zoneNamed
        /// The letter `Z`, which only the obsolete military zones have.
        case zoneZulu
        /// An offset that ends in other minutes than 00 and 30, such as 45: valid, though the W3C validator warns of
        /// it.
        case zoneQuarterHour
        /// The offset `-0000`, which says that the local zone is unknown.
        case zoneMinusZero
        /// The name of the day is not that of the date.
        case weekdayWrong
        /// No name of the day.
        case weekdayMissing
        /// A name of a day or month that is not English.
        case nameNotEnglish
        /// An English name of a day or month longer than three letters: `Wednesday`, `Sept`.
        case nameNotAbbreviated
        /// A name or zone in another case than the canonical one.
        case letterCase
        /// A year of two or three digits.
        case twoDigitYear
        /// A time without seconds.
        case missingSeconds
        /// A comment in parentheses, a folded line, a tab, or more than one space.
        case commentOrFolding
        /// A day of one digit with a second space before it, as in `Tue,  9 Jul`: legal white space.
        case paddedDay
    }

    /// The instant; `nil` when the text does not say one.
    public let timestamp: Timestamp?
    /// What is wrong, each flaw once and only the most specific of one cause, in the order of the cases.
    public let flaws: [Flaw]

    /// Reads the text of a date; white space around it is no flaw here.
    public static func parse(_ text: String) -> RFC5322Date {
        if let timestamp = PlainRFC5322Date.timestamp(text.utf8.span) {
            return RFC5322Date(timestamp: timestamp, flaws: [])
        }
        let trimmed = text.trimmedOfXMLWhiteSpace
        var parser = RFC5322Parser(trimmed)
        if let date = parser.parse() { return date }
        return RFC5322Date(timestamp: ISO8601DateTime.parse(trimmed).timestamp, flaws: [.notRFC2822])
    }

    /// Reads the bytes of a text.
    public static func parse(_ bytes: ArraySlice<UInt8>) -> RFC5322Date {
        if let timestamp = PlainRFC5322Date.timestamp(bytes.span) {
            return RFC5322Date(timestamp: timestamp, flaws: [])
        }
        return parse(String(decoding: bytes, as: UTF8.self))
    }

    /// Reads a part of a text.
    public static func parse(_ text: Substring) -> RFC5322Date { parse(String(text)) }
}

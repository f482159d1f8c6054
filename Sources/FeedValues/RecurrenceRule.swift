/// A rule of recurrence, `FREQ=WEEKLY;BYDAY=FR`, read leniently with what is wrong about it (RFC 5545 section 3.3.10).
public struct RecurrenceRule: Hashable, Sendable {
    /// How long one step of the rule is.
    public enum Frequency: String, Hashable, Sendable, CaseIterable {
        /// Every second.
        case secondly = "SECONDLY"
        /// Every minute.
        case minutely = "MINUTELY"
        /// Every hour.
        case hourly = "HOURLY"
        /// Every day.
        case daily = "DAILY"
        /// Every week.
        case weekly = "WEEKLY"
        /// Every month.
        case monthly = "MONTHLY"
        /// Every year.
        case yearly = "YEARLY"
    }

    /// The name of one part of a rule.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// The length of a step.
        case frequency = "FREQ"
        /// The last date.
        case until = "UNTIL"
        /// The number of dates.
        case count = "COUNT"
        /// How many steps lie between dates.
        case interval = "INTERVAL"
        /// Seconds, 0 to 60.
        case bySecond = "BYSECOND"
        /// Minutes, 0 to 59.
        case byMinute = "BYMINUTE"
        /// Hours, 0 to 23.
        case byHour = "BYHOUR"
        /// Days of the week, with a number from 1 to 53 on either side or without.
        case byDay = "BYDAY"
        /// Days of the month, 1 to 31, or back from its end.
        case byMonthDay = "BYMONTHDAY"
        /// Days of the year, 1 to 366, or back from its end.
        case byYearDay = "BYYEARDAY"
        /// Weeks of the year, 1 to 53, or back from its end.
        case byWeekNumber = "BYWEEKNO"
        /// Months, 1 to 12.
        case byMonth = "BYMONTH"
        /// Which of the dates of a step, 1 to 366, or back from the last.
        case bySetPosition = "BYSETPOS"
        /// The day on which a week begins.
        case weekStart = "WKST"

        /// Whether the part picks dates out of a step.
        var isPicking: Bool { rawValue.hasPrefix("BY") }
    }

    /// One way in which a text departs from the grammar or from its limits.
    public enum Flaw: Hashable, Sendable {
        /// Something between semicolons that is no `NAME=value`.
        case malformed(String)
        /// A name that RFC 5545 does not have.
        case unknownPart(String)
        /// A part that stands there twice.
        case repeated(Part)
        /// A value that the part cannot have.
        case invalid(Part, String)
        /// No part `FREQ`.
        case frequencyMissing
        /// Both a last date and a number of dates.
        case untilAndCount
        /// A last date in another form than `20251231` or `20251231T235959Z`.
        case untilForm(String)
        /// A part that means nothing beside another, such as the frequency.
        case misplaced(Part, beside: Part)
        /// A part that means nothing without one that picks dates.
        case alone(Part)
    }

    /// The length of a step; `nil` where none can be read.
    public internal(set) var frequency: Frequency?
    /// How many steps lie between dates, 1 where nothing is said.
    public internal(set) var interval = 1
    /// The number of dates, where stated.
    public internal(set) var count: Int?
    /// The last date, where stated and one at all.
    public internal(set) var until: ISO8601DateTime?
    /// The parts that are there, each once, in the order written.
    public internal(set) var parts: [Part] = []
    /// What is wrong, in the order met; each once, at most 100.
    public internal(set) var flaws: [Flaw] = []

    /// Reads a text, which may have white space around it; names and words count in either case.
    public static func parse(_ text: some StringProtocol) -> RecurrenceRule {
        var parser = RecurrenceRuleParser()
        parser.parse(Substring(text).trimmedOfXMLWhiteSpace)
        return parser.rule
    }

    /// The longest time that the rule leaves between two dates, in days and rounded up; `nil` without a frequency.
    ///
    /// Parts that pick dates out of steps may leave out whole weeks, months or years: such a rule is given the next
    /// longer period.
    public var longestGapInDays: Int? {
        guard let frequency else { return nil }
        var days = frequency.days * interval
        if frequency.days < 7, parts.contains(.byDay) { days = max(days, 7) }
        if frequency.days < 31, parts.contains(.byMonthDay) { days = max(days, 31) }
        if frequency.days < 366, !Set([.byMonth, .byYearDay, .byWeekNumber]).isDisjoint(with: parts) {
            days = max(days, 366)
        }
        return days
    }
}

extension RecurrenceRule.Frequency {
    /// The longest that a step can be, in days.
    fileprivate var days: Int {
        switch self {
        case .secondly, .minutely, .hourly, .daily: 1
        case .weekly: 7
        case .monthly: 31
        case .yearly: 366
        }
    }
}

/// A date and time of day on a wall, without a zone, in the proleptic Gregorian calendar.
public struct CivilDateTime: Hashable, Sendable {
    /// The year, 0 to 9999.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day of the month, from 1.
    public var day: Int
    /// The hour, 0 to 23.
    public var hour: Int
    /// The minute, 0 to 59.
    public var minute: Int
    /// The second, 0 to 59.
    public var second: Int

    /// A date and time, if the calendar has it.
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        guard (0...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDateTime.days(inMonth: month, of: year),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// How many days a month of a year has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The seconds of the first and last moment of the years 0 to 9999, counted from 1970.
    private static let representable: ClosedRange<Int64> = -62_167_219_200...253_402_300_799

    /// The date and time that a clock at an offset east of Greenwich shows at an instant.
    ///
    /// An instant outside the years 0 to 9999 becomes the first or last moment of these.
    public init(_ timestamp: Timestamp, offsetSeconds: Int = 0) {
        let wanted = timestamp.advanced(bySeconds: Int64(offsetSeconds)).secondsSinceEpoch
        let local = min(max(wanted, Self.representable.lowerBound), Self.representable.upperBound)
        let days = Int((local >= 0 ? local : local - 86_399) / 86_400)
        let rest = Int(local - Int64(days) * 86_400)
        // Eras of 400 years that begin on 1 March: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        hour = rest / 3600
        minute = rest / 60 % 60
        second = rest % 60
    }

    /// The instant at which a clock at an offset east of Greenwich shows this date and time.
    public func timestamp(offsetSeconds: Int = 0) -> Timestamp {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        let days = Int64(era * 146_097 + dayOfEra - 719_468)
        return Timestamp(
            secondsSinceEpoch: days * 86_400 + Int64(hour * 3600 + minute * 60 + second - offsetSeconds))
    }

    /// The day of the week, 0 for Sunday to 6 for Saturday.
    public var weekday: Int {
        let days = timestamp().secondsSinceEpoch - Int64(hour * 3600 + minute * 60 + second)
        return Int(((days / 86_400 + 4) % 7 + 7) % 7)
    }
}

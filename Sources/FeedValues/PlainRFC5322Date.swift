/// The usual form of a date, `Fri, 25 Apr 2025 04:00:00 +0000` to the letter, read at the speed of its bytes.
enum PlainRFC5322Date {
    /// The instant of a date without any flaw; `nil` for all others.
    static func timestamp(_ bytes: Span<UInt8>) -> Timestamp? {
        guard bytes.count >= 28, let weekday = weekday(bytes), bytes[3] == UInt8(ascii: ","), bytes[4] == space else {
            return nil
        }
        // The day has one digit or two.
        let start = bytes[6] == space ? 7 : 8
        guard let day = number(bytes, 5..<start - 1), bytes[start - 1] == space,
            let month = month(bytes, at: start), bytes[start + 3] == space,
            let year = number(bytes, start + 4..<start + 8), bytes[start + 8] == space,
            let date = CivilDateTime(year: year, month: month, day: day), date.weekday == weekday,
            let seconds = secondOfDay(bytes, at: start + 9), bytes[start + 17] == space,
            let offset = offset(bytes, from: start + 18)
        else { return nil }
        return date.timestamp(offsetSeconds: offset).advanced(bySeconds: Int64(seconds))
    }

    private static let space = UInt8(ascii: " ")

    /// The day of the week whose three letters come first, 0 for Sunday.
    private static func weekday(_ bytes: Span<UInt8>) -> Int? {
        switch letters(bytes, at: 0) {
        case 0x53_75_6E: 0  // Sun
        case 0x4D_6F_6E: 1  // Mon
        case 0x54_75_65: 2  // Tue
        case 0x57_65_64: 3  // Wed
        case 0x54_68_75: 4  // Thu
        case 0x46_72_69: 5  // Fri
        case 0x53_61_74: 6  // Sat
        default: nil
        }
    }

    /// The month whose three letters are at a place, 1 for January.
    private static func month(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        switch letters(bytes, at: start) {
        case 0x4A_61_6E: 1  // Jan
        case 0x46_65_62: 2  // Feb
        case 0x4D_61_72: 3  // Mar
        case 0x41_70_72: 4  // Apr
        case 0x4D_61_79: 5  // May
        case 0x4A_75_6E: 6  // Jun
        case 0x4A_75_6C: 7  // Jul
        case 0x41_75_67: 8  // Aug
        case 0x53_65_70: 9  // Sep
        case 0x4F_63_74: 10  // Oct
        case 0x4E_6F_76: 11  // Nov
        case 0x44_65_63: 12  // Dec
        default: nil
        }
    }

    private static func letters(_ bytes: Span<UInt8>, at start: Int) -> UInt32 {
        UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
    }

    /// The number that some digits are.
    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var number = 0
        for index in range {
            guard bytes[index].isASCIIDigit else { return nil }
            number = number * 10 + Int(bytes[index] &- 0x30)
        }
        return number
    }

    /// The second of the day of `hh:mm:ss`; leap seconds are for others.
    private static func secondOfDay(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        let colon = UInt8(ascii: ":")
        guard bytes[start + 2] == colon, bytes[start + 5] == colon, let hour = number(bytes, start..<start + 2),
            let minute = number(bytes, start + 3..<start + 5), let second = number(bytes, start + 6..<start + 8),
            hour <= 23, minute <= 59, second <= 59
        else { return nil }
        return hour * 3600 + minute * 60 + second
    }

    /// The offset in seconds of `GMT` or `±hhmm`, in whole or half hours and not `-0000`, with nothing after it.
    private static func offset(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        // GMT
        if bytes.count == start + 3, letters(bytes, at: start) == 0x47_4D_54 { return 0 }
        guard bytes.count == start + 5, let hours = number(bytes, start + 1..<start + 3),
            let minutes = number(bytes, start + 3..<start + 5), minutes == 0 || minutes == 30,
            hours * 60 + minutes <= 14 * 60
        else { return nil }
        let seconds = hours * 3600 + minutes * 60
        if bytes[start] == UInt8(ascii: "+") { return seconds }
        return bytes[start] == UInt8(ascii: "-") && seconds > 0 ? -seconds : nil
    }
}

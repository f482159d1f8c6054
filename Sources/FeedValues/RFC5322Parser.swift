/// Takes the text of a date apart from left to right, loosely, and notes what it meets.
struct RFC5322Parser {
    private var scanner: ByteScanner
    private var found: Set<RFC5322Date.Flaw> = []

    /// A parser of a text without white space around it.
    init(_ text: Substring) { scanner = ByteScanner(text) }

    /// The date; `nil` when the text has not its shape at all.
    mutating func parse() -> RFC5322Date? {
        takeSpace()
        let weekday = takeWeekday()
        guard let day = scanner.takeNumber(digits: 1...2)?.value, takeGap(),
            let month = takeName(of: EnglishNames.months), takeGap(), let year = takeYear()
        else { return nil }
        let isPartial = scanner.isAtEnd
        guard let time = takeTime() else { return nil }
        let offset = takeZone(isMissingKnown: isPartial)
        guard scanner.isAtEnd else { return nil }

        var timestamp: Timestamp?
        if case .english(let index) = month {
            timestamp = instant(year: year, month: index + 1, day: day, time: time, offset: offset, weekday: weekday)
        }
        let flaws = found.isEmpty ? [] : RFC5322Date.Flaw.allCases.filter(found.contains)
        return RFC5322Date(timestamp: timestamp, flaws: flaws)
    }

    /// The instant, once all parts are read; notes what the calendar and the clock have not.
    private mutating func instant(
        year: Int, month: Int, day: Int, time: (hour: Int, minute: Int, second: Int), offset: Int, weekday: Int?
    ) -> Timestamp? {
        guard let date = CivilDateTime(year: year, month: month, day: day) else {
            found.insert(.dayOutOfRange)
            return nil
        }
        if let weekday, weekday != date.weekday { found.insert(.weekdayWrong) }
        guard time.hour <= 23, time.minute <= 59, time.second <= 60 else {
            found.insert(.timeOutOfRange)
            return nil
        }
        let seconds = time.hour * 3600 + time.minute * 60 + time.second
        let instant = date.timestamp(offsetSeconds: offset).advanced(bySeconds: Int64(seconds))
        guard time.second == 60 else { return instant }
        // The second after a leap second begins a month in UTC.
        let after = CivilDateTime(instant)
        let canLeap = after.day == 1 && [1, 7].contains(after.month) && after.hour == 0 && after.minute == 0
        found.insert(canLeap ? .leapSecond : .timeOutOfRange)
        return canLeap ? instant : nil
    }

    /// A name of a day or month.
    private enum Name {
        case english(Int)
        case foreign
    }

    /// The index of the day that the text begins with, when it is one of English.
    private mutating func takeWeekday() -> Int? {
        guard let name = takeName(of: EnglishNames.weekdays) else {
            found.insert(.weekdayMissing)
            return nil
        }
        takeSpace()
        if !scanner.take(",") {
            found.insert(.notRFC2822)
        } else if let gap = takeSpace() {
            if gap == 2, hasOneDigitNext {
                found.insert(.paddedDay)
            } else if gap > 1 {
                found.insert(.commentOrFolding)
            }
        } else {
            found.insert(.notRFC2822)
        }
        if case .english(let index) = name { return index }
        return nil
    }

    private var hasOneDigitNext: Bool { scanner.rest.prefix { $0.isASCIIDigit }.count == 1 }

    /// A word, looked up among English names; `nil` when no word is next.
    private mutating func takeName(of names: [String]) -> Name? {
        let word = scanner.take { $0.isASCIILetter || $0 >= 0x80 || $0 == UInt8(ascii: ".") }
        guard !word.isEmpty else { return nil }
        guard let (index, form) = EnglishNames.index(of: word, in: names) else {
            found.insert(.nameNotEnglish)
            return .foreign
        }
        switch form {
        case .exact: break
        case .otherCase: found.insert(.letterCase)
        case .long: found.insert(.nameNotAbbreviated)
        }
        return .english(index)
    }

    /// The space, or a dash in its place, between the parts of a date.
    private mutating func takeGap() -> Bool {
        if let gap = takeSpace() {
            if gap > 1 { found.insert(.commentOrFolding) }
            return true
        }
        guard scanner.take("-") else { return false }
        found.insert(.notRFC2822)
        return true
    }

    /// Takes white space and comments, and gives how many spaces they are: `nil` for none.
    @discardableResult
    private mutating func takeSpace() -> Int? {
        var count = 0
        while let byte = scanner.next {
            if byte == UInt8(ascii: "("), takeComment() {
                found.insert(.commentOrFolding)
            } else if byte.isXMLWhiteSpace {
                if byte != UInt8(ascii: " ") { found.insert(.commentOrFolding) }
                _ = scanner.take(byte)
                count += 1
            } else {
                break
            }
        }
        return count == 0 ? nil : count
    }

    /// A comment, which may hold others and quoted pairs (RFC 5322 section 3.2.2); takes nothing when it never ends.
    private mutating func takeComment() -> Bool {
        var probe = scanner
        var depth = 0
        while let byte = probe.next {
            _ = probe.take(byte)
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\\"): if let quoted = probe.next { _ = probe.take(quoted) }
            default: break
            }
            if depth == 0 {
                scanner = probe
                return true
            }
        }
        return false
    }

    private mutating func takeYear() -> Int? {
        guard let (year, digits) = scanner.takeNumber(digits: 2...4) else { return nil }
        if digits == 4 { return year }
        found.insert(.twoDigitYear)
        // RFC 5322 section 4.3.
        return digits == 2 && year < 50 ? 2000 + year : 1900 + year
    }

    /// The time of day; midnight, and a flaw, where the text ends before it; `nil` for another shape.
    private mutating func takeTime() -> (hour: Int, minute: Int, second: Int)? {
        guard let gap = takeSpace() else {
            found.insert(.notRFC2822)
            return scanner.isAtEnd ? (0, 0, 0) : nil
        }
        if gap > 1 { found.insert(.commentOrFolding) }
        guard let (hour, digits) = scanner.takeNumber(digits: 1...2), scanner.take(":"),
            let minute = scanner.takeNumber(digits: 2)
        else { return nil }
        if digits == 1 { found.insert(.notRFC2822) }
        guard scanner.take(":") else {
            found.insert(.missingSeconds)
            return (hour, minute, 0)
        }
        guard let second = scanner.takeNumber(digits: 2) else { return nil }
        if scanner.take(".") {
            _ = scanner.take(while: \.isASCIIDigit)
            found.insert(.notRFC2822)
        }
        return (hour, minute, second)
    }

    /// The offset of the zone in seconds, and 0 where the zone does not say one.
    private mutating func takeZone(isMissingKnown: Bool) -> Int {
        let gap = takeSpace()
        if scanner.isAtEnd {
            if !isMissingKnown { found.insert(.zoneMissing) }
            return 0
        }
        if gap == nil { found.insert(.notRFC2822) }
        if let gap, gap > 1 { found.insert(.commentOrFolding) }
        let zone = RFC5322Zone.take(from: &scanner)
        if let flaw = zone.flaw { found.insert(flaw) }
        takeSpace()
        return zone.offsetSeconds
    }
}

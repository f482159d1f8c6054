/// Takes a text of ISO 8601 apart from left to right.
struct ISO8601Parser {
    private var scanner: ByteScanner
    /// The offset that the zone states, in seconds.
    private(set) var offsetSeconds: Int?
    /// What was met on the way.
    private(set) var flaws: Set<ISO8601DateTime.Flaw> = []

    /// A parser of a text without white space around it.
    init(_ text: Substring) { scanner = ByteScanner(text) }

    /// The date and time; `nil` when the text is none.
    mutating func parse() -> CivilDateTime? {
        guard let (year, month, day) = takeDate() else { return nil }
        if scanner.isAtEnd {
            if !flaws.contains(.dayMissing) { flaws.insert(.timeMissing) }
            return CivilDateTime(year: year, month: month, day: day)
        }
        guard takeSeparator(), let (hour, minute, second) = takeTime(), takeZone(), scanner.isAtEnd else { return nil }
        // A leap second has no number of its own: it is told as the second before.
        return CivilDateTime(
            year: year, month: month, day: day, hour: hour, minute: minute, second: min(second, 59))
    }

    /// `YYYY-MM-DD`, `YYYYMMDD`, `YYYY-MM` or `YYYY`.
    private mutating func takeDate() -> (Int, Int, Int)? {
        if let basic = scanner.takeNumber(digits: 8) {
            flaws.insert(.basicForm)
            return (basic / 10_000, basic / 100 % 100, basic % 100)
        }
        guard let year = scanner.takeNumber(digits: 4) else { return nil }
        guard scanner.take("-") else { return takeEnd() ? (year, 1, 1) : nil }
        guard let month = scanner.takeNumber(digits: 2) else { return nil }
        guard scanner.take("-") else { return takeEnd() ? (year, month, 1) : nil }
        guard let day = scanner.takeNumber(digits: 2) else { return nil }
        return (year, month, day)
    }

    /// The end of the text in the place of a day.
    private mutating func takeEnd() -> Bool {
        flaws.insert(.dayMissing)
        return scanner.isAtEnd
    }

    private mutating func takeSeparator() -> Bool {
        if scanner.take("T") { return true }
        guard scanner.take("t") || scanner.take(" ") else { return false }
        flaws.insert(.separator)
        return true
    }

    /// `HH:MM:SS`, `HH:MM`, `HHMMSS` or `HHMM`, the seconds with a fraction or without.
    private mutating func takeTime() -> (Int, Int, Int)? {
        if let basic = scanner.takeNumber(digits: 6) {
            flaws.insert(.basicForm)
            guard takeFraction(), basic % 100 <= 60 else { return nil }
            return (basic / 10_000, basic / 100 % 100, basic % 100)
        }
        if let basic = scanner.takeNumber(digits: 4) {
            flaws.formUnion([.basicForm, .secondsMissing])
            return (basic / 100, basic % 100, 0)
        }
        guard let hour = scanner.takeNumber(digits: 2), scanner.take(":"),
            let minute = scanner.takeNumber(digits: 2)
        else { return nil }
        guard scanner.take(":") else {
            flaws.insert(.secondsMissing)
            return (hour, minute, 0)
        }
        guard let second = scanner.takeNumber(digits: 2), second <= 60, takeFraction() else { return nil }
        return (hour, minute, second)
    }

    private mutating func takeFraction() -> Bool {
        guard scanner.take(".") || scanner.take(",") else { return true }
        return !scanner.take(while: \.isASCIIDigit).isEmpty
    }

    /// `Z`, `+HH:MM`, `+HHMM`, `+HH` or nothing.
    private mutating func takeZone() -> Bool {
        if scanner.isAtEnd {
            flaws.insert(.zoneMissing)
            return true
        }
        if scanner.take("Z") {
            offsetSeconds = 0
            return true
        }
        if scanner.take("z") {
            flaws.insert(.separator)
            offsetSeconds = 0
            return true
        }
        let isEast = scanner.take("+")
        guard isEast || scanner.take("-") else { return false }
        var minutes = 0
        if let both = scanner.takeNumber(digits: 4) {
            flaws.insert(.basicOffset)
            minutes = both / 100 * 60 + both % 100
            guard both % 100 <= 59 else { return false }
        } else if let hours = scanner.takeNumber(digits: 2) {
            minutes = hours * 60
            if scanner.take(":") {
                guard let rest = scanner.takeNumber(digits: 2), rest <= 59 else { return false }
                minutes += rest
            } else {
                flaws.insert(.basicOffset)
            }
        } else {
            return false
        }
        guard minutes < 24 * 60 else { return false }
        offsetSeconds = (isEast ? minutes : -minutes) * 60
        return true
    }
}

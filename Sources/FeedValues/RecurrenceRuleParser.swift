/// Takes a rule of recurrence apart, part by part.
struct RecurrenceRuleParser {
    /// What was read so far.
    private(set) var rule = RecurrenceRule()
    private var days: [Substring] = []
    private var noted: Set<RecurrenceRule.Flaw> = []

    /// Reads all of a text.
    mutating func parse(_ text: Substring) {
        for piece in text.split(separator: ";", omittingEmptySubsequences: false) { take(piece) }
        if !rule.parts.contains(.frequency) { note(.frequencyMissing) }
        if rule.parts.contains(.until), rule.parts.contains(.count) { note(.untilAndCount) }
        checkCompany()
    }

    private mutating func take(_ piece: Substring) {
        guard let sign = piece.utf8.firstIndex(of: UInt8(ascii: "=")) else { return note(.malformed(String(piece))) }
        let name = piece[..<sign]
        let value = piece[piece.utf8.index(after: sign)...]
        guard let part = RecurrenceRule.Part(rawValue: name.asciiUppercased) else {
            return note(.unknownPart(String(name)))
        }
        guard !rule.parts.contains(part) else { return note(.repeated(part)) }
        rule.parts.append(part)
        if !read(value, of: part) { note(.invalid(part, String(value))) }
    }

    /// Whether a value is one that the part can have.
    private mutating func read(_ value: Substring, of part: RecurrenceRule.Part) -> Bool {
        switch part {
        case .frequency:
            rule.frequency = RecurrenceRule.Frequency(rawValue: value.asciiUppercased)
            return rule.frequency != nil
        case .until: return readUntil(value)
        case .count:
            rule.count = positive(value)
            return rule.count != nil
        case .interval:
            rule.interval = positive(value) ?? 1
            return positive(value) != nil
        case .bySecond: return isList(value, of: 0...60)
        case .byMinute: return isList(value, of: 0...59)
        case .byHour: return isList(value, of: 0...23)
        case .byMonth: return isList(value, of: 1...12)
        case .byMonthDay: return isList(value, of: 1...31, canBeNegative: true)
        case .byYearDay, .bySetPosition: return isList(value, of: 1...366, canBeNegative: true)
        case .byWeekNumber: return isList(value, of: 1...53, canBeNegative: true)
        case .weekStart: return RecurrenceRuleParser.weekdays.contains(value.asciiUppercased)
        case .byDay:
            days = value.split(separator: ",", omittingEmptySubsequences: false)
            return days.allSatisfy(isDay)
        }
    }

    private mutating func readUntil(_ value: Substring) -> Bool {
        let date = ISO8601DateTime.parse(value)
        guard date.timestamp != nil, !date.flaws.contains(.dayMissing) else { return false }
        rule.until = date
        let isDate = value.utf8.count == 8
        let isTime = (15...16).contains(value.utf8.count) && !value.utf8.contains(UInt8(ascii: "-"))
        let lacksNothing = !date.flaws.contains(.secondsMissing) && !date.flaws.contains(.separator)
        if !(date.flaws.contains(.basicForm) && (isDate || isTime && lacksNothing)) { note(.untilForm(String(value))) }
        return true
    }

    /// What parts mean nothing beside others, as far as all of them could be read.
    private mutating func checkCompany() {
        guard let frequency = rule.frequency else { return }
        for part in rule.parts where !part.allowed(with: frequency) {
            note(.misplaced(part, beside: .frequency))
        }
        if days.contains(where: { $0.utf8.count > 2 }), !rule.flaws.contains(where: \.isAboutDays) {
            if frequency != .monthly, frequency != .yearly {
                note(.misplaced(.byDay, beside: .frequency))
            } else if frequency == .yearly, rule.parts.contains(.byWeekNumber) {
                note(.misplaced(.byDay, beside: .byWeekNumber))
            }
        }
        if rule.parts.contains(.bySetPosition), !rule.parts.contains(where: { $0.isPicking && $0 != .bySetPosition }) {
            note(.alone(.bySetPosition))
        }
    }

    private mutating func note(_ flaw: RecurrenceRule.Flaw) {
        guard rule.flaws.count < 100, noted.insert(flaw).inserted else { return }
        rule.flaws.append(flaw)
    }

    private func positive(_ text: Substring) -> Int? {
        var scanner = ByteScanner(text)
        guard let number = scanner.takeNumber(digits: 1...9)?.value, number > 0, scanner.isAtEnd else { return nil }
        return number
    }

    private func isList(_ text: Substring, of range: ClosedRange<Int>, canBeNegative: Bool = false) -> Bool {
        text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { piece in
            var scanner = ByteScanner(piece)
            if canBeNegative, !scanner.take("-") { _ = scanner.take("+") }
            guard let number = scanner.takeNumber(digits: 1...3)?.value else { return false }
            return range.contains(number) && scanner.isAtEnd
        }
    }

    private func isDay(_ text: Substring) -> Bool {
        var scanner = ByteScanner(text)
        let hasSign = scanner.take("-") || scanner.take("+")
        let number = scanner.takeNumber(digits: 1...2)?.value
        guard number.map((1...53).contains) ?? !hasSign else { return false }
        return RecurrenceRuleParser.weekdays.contains(Substring(scanner.rest).asciiUppercased)
    }

    private static let weekdays: Set<String> = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
}

extension RecurrenceRule.Part {
    /// Whether RFC 5545 lets the part stand beside a frequency.
    fileprivate func allowed(with frequency: RecurrenceRule.Frequency) -> Bool {
        switch self {
        case .byMonthDay: frequency != .weekly
        case .byYearDay: ![.daily, .weekly, .monthly].contains(frequency)
        case .byWeekNumber: frequency == .yearly
        default: true
        }
    }
}

extension RecurrenceRule.Flaw {
    fileprivate var isAboutDays: Bool {
        if case .invalid(.byDay, _) = self { true } else { false }
    }
}

/// The zone of a date: its offset, and the one flaw that it has, if any.
struct RFC5322Zone {
    /// Seconds east of Greenwich; 0 where the zone does not say.
    var offsetSeconds = 0
    /// The most specific thing wrong with it.
    var flaw: RFC5322Date.Flaw?

    /// Takes a zone, whatever its form.
    static func take(from scanner: inout ByteScanner) -> RFC5322Zone {
        if scanner.next == UInt8(ascii: "+") || scanner.next == UInt8(ascii: "-") { return takeOffset(from: &scanner) }
        let word = scanner.take { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "(") && !$0.isSign }
        let zone = named(word)
        guard let sign = scanner.next, sign.isSign else { return zone }
        let isUniversal = zone.offsetSeconds == 0 && zone.flaw != .zoneUnknownName && zone.flaw != .zoneMilitary
        let offset = takeOffset(from: &scanner)
        return RFC5322Zone(offsetSeconds: offset.offsetSeconds, flaw: isUniversal ? .zoneUTCLiteral : .zoneUnknownName)
    }

    private static func takeOffset(from scanner: inout ByteScanner) -> RFC5322Zone {
        let isEast = scanner.take("+")
        if !isEast { _ = scanner.take("-") }
        let text = scanner.take { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
        guard let (minutes, isPlain) = minutes(text) else { return RFC5322Zone(flaw: .zoneFormat) }
        let isInRange = minutes <= 14 * 60
        guard isPlain, isInRange else {
            return RFC5322Zone(offsetSeconds: isInRange ? (isEast ? minutes : -minutes) * 60 : 0, flaw: .zoneFormat)
        }
        if minutes == 0, !isEast { return RFC5322Zone(flaw: .zoneMinusZero) }
        let isUnusual = minutes % 30 != 0
        return RFC5322Zone(
            offsetSeconds: (isEast ? minutes : -minutes) * 60, flaw: isUnusual ? .zoneQuarterHour : nil)
    }

    /// The minutes of `hhmm`, `hh:mm`, `h:mm`, `hh` or `h`, and whether it was the first.
    private static func minutes(_ text: Substring.UTF8View) -> (minutes: Int, isPlain: Bool)? {
        var scanner = ByteScanner(Substring(text))
        if let both = scanner.takeNumber(digits: 4), scanner.isAtEnd {
            return both % 100 <= 59 ? (both / 100 * 60 + both % 100, true) : nil
        }
        guard let (hours, _) = scanner.takeNumber(digits: 1...2) else { return nil }
        if scanner.isAtEnd { return (hours * 60, false) }
        guard scanner.take(":"), let rest = scanner.takeNumber(digits: 2), rest <= 59, scanner.isAtEnd else {
            return nil
        }
        return (hours * 60 + rest, false)
    }

    private static func named(_ word: Substring.UTF8View) -> RFC5322Zone {
        let upper = String(decoding: word.map(\.asciiUppercased), as: UTF8.self)
        switch upper {
        case "GMT", "UT":
            return RFC5322Zone(flaw: word.elementsEqual(upper.utf8) ? nil : .letterCase)
        case "UTC": return RFC5322Zone(flaw: .zoneUTCLiteral)
        case "Z": return RFC5322Zone(flaw: .zoneZulu)
        default: break
        }
        if let hours = obsoleteHours[upper] { return RFC5322Zone(offsetSeconds: hours * 3600, flaw: .zoneNamed) }
        let isLetter = word.count == 1 && word.first?.isASCIILetter == true
        return RFC5322Zone(flaw: isLetter ? .zoneMilitary : .zoneUnknownName)
    }

    /// The obsolete zones of North America (RFC 5322 section 4.3).
    private static let obsoleteHours = [
        "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    ]
}

private extension UInt8 {
    /// Whether the byte begins an offset.
    var isSign: Bool { self == UInt8(ascii: "+") || self == UInt8(ascii: "-") }
}

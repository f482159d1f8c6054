import FeedValues

/// A date as a file writes it.
struct WrittenDate: Hashable {
    /// The date and time, 12:00 when only the date is written.
    var civil: CivilDateTime
    /// The offset from UTC, if it is written.
    var offsetSeconds: Int?

    /// A date of the form `2025-04-25`, `2025-04-25 18:00[:00]` or `2025-04-25T18:00[:00](Z|+08:00)`.
    init?(_ text: String) { self.init(text.utf8.span) }

    /// A date of this form, in bytes.
    init?(_ text: Span<UInt8>) {
        var rest = text
        guard let year = WrittenDate.digits(4, &rest), WrittenDate.skip("-", &rest),
            let month = WrittenDate.digits(2, &rest), WrittenDate.skip("-", &rest),
            let day = WrittenDate.digits(2, &rest)
        else { return nil }
        var (hour, minute, second) = (12, 0, 0)
        if !rest.isEmpty {
            guard WrittenDate.skip("T", &rest) || WrittenDate.skip(" ", &rest),
                let hours = WrittenDate.digits(2, &rest), WrittenDate.skip(":", &rest),
                let minutes = WrittenDate.digits(2, &rest)
            else { return nil }
            (hour, minute) = (hours, minutes)
            if WrittenDate.skip(":", &rest) {
                guard let seconds = WrittenDate.digits(2, &rest) else { return nil }
                second = seconds
            }
            guard WrittenDate.offset(&rest, into: &offsetSeconds), rest.isEmpty else { return nil }
        }
        guard let civil = CivilDateTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        else { return nil }
        self.civil = civil
    }

    private static func offset(_ rest: inout Span<UInt8>, into offset: inout Int?) -> Bool {
        if rest.isEmpty { return true }
        if skip("Z", &rest) {
            offset = 0
            return true
        }
        let sign = rest.next == UInt8(ascii: "-") ? -1 : 1
        guard skip("+", &rest) || skip("-", &rest), let hours = digits(2, &rest), skip(":", &rest),
            let minutes = digits(2, &rest), hours <= 14, minutes <= 59
        else { return false }
        offset = sign * (hours * 3600 + minutes * 60)
        return true
    }

    private static func digits(_ count: Int, _ rest: inout Span<UInt8>) -> Int? {
        guard rest.count >= count else { return nil }
        var value = 0
        for index in 0..<count {
            guard rest[index].isASCIIDigit else { return nil }
            value = value * 10 + Int(rest[index] - UInt8(ascii: "0"))
        }
        rest = rest.extracting(count...)
        return value
    }

    private static func skip(_ character: Unicode.Scalar, _ rest: inout Span<UInt8>) -> Bool {
        guard rest.next == UInt8(ascii: character) else { return false }
        rest = rest.extracting(1...)
        return true
    }
}

extension Span<UInt8> {
    fileprivate var next: UInt8? { isEmpty ? nil : self[0] }
}

import Diagnostics
import FeedValues
import Foundation

extension Fields {
    /// The instant of a key; a date without a time means 12:00 in the zone, a time without an offset is read there.
    func date(_ key: String, in zone: TimeZone, _ log: inout FindingLog) -> Located<Timestamp>? {
        guard let text = text(key, &log), let node = node(key) else { return nil }
        guard let written = WrittenDate(text.value) else {
            log.report(
                .date, "'\(key)' is no date: '\(text.value.shortened)'", in: source, at: node.place,
                help: "write 2025-04-25, 2025-04-25 18:00 or 2025-04-25T18:00:00+08:00")
            return nil
        }
        if let offset = written.offsetSeconds {
            return Located(written.civil.timestamp(offsetSeconds: offset), from: text.origin)
        }
        switch zone.instants(of: written.civil) {
        case .none:
            log.report(
                .dateSkipped, "'\(text.value)' does not exist in \(zone.identifier): clocks skip it", in: source,
                at: node.place)
            return nil
        case .one(let timestamp): return Located(timestamp, from: text.origin)
        case .two(let first):
            log.report(
                .dateDoubled, "'\(text.value)' comes twice in \(zone.identifier): the first is taken", in: source,
                at: node.place)
            return Located(first, from: text.origin)
        }
    }
}

/// A date as a file writes it.
struct WrittenDate: Hashable {
    /// The date and time, 12:00 when only the date is written.
    var civil: CivilDateTime
    /// The offset from UTC, if it is written.
    var offsetSeconds: Int?

    /// A date of the form `2025-04-25`, `2025-04-25 18:00[:00]` or `2025-04-25T18:00[:00](Z|+08:00)`.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
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

    private static func offset(_ rest: inout ArraySlice<UInt8>, into offset: inout Int?) -> Bool {
        if rest.isEmpty { return true }
        if skip("Z", &rest) {
            offset = 0
            return true
        }
        let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
        guard skip("+", &rest) || skip("-", &rest), let hours = digits(2, &rest), skip(":", &rest),
            let minutes = digits(2, &rest), hours <= 14, minutes <= 59
        else { return false }
        offset = sign * (hours * 3600 + minutes * 60)
        return true
    }

    private static func digits(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.count >= count else { return nil }
        var value = 0
        for byte in rest.prefix(count) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        rest.removeFirst(count)
        return value
    }

    private static func skip(_ character: Unicode.Scalar, _ rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }
}

extension TimeZone {
    /// The instants at which clocks of a zone show a date and time.
    enum Instants {
        /// None: clocks go forward over it.
        case none
        /// One, as nearly always.
        case one(Timestamp)
        /// Two, as clocks go back over it: the first.
        case two(first: Timestamp)
    }

    /// When clocks of this zone show a date and time.
    func instants(of civil: CivilDateTime) -> Instants {
        let utc = civil.timestamp().secondsSinceEpoch
        // The offsets in force a day before and after are the only ones that can hold at the time itself.
        let offsets = Set([utc - 86_400, utc + 86_400].map { offset(at: $0) })
        let instants = offsets.map { utc - Int64($0) }.filter { utc - $0 == Int64(offset(at: $0)) }.sorted()
        guard let first = instants.first else { return .none }
        let timestamp = Timestamp(secondsSinceEpoch: first)
        return instants.count > 1 ? .two(first: timestamp) : .one(timestamp)
    }

    private func offset(at seconds: Int64) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

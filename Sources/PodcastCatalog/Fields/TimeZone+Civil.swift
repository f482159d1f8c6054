import FeedValues
import Foundation

// Knows the zones by name. Where Swift's libraries are linked statically, it is left out unless it is asked for.
#if canImport(FoundationInternationalization)
    import FoundationInternationalization
#endif

extension TimeZone {
    /// Coordinated universal time.
    static let utc = TimeZone(secondsFromGMT: 0) ?? .gmt

    /// A zone by its name in the time zone database, whatever the machine's own zone is.
    static func named(_ name: String) -> TimeZone? {
        guard name == "UTC" || name.contains("/") else { return nil }
        return TimeZone(identifier: name)
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
        let (before, after) = (offset(at: utc - 86_400), offset(at: utc + 86_400))
        let one = instant(utc, east: before)
        guard after != before, let other = instant(utc, east: after) else { return one.map { .one($0) } ?? .none }
        guard let one else { return .one(other) }
        return .two(first: min(one, other))
    }

    /// The instant at which clocks of this zone show a time, if an offset is in force at it.
    private func instant(_ utc: Int64, east offset: Int) -> Timestamp? {
        let instant = utc - Int64(offset)
        return self.offset(at: instant) == offset ? Timestamp(secondsSinceEpoch: instant) : nil
    }

    /// How far east of Greenwich its clocks go at a moment, in seconds; the moment is counted from 1970.
    fileprivate func offset(at seconds: Int64) -> Int {
        secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
    }
}

extension CivilDateTime {
    /// The date and time that clocks of a zone show at an instant.
    init(_ timestamp: Timestamp, in zone: TimeZone) {
        self.init(timestamp, offsetSeconds: zone.offset(at: timestamp.secondsSinceEpoch))
    }
}

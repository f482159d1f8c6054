extension Timestamp {
    /// The instant of an RFC 3339 text with a zone, such as `2025-04-25T04:00:00Z` or `2025-04-25T12:00:00+08:00`.
    ///
    /// Fractions of a second are dropped; `nil` for a date alone, a missing zone or any looser form.
    public init?(iso8601 text: some StringProtocol) {
        let date = ISO8601DateTime.parse(text)
        guard date.flaws.isEmpty, let timestamp = date.timestamp else { return nil }
        self = timestamp
    }

    /// The instant in UTC as RSS writes dates: `Fri, 25 Apr 2025 04:00:00 +0000` (RFC 5322 section 3.3).
    ///
    /// Years are those from 0 to 9999; an instant beyond prints as the nearest of these.
    public var rfc5322: String {
        let civil = CivilDateTime(self)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(31)
        bytes.append(contentsOf: EnglishNames.weekdays[civil.weekday].utf8.prefix(3))
        bytes.append(contentsOf: ", ".utf8)
        bytes.append(civil.day, digits: 2)
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: EnglishNames.months[civil.month - 1].utf8.prefix(3))
        bytes.append(UInt8(ascii: " "))
        bytes.append(civil.year, digits: 4)
        bytes.append(UInt8(ascii: " "))
        bytes.appendTime(of: civil)
        bytes.append(contentsOf: " +0000".utf8)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The instant in UTC as `2025-04-25T04:00:00Z` (RFC 3339 section 5.6).
    ///
    /// Years are those from 0 to 9999; an instant beyond prints as the nearest of these.
    public var iso8601: String { CivilDateTime(self).description + "Z" }
}

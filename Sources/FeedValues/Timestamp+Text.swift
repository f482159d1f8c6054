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
        let bytes = rfc5322Bytes
        return String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }

    /// The instant in UTC as RSS writes dates, in ASCII.
    package var rfc5322Bytes: InlineArray<31, UInt8> {
        let civil = CivilDateTime(self)
        var bytes = InlineArray<31, UInt8>(repeating: UInt8(ascii: " "))
        bytes.write(EnglishNames.weekdays[civil.weekday].utf8.prefix(3), at: 0)
        bytes[3] = UInt8(ascii: ",")
        bytes.write(civil.day, at: 5)
        bytes.write(EnglishNames.months[civil.month - 1].utf8.prefix(3), at: 8)
        bytes.write(civil.year / 100, at: 12)
        bytes.write(civil.year % 100, at: 14)
        bytes.write(civil.hour, at: 17)
        bytes[19] = UInt8(ascii: ":")
        bytes.write(civil.minute, at: 20)
        bytes[22] = UInt8(ascii: ":")
        bytes.write(civil.second, at: 23)
        bytes.write("+0000".utf8[...], at: 26)
        return bytes
    }

    /// The instant in UTC as `2025-04-25T04:00:00Z` (RFC 3339 section 5.6).
    ///
    /// Years are those from 0 to 9999; an instant beyond prints as the nearest of these.
    public var iso8601: String { CivilDateTime(self).description + "Z" }
}

extension InlineArray<31, UInt8> {
    /// Writes bytes from a place on.
    fileprivate mutating func write(_ bytes: Substring.UTF8View, at start: Int) {
        for (offset, byte) in bytes.enumerated() { self[start + offset] = byte }
    }

    /// Writes a number below 100 as two digits.
    fileprivate mutating func write(_ number: Int, at start: Int) {
        self[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
        self[start + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
}

extension MediaDuration {
    /// A place or length written as a clock shows it: `H:MM:SS.mmm`, `M:SS`, `12.5`.
    ///
    /// Seconds, and minutes after hours, have two digits and stay below 60; the first field may be any number. More
    /// than three decimals are rounded. This is the Normal Play Time that chapters use.
    public init?(clock text: some StringProtocol) {
        guard let clock = ClockText(text), clock.isRegular else { return nil }
        self = clock.duration
    }

    /// The value of `itunes:duration` as Apple reads it: `1801`, `30:01`, `1:02:03`, without decimals.
    public init?(itunes text: some StringProtocol) {
        guard let clock = ClockText(text), clock.isRegular, !clock.hasDecimals else { return nil }
        self = clock.duration
    }

    /// The duration as `H:MM:SS.mmm`.
    public var clock: String {
        var bytes: [UInt8] = []
        bytes.append(milliseconds / 3_600_000, digits: 1)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(milliseconds / 60_000 % 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(milliseconds / 1000 % 60, digits: 2)
        bytes.append(UInt8(ascii: "."))
        bytes.append(milliseconds % 1000, digits: 3)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The duration as `HH:MM:SS.mmm`, with at least two digits of hours.
    public var fullClock: String { milliseconds < 36_000_000 ? "0" + clock : clock }

    /// The duration in seconds, with as many decimals as it needs: `73`, `73.5`, `0.25`.
    public var seconds: String {
        var bytes = Array(String(milliseconds / 1000).utf8)
        var rest = milliseconds % 1000
        if rest > 0 { bytes.append(UInt8(ascii: ".")) }
        var digit = 100
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / digit))
            rest %= digit
            digit /= 10
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

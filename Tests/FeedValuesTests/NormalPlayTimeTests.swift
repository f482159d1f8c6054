import FeedValues
import Testing

@Suite struct `Normal Play Time` {
    @Test(
        arguments: [
            ("42", 42_000), ("42.5", 42_500), ("0", 0), ("12:05:01.123", 43_501_123), ("0:00:01", 1000),
            ("00:00:03.000", 3000), ("100:00:00", 360_000_000), ("2:05", nil), ("0:60:00", nil), ("0:00:60", nil),
            ("+17sec", nil), ("1h", nil), ("", nil), (" 42", nil), ("-1", nil), ("Now", nil), ("1:02:03:04", nil),
        ] as [(String, Int?)])
    func `is seconds, or hours with minutes and seconds`(text: String, milliseconds: Int?) {
        let expected = milliseconds.flatMap(MediaDuration.init(milliseconds:)).map(NormalPlayTime.at)
        #expect(NormalPlayTime(text) == expected)
    }

    @Test func `has a word for the present`() {
        #expect(NormalPlayTime("now") == .now)
    }
}

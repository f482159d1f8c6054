import FeedValues
import Testing

@Suite("Instants")
struct TimestampTests {
    @Test(
        arguments: [
            (0, "Thu, 01 Jan 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"),
            (1_745_553_600, "Fri, 25 Apr 2025 04:00:00 +0000", "2025-04-25T04:00:00Z"),
            (-1, "Wed, 31 Dec 1969 23:59:59 +0000", "1969-12-31T23:59:59Z"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000", "2000-02-29T00:00:00Z"),
            (-62_167_219_200, "Sat, 01 Jan 0000 00:00:00 +0000", "0000-01-01T00:00:00Z"),
            (Int64.max, "Fri, 31 Dec 9999 23:59:59 +0000", "9999-12-31T23:59:59Z"),
            (Int64.min, "Sat, 01 Jan 0000 00:00:00 +0000", "0000-01-01T00:00:00Z"),
        ] as [(Int64, String, String)])
    func `print as RSS and as ISO 8601`(seconds: Int64, rfc5322: String, iso8601: String) {
        let timestamp = Timestamp(secondsSinceEpoch: seconds)
        #expect(timestamp.rfc5322 == rfc5322)
        #expect(timestamp.iso8601 == iso8601)
    }

    @Test(
        arguments: [
            ("2025-04-25T04:00:00Z", 1_745_553_600),
            ("2025-04-25T12:00:00+08:00", 1_745_553_600),
            ("2025-04-24T23:30:00-04:30", 1_745_553_600),
            ("2025-04-25T04:00:00.999Z", 1_745_553_600),
            (" 2025-04-25T04:00:00Z\n", 1_745_553_600),
        ] as [(String, Int64)])
    func `are read from RFC 3339`(text: String, seconds: Int64) {
        #expect(Timestamp(iso8601: text) == Timestamp(secondsSinceEpoch: seconds))
    }

    @Test(arguments: [
        "", "now", "2025-04-25", "2025-04-25T04:00:00", "2025-04-25T04:00Z", "20250425T040000Z",
        "2025-04-25T04:00:00+0800", "2025-04-25 04:00:00Z", "2025-04-31T04:00:00Z", "2025-04-25T24:00:00Z",
        "2025-04-25T04:00:00Zx", "2025-04-25T04:00:00.Z", "+2025-04-25T04:00:00Z", "2025-04-25T04:00:00+25:00",
        "٢٠٢٥-04-25T04:00:00Z",
    ])
    func `are read from nothing looser`(text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test func `stay within what 64 bits hold`() {
        #expect(Timestamp(secondsSinceEpoch: .max).advanced(bySeconds: 1) == Timestamp(secondsSinceEpoch: .max))
        #expect(Timestamp(secondsSinceEpoch: .min).advanced(bySeconds: -1) == Timestamp(secondsSinceEpoch: .min))
        #expect(CivilDateTime(Timestamp(secondsSinceEpoch: .max), offsetSeconds: 3600).year == 9999)
    }
}

import FeedValues
import Testing

@Suite("ISO 8601")
struct ISO8601DateTimeTests {
    @Test(
        "tells what is loose",
        arguments: [
            ("2021-09-26T07:30:00-06:00", "2021-09-26T13:30:00Z", []),
            ("2021-09-26T07:30:00.000-0600", "2021-09-26T13:30:00Z", [.basicOffset]),
            ("2021-09-26T07:30:00+01", "2021-09-26T06:30:00Z", [.basicOffset]),
            ("2021-09-26T07:30:00", "2021-09-26T07:30:00Z", [.zoneMissing]),
            ("2021-09-26T07:30+00:00", "2021-09-26T07:30:00Z", [.secondsMissing]),
            ("2021-09-26", "2021-09-26T00:00:00Z", [.timeMissing]),
            ("2021-09", "2021-09-01T00:00:00Z", [.dayMissing]),
            ("2021", "2021-01-01T00:00:00Z", [.dayMissing]),
            ("20210926T073000Z", "2021-09-26T07:30:00Z", [.basicForm]),
            ("20210926T0730Z", "2021-09-26T07:30:00Z", [.basicForm, .secondsMissing]),
            ("2021-09-26 07:30:00z", "2021-09-26T07:30:00Z", [.separator]),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", []),
        ] as [(String, String, [ISO8601DateTime.Flaw])])
    func loose(text: String, instant: String, flaws: [ISO8601DateTime.Flaw]) {
        let date = ISO8601DateTime.parse(text)
        #expect(date.timestamp?.iso8601 == instant)
        #expect(date.flaws == flaws)
    }

    @Test(arguments: [
        "", "26/09/2021", "2021-9-26", "2021-02-29", "2021-09-26T", "2021-09-26T7:30", "2021-09-26T07:30:61Z",
        "2021-09-26T07:30:00+06:60", "2021-09-26T07:30:00+6", "2021-W39", "2021-", "99999999", "\u{0}",
        "Wed, 01 May 2024 10:00:00 GMT",
    ])
    func `knows what is no date`(text: String) {
        let date = ISO8601DateTime.parse(text)
        #expect(date.civil == nil)
        #expect(date.flaws == [.notISO8601])
    }

    @Test func `keeps what is written apart from the zone`() {
        let date = ISO8601DateTime.parse("2025-04-25T12:00:00+08:00")
        #expect(date.civil == CivilDateTime(year: 2025, month: 4, day: 25, hour: 12))
        #expect(date.offsetSeconds == 28_800)
        #expect(ISO8601DateTime.parse("2025-04-25T12:00:00").offsetSeconds == nil)
    }
}

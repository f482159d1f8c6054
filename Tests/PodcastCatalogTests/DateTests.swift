import FeedValues
import Foundation
import Testing

@testable import PodcastCatalog

@Suite("Dates")
struct DateTests {
    @Test(
        "are read in the show's zone, at noon without a time",
        arguments: [
            ("2025-04-25", "Asia/Shanghai", "2025-04-25T04:00:00Z"),
            ("2025-04-25", "UTC", "2025-04-25T12:00:00Z"),
            ("2026-01-03 18:00", "Asia/Shanghai", "2026-01-03T10:00:00Z"),
            ("2025-07-01T18:00:30", "Europe/Berlin", "2025-07-01T16:00:30Z"),
            ("2025-12-01 18:00", "Europe/Berlin", "2025-12-01T17:00:00Z"),
            ("2025-04-25T18:00:00+08:00", "Europe/Berlin", "2025-04-25T10:00:00Z"),
            ("2025-04-25 18:00Z", "Europe/Berlin", "2025-04-25T18:00:00Z"),
            ("2025-04-25T18:00-03:30", "UTC", "2025-04-25T21:30:00Z"),
            ("2025-03-30 01:59:59", "Europe/Berlin", "2025-03-30T00:59:59Z"),
            ("2025-03-30 03:00", "Europe/Berlin", "2025-03-30T01:00:00Z"),
            ("2025-10-26 01:59", "Europe/Berlin", "2025-10-25T23:59:00Z"),
            ("2025-10-26 03:00", "Europe/Berlin", "2025-10-26T02:00:00Z"),
            ("2025-03-30 02:00", "Europe/Berlin", nil), ("2025-03-30 02:59:59", "Europe/Berlin", nil),
            ("2025-10-26 02:00", "Europe/Berlin", "2025-10-26T00:00:00Z"),
            ("2025-10-26 02:59:59", "Europe/Berlin", "2025-10-26T00:59:59Z"),
            ("2025-04-06 01:45", "Australia/Lord_Howe", "2025-04-05T14:45:00Z"),
            ("2025-10-05 02:15", "Australia/Lord_Howe", nil),
            ("2011-12-30", "Pacific/Apia", nil),
            ("2025-11-02 01:30", "America/New_York", "2025-11-02T05:30:00Z"),
            ("1986-05-04 00:30", "Asia/Shanghai", "1986-05-03T16:30:00Z"),
        ] as [(String, String, String?)])
    func instant(_ text: String, _ zone: String, _ expected: String?) throws {
        let zone = try #require(TimeZone.named(zone))
        let date = try #require(WrittenDate(text))
        let found: Timestamp? =
            if let offset = date.offsetSeconds {
                date.civil.timestamp(offsetSeconds: offset)
            } else {
                switch zone.instants(of: date.civil) {
                case .none: nil
                case .one(let instant), .two(let instant): instant
                }
            }
        #expect(found?.iso8601 == expected)
    }

    @Test(
        "of another form are none",
        arguments: [
            "", "2025", "2025-4-25", "25.04.2025", "2025/04/25", "2025-04-25 ", "2025-04-25T", "2025-04-25 18",
            "2025-04-25 18:0", "2025-04-25 24:00", "2025-04-25 18:60", "2025-13-01", "2025-02-29", "2025-04-25 18:00+8",
            "2025-04-25 18:00+0800", "2025-04-25 18:00 +08:00", "2025-04-25T18:00:00.5Z", "2025-04-25Z",
            "2025-04-25 18:00+15:00", "yesterday",
        ])
    func refused(_ text: String) { #expect(WrittenDate(text) == nil) }

    @Test(
        "are not read in zones without a name of the database",
        arguments: ["CET", "GMT+8", "Local", "", "Europe/Nowhere", "+08:00"])
    func zones(_ name: String) { #expect(TimeZone.named(name) == nil) }
}

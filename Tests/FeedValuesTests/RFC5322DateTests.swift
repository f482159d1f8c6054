import FeedValues
import Testing

@Suite("Dates of feeds")
struct RFC5322DateTests {
    private static let instant = Timestamp(secondsSinceEpoch: 1_714_557_600)

    @Test(
        "tell what is wrong",
        arguments: [
            ("Wed, 01 May 2024 10:00:00 GMT", []),
            ("Wed, 1 May 2024 10:00:00 +0000", []),
            ("01 May 2024 10:00:00 GMT", [.weekdayMissing]),
            ("Mon, 01 May 2024 10:00:00 GMT", [.weekdayWrong]),
            ("Wed, 01 May 24 10:00:00 GMT", [.twoDigitYear]),
            ("Wed, 01 May 124 10:00:00 GMT", [.twoDigitYear]),
            ("Wed, 01 May 2024 10:00 GMT", [.missingSeconds]),
            ("Wed, 01 May 2024 10:00:00", [.zoneMissing]),
            ("Wed, 01 May 2024 10:00:00 UTC", [.zoneUTCLiteral]),
            ("Wed, 01 May 2024 12:00:00 GMT+2", [.zoneUTCLiteral]),
            ("Wed, 01 May 2024 12:00:00 UTC+02:00", [.zoneUTCLiteral]),
            ("Wed, 01 May 2024 10:00:00 Z", [.zoneZulu]),
            ("Wed, 01 May 2024 05:00:00 EST", [.zoneNamed]),
            ("Wed, 01 May 2024 03:00:00 pdt", [.zoneNamed]),
            ("Wed, 01 May 2024 10:00:00 CET", [.zoneUnknownName]),
            ("Wed, 01 May 2024 10:00:00 BST", [.zoneUnknownName]),
            ("Wed, 01 May 2024 10:00:00 A", [.zoneMilitary]),
            ("Wed, 01 May 2024 12:00:00 +02:00", [.zoneFormat]),
            ("Wed, 01 May 2024 12:00:00 +2", [.zoneFormat]),
            ("Wed, 01 May 2024 10:00:00 +0190", [.zoneFormat]),
            ("Wed, 01 May 2024 10:00:00 -4400", [.zoneFormat]),
            ("Wed, 01 May 2024 15:45:00 +0545", [.zoneQuarterHour]),
            ("Wed, 01 May 2024 23:45:00 +1345", [.zoneQuarterHour]),
            ("Wed, 01 May 2024 07:26:00 -0234", [.zoneQuarterHour]),
            ("Wed, 01 May 2024 13:30:00 +0330", []),
            ("Wed, 01 May 2024 10:00:00 -0000", [.zoneMinusZero]),
            ("wed, 01 may 2024 10:00:00 gmt", [.letterCase]),
            ("WED, 01 May 2024 10:00:00 GMT", [.letterCase]),
            ("Wednesday, 01 May 2024 10:00:00 GMT", [.nameNotAbbreviated]),
            ("Mi, 01 May 2024 12:00:00 +0200", [.nameNotEnglish]),
            ("Wed, 01 May 2024 05:00:00 -0500 (EST)", [.commentOrFolding]),
            ("Wed, 01 May 2024 10:00:00 (a (nested\\) ) one) GMT", [.commentOrFolding]),
            ("Wed, 01 May 2024  10:00:00 GMT", [.commentOrFolding]),
            ("Wed, 01 May 2024\n 10:00:00 GMT", [.commentOrFolding]),
            ("Wed,  1 May 2024 10:00:00 GMT", [.paddedDay]),
            ("\n  Wed, 01 May 2024 10:00:00 GMT\t", []),
            ("2024-05-01T10:00:00Z", [.notRFC2822]),
            ("2024-05-01T12:00:00+02:00", [.notRFC2822]),
            ("Wed 01 May 2024 10:00:00 GMT", [.notRFC2822]),
            ("Wed,01 May 2024 10:00:00 GMT", [.notRFC2822]),
            ("Wed, 01-May-2024 10:00:00 GMT", [.notRFC2822]),
            ("Wed, 01 May 2024 10:00:00.250 GMT", [.notRFC2822]),
            ("Wed, 01 May 2024 10:00:00+0000", [.notRFC2822]),
            ("mon, 01 MAY 24 05:00 EST", [.zoneNamed, .weekdayWrong, .letterCase, .twoDigitYear, .missingSeconds]),
        ] as [(String, [RFC5322Date.Flaw])])
    func flaws(text: String, flaws: [RFC5322Date.Flaw]) {
        let date = RFC5322Date.parse(text)
        #expect(date.flaws == flaws)
        #expect(date.timestamp == Self.instant)
    }

    @Test(
        "have no instant when calendar, clock or words have none",
        arguments: [
            ("Wed, 29 Feb 2023 10:00:00 GMT", .dayOutOfRange),
            ("Mon, 29 Feb 2100 10:00:00 GMT", .dayOutOfRange),
            ("Wed, 00 May 2024 10:00:00 GMT", .dayOutOfRange),
            ("Thu, 30 May 2024 24:00:00 GMT", .timeOutOfRange),
            ("Thu, 30 May 2024 23:60:00 GMT", .timeOutOfRange),
            ("Thu, 30 May 2024 12:00:60 GMT", .timeOutOfRange),
            ("Mi, 01 Mai 2024 10:00:00 +0200", .nameNotEnglish),
            ("", .notRFC2822),
            (" \n", .notRFC2822),
            ("yesterday", .notRFC2822),
            ("1714557600", .notRFC2822),
            ("May 1, 2024", .notRFC2822),
            ("Wed, 01 May 2024 10:00:00 GMT Daylight Time", .notRFC2822),
            ("Wed, 01 May 2024 10:00:00 (never closed GMT", .notRFC2822),
            ("Wed, 01 May 99999999999999999999 10:00:00 GMT", .notRFC2822),
            ("05/01/2024 10:00:00", .notRFC2822),
            ("Wed, 01 05 2024 10:00:00 GMT", .notRFC2822),
            ("\u{0}\u{FFFF}🎙, 🎧", .notRFC2822),
        ] as [(String, RFC5322Date.Flaw)])
    func hopeless(text: String, flaw: RFC5322Date.Flaw) {
        let date = RFC5322Date.parse(text)
        #expect(date.timestamp == nil)
        #expect(date.flaws == [flaw])
    }

    @Test func `a date without a time is read as midnight`() {
        let date = RFC5322Date.parse("Wed, 01 May 2024")
        #expect(date.timestamp?.iso8601 == "2024-05-01T00:00:00Z")
        #expect(date.flaws == [.notRFC2822])
    }

    @Test(arguments: ["Sat, 31 Dec 2016 23:59:60 GMT", "Sun, 01 Jan 2017 08:59:60 +0900"])
    func `a leap second is told as the second after`(text: String) {
        let date = RFC5322Date.parse(text)
        #expect(date.timestamp?.iso8601 == "2017-01-01T00:00:00Z")
        #expect(date.flaws == [.leapSecond])
    }

    @Test(arguments: [
        ("Thu, 29 Feb 2024 10:00:00 GMT", "2024-02-29T10:00:00Z"),
        ("Tue, 29 Feb 2000 10:00:00 GMT", "2000-02-29T10:00:00Z"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T00:00:00Z"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", "9999-12-31T23:59:59Z"),
        ("Wed, 31 Dec 1969 23:59:59 -0000", "1969-12-31T23:59:59Z"),
    ])
    func `known dates`(text: String, instant: String) {
        #expect(RFC5322Date.parse(text).timestamp?.iso8601 == instant)
    }

    @Test func `what is printed is read again without a flaw`() {
        for seconds in stride(from: Int64(-62_167_219_200), through: 253_402_300_799, by: 86_399 * 977) {
            let timestamp = Timestamp(secondsSinceEpoch: seconds)
            let date = RFC5322Date.parse(timestamp.rfc5322)
            #expect(date.timestamp == timestamp)
            #expect(date.flaws == [])
            #expect(Timestamp(iso8601: timestamp.iso8601) == timestamp)
        }
    }

    @Test func `a megabyte of anything is read in no time`() {
        for piece in ["(", "()", "1", " ", "Wed, ", "\u{E9}", "a("] {
            let text = String(repeating: piece, count: 200_000)
            #expect(RFC5322Date.parse(text).timestamp == nil)
            #expect(RFC5322Date.parse("Wed, 01 May 2024 10:00:00 " + text).flaws != [])
        }
    }
}

import FeedValues
import Testing

@Suite("Rules of recurrence")
struct RecurrenceRuleTests {
    @Test(arguments: [
        "FREQ=DAILY", "freq=weekly;byday=mo,we", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=SU", "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=1,-1,+15", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=1,-366", "FREQ=DAILY;COUNT=10", "FREQ=DAILY;UNTIL=20231231T000000Z",
        "FREQ=DAILY;UNTIL=20231231", "FREQ=DAILY;UNTIL=20231231T093000", "FREQ=HOURLY;BYMINUTE=0,59;BYSECOND=60",
        "FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3", " BYHOUR=23;FREQ=MINUTELY ", "FREQ=YEARLY;BYDAY=53MO",
    ])
    func `of the grammar have no flaw`(text: String) {
        #expect(RecurrenceRule.parse(text).flaws == [])
    }

    @Test(
        arguments: [
            ("", [.malformed(""), .frequencyMissing]), ("EVERY DAY", [.malformed("EVERY DAY"), .frequencyMissing]),
            ("FREQ=WEEKLY;", [.malformed("")]), ("RRULE:FREQ=DAILY", [.unknownPart("RRULE:FREQ"), .frequencyMissing]),
            ("INTERVAL=2", [.frequencyMissing]), ("FREQ=FORTNIGHTLY", [.invalid(.frequency, "FORTNIGHTLY")]),
            ("FREQ=DAILY;FREQ=DAILY", [.repeated(.frequency)]), ("FREQ=DAILY;EVERY=2", [.unknownPart("EVERY")]),
            ("FREQ=DAILY;COUNT=0", [.invalid(.count, "0")]), ("FREQ=DAILY;INTERVAL=-1", [.invalid(.interval, "-1")]),
            ("FREQ=DAILY;COUNT=2;UNTIL=20250101", [.untilAndCount]),
            ("FREQ=DAILY;UNTIL=20250230", [.invalid(.until, "20250230")]),
            ("FREQ=DAILY;UNTIL=2025", [.invalid(.until, "2025")]),
            (
                "FREQ=DAILY;UNTIL=2023-12-31T00:00:00.000Z", [.untilForm("2023-12-31T00:00:00.000Z")]
            ),
            ("FREQ=DAILY;UNTIL=2023-12-31", [.untilForm("2023-12-31")]),
            ("FREQ=DAILY;UNTIL=20231231T000000+0100", [.untilForm("20231231T000000+0100")]),
            ("FREQ=WEEKLY;BYDAY=MONDAY", [.invalid(.byDay, "MONDAY")]),
            ("FREQ=MONTHLY;BYDAY=0MO", [.invalid(.byDay, "0MO")]),
            ("FREQ=MONTHLY;BYDAY=54MO", [.invalid(.byDay, "54MO")]),
            ("FREQ=MONTHLY;BYDAY=-MO", [.invalid(.byDay, "-MO")]), ("FREQ=MONTHLY;BYDAY=", [.invalid(.byDay, "")]),
            ("FREQ=WEEKLY;BYDAY=MO,", [.invalid(.byDay, "MO,")]),
            ("FREQ=WEEKLY;BYDAY=1MO", [.misplaced(.byDay, beside: .frequency)]),
            ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO", [.misplaced(.byDay, beside: .byWeekNumber)]),
            ("FREQ=WEEKLY;BYMONTHDAY=1", [.misplaced(.byMonthDay, beside: .frequency)]),
            ("FREQ=MONTHLY;BYYEARDAY=1", [.misplaced(.byYearDay, beside: .frequency)]),
            ("FREQ=MONTHLY;BYWEEKNO=1", [.misplaced(.byWeekNumber, beside: .frequency)]),
            ("FREQ=MONTHLY;BYMONTHDAY=32", [.invalid(.byMonthDay, "32")]),
            ("FREQ=DAILY;BYHOUR=24", [.invalid(.byHour, "24")]), ("FREQ=DAILY;BYHOUR=-1", [.invalid(.byHour, "-1")]),
            ("FREQ=DAILY;BYMONTH=13", [.invalid(.byMonth, "13")]),
            ("FREQ=DAILY;WKST=1MO", [.invalid(.weekStart, "1MO")]),
            ("FREQ=MONTHLY;BYSETPOS=1", [.alone(.bySetPosition)]),
            ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", [.invalid(.bySetPosition, "0")]),
        ] as [(String, [RecurrenceRule.Flaw])])
    func `say what is wrong with them`(text: String, flaws: [RecurrenceRule.Flaw]) {
        #expect(RecurrenceRule.parse(text).flaws == flaws)
    }

    @Test func `give their parts`() {
        let rule = RecurrenceRule.parse("FREQ=WEEKLY;INTERVAL=2;UNTIL=20250101;BYDAY=MO")
        #expect(rule.frequency == .weekly)
        #expect(rule.interval == 2)
        #expect(rule.count == nil)
        #expect(rule.until?.timestamp == Timestamp(secondsSinceEpoch: 1_735_689_600))
        #expect(rule.parts == [.frequency, .interval, .until, .byDay])
        #expect(RecurrenceRule.parse("FREQ=DAILY;COUNT=12").count == 12)
    }

    @Test(
        arguments: [
            ("FREQ=DAILY", 1), ("FREQ=DAILY;INTERVAL=3", 3), ("FREQ=DAILY;BYDAY=MO,TH", 7), ("FREQ=WEEKLY;BYDAY=FR", 7),
            ("FREQ=WEEKLY;INTERVAL=2", 14), ("FREQ=MONTHLY;BYDAY=1MO", 31), ("FREQ=DAILY;BYMONTHDAY=1", 31),
            ("FREQ=WEEKLY;BYMONTH=1,2", 366), ("FREQ=YEARLY", 366), ("FREQ=HOURLY", 1), ("FREQ=NEVER", nil),
        ] as [(String, Int?)])
    func `leave a time between two dates`(text: String, days: Int?) {
        #expect(RecurrenceRule.parse(text).longestGapInDays == days)
    }

    @Test func `of a million parts have a hundred flaws`() {
        let text = (0..<100_000).map { "X\($0)=1" }.joined(separator: ";")
        #expect(RecurrenceRule.parse(text).flaws.count == 100)
    }
}

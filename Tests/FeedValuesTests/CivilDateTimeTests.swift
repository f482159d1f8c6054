import FeedValues
import Testing

@Suite("Dates on a wall")
struct CivilDateTimeTests {
    @Test(arguments: [
        (2023, 2, 29), (2100, 2, 29), (2024, 4, 31), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (10_000, 1, 1),
        (-1, 1, 1),
    ])
    func `need a day of the calendar`(year: Int, month: Int, day: Int) {
        #expect(CivilDateTime(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        (2000, 1, 1, 6), (2024, 2, 29, 4), (1970, 1, 1, 4), (1969, 12, 31, 3), (0, 3, 1, 3), (9999, 12, 31, 5),
    ])
    func `know their day of the week`(year: Int, month: Int, day: Int, weekday: Int) {
        #expect(CivilDateTime(year: year, month: month, day: day, hour: 23)?.weekday == weekday)
    }

    @Test func `follow one another from 0000 to 9999`() {
        var weekday = 6
        var count = 0
        for year in 0...9999 {
            for month in 1...12 {
                for day in 1...CivilDateTime.days(inMonth: month, of: year) where day <= 2 || day >= 28 {
                    let date = CivilDateTime(year: year, month: month, day: day)
                    guard let date, CivilDateTime(date.timestamp()) == date else {
                        Issue.record("\(year)-\(month)-\(day) is not read back")
                        return
                    }
                }
                count += CivilDateTime.days(inMonth: month, of: year)
            }
        }
        weekday = (weekday + count - 1) % 7
        #expect(count == 3_652_425)
        #expect(CivilDateTime(year: 9999, month: 12, day: 31)?.weekday == weekday)
    }

    @Test func `differ from one zone to another`() {
        let timestamp = Timestamp(iso8601: "2025-04-25T20:30:00Z")
        let shanghai = timestamp.map { CivilDateTime($0, offsetSeconds: 8 * 3600) }
        #expect(shanghai?.description == "2025-04-26T04:30:00")
        #expect(shanghai?.timestamp(offsetSeconds: 8 * 3600) == timestamp)
    }
}

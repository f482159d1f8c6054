import FeedValues
import Testing

@Suite("Durations")
struct MediaDurationTests {
    @Test(arguments: [(0, 0), (499, 0), (500, 1), (1_499, 1), (1_500, 2), (Int.max, Int.max / 1000 + 1)])
    func `in seconds is rounded to the nearest`(milliseconds: Int, seconds: Int) {
        #expect(MediaDuration(milliseconds: milliseconds)?.roundedSeconds == seconds)
    }

    @Test(
        arguments: [
            ("1801", 1801), ("0", 0), ("30:01", 1801), ("7:05", 425), ("1:02:03", 3723), ("01:02:03", 3723),
            ("123:00", 7380), ("00:00:00", 0), ("1:99", nil), ("1:2:3", nil), ("1801.5", nil), ("PT30M1S", nil),
            ("30 min", nil), ("-5", nil), ("", nil), ("1:60", nil), ("0:72:00", nil), ("1:02:03:04", nil), (":30", nil),
            ("30:", nil), ("+5", nil), ("99999999999999999999", nil), ("٣٠", nil), ("https://e.com/a.mp3", nil),
        ] as [(String, Int?)])
    func `of iTunes`(text: String, seconds: Int?) {
        #expect(MediaDuration(itunes: text)?.milliseconds == seconds.map { $0 * 1000 })
    }

    @Test(
        "of iTunes with what is wrong",
        arguments: [
            ("1801", 1_801_000, []),
            (" \n1801 ", 1_801_000, []),
            ("30:01", 1_801_000, [.clockForm]),
            ("999.9", 999_900, [.decimal]),
            ("1:02:03.5", 3_723_500, [.decimal, .clockForm]),
            ("", nil, [.empty]),
            (" \t", nil, [.empty]),
            ("1:99", nil, [.format]),
            ("30 min", nil, [.format]),
        ] as [(String, Int?, [ITunesDuration.Flaw])])
    func flaws(text: String, milliseconds: Int?, flaws: [ITunesDuration.Flaw]) {
        let duration = ITunesDuration.parse(text)
        #expect(duration.duration?.milliseconds == milliseconds)
        #expect(duration.flaws == flaws)
    }

    @Test(
        arguments: [
            ("01:35:52", 5_752_000), ("7:48", 468_000), ("35:12.250", 2_112_250), ("05:12:03.5", 18_723_500),
            ("37", 37_000), ("0", 0), ("12.5", 12_500), ("0.0004", 0), ("0.0005", 1), ("1.99999999999", 2000),
            ("1:60", nil), ("1h", nil), ("1.", nil), (".5", nil), ("1,5", nil), ("", nil), ("1:02.5:03", nil),
        ] as [(String, Int?)])
    func `of chapters`(text: String, milliseconds: Int?) {
        #expect(MediaDuration(clock: text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        (0, "0:00:00.000"), (1, "0:00:00.001"), (90_250, "0:01:30.250"), (73_000, "0:01:13.000"),
        (36_000_000, "10:00:00.000"),
    ])
    func `print as a clock`(milliseconds: Int, clock: String) {
        #expect(MediaDuration(milliseconds: milliseconds)?.clock == clock)
    }

    @Test(
        arguments: [
            (0, 0), (0.0004, 0), (0.0005, 1), (90.25, 90_250), (999_999_999, 999_999_999_000), (-0.001, nil),
            (1e9, nil),
            (1e300, nil), (.infinity, nil), (.nan, nil),
        ] as [(Double, Int?)])
    func `are made of seconds within thirty years`(seconds: Double, milliseconds: Int?) {
        #expect(MediaDuration(seconds: seconds)?.milliseconds == milliseconds)
    }

    @Test func `are read from what they print`() {
        for milliseconds in stride(from: 0, through: 400_000_000, by: 997_003) {
            let duration = MediaDuration(milliseconds: milliseconds)
            #expect(duration.flatMap { MediaDuration(clock: $0.clock) } == duration)
        }
    }
}

import FeedValues
import Testing

struct TimeCodeTests {
    @Test(arguments: [
        ("12:34", 754_000), ("0:00 Intro", 0), ("(1:02:03) Outro", 3_723_000), ("[00:45] - Bees", 45_000),
        ("at 0:45.5, then", 45_500), ("0:45.25", 45_250), ("0:45.125 on", 45_125), ("125:00", 7_500_000),
        ("See 7:05.", 425_000), ("在12:34开始", 754_000), ("12:34: the question", 754_000), ("- 1:30", 90_000),
        ("12:34 amber", 754_000), ("**3:15**", 195_000),
    ])
    func `a time code says a place in the episode`(text: String, milliseconds: Int) throws {
        #expect(TimeCode.first(in: text.utf8.span)?.time.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", ":", "12:3", "12:345", "1234:56", "12:60", "1:60:00", "1:20:30:40", "::1:20", "a1:20", "1:20s", "v2.1:30",
        "16:9", "10:30 am", "10:30 p.m.", "10:30PM", "2025-04-25T18:00", "UTC+08:00", "UTC-05:00", "localhost:12:30",
        "https://example.com:80/", "10.0.0.1:20", "t=12:34", "1:30.1234", "12:34+08:00", "12:34:5", "12:34.5.6",
        "2025-04-25T18:00-05:00", "18:00 -05:00", "2025-04-25T18:00:00 +05:30.",
    ])
    func `other numbers with colons are none`(text: String) {
        #expect(TimeCode.first(in: text.utf8.span) == nil)
    }

    @Test func `each is found once, without the brackets around it`() {
        let text = "(0:00) Intro, 1:30-2:45 bees, at 6:00 pm; 1:2:3:4; 12:34."
        var found: [String] = []
        var start = 0
        while let code = TimeCode.first(in: text.utf8.span, from: start) {
            found.append(String(decoding: Array(text.utf8)[code.range], as: UTF8.self))
            start = code.range.upperBound
        }
        #expect(found == ["0:00", "1:30", "2:45", "12:34"])
    }

    @Test(arguments: [
        ("18:00-05:00 1:30", ["18:00", "05:00", "1:30"]), ("1:30 -2:45", ["1:30", "2:45"]),
        ("12:34 - 13:00", ["12:34", "13:00"]), ("12:34 -45:00", ["12:34", "45:00"]), ("18:00 -05:00 1:30", ["1:30"]),
        ("Intro: -05:00", ["05:00"]),
    ])
    func `two times between which a hyphen stands are two, unless the second is an offset`(
        text: String, codes: [String]
    ) {
        var found: [String] = []
        var start = 0
        while let code = TimeCode.first(in: text.utf8.span, from: start) {
            found.append(String(decoding: Array(text.utf8)[code.range], as: UTF8.self))
            start = code.range.upperBound
        }
        #expect(found == codes)
    }
}

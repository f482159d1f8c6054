import FeedValues
import Testing

/// Numbers that look like chance and are the same on every run (the generator of Knuth's MMIX).
private struct FixedNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}

@Suite("Hostile text")
struct HostileTextTests {
    private static let pieces: [String] =
        [
            "https://", "http:", "//", "/", "?", "#", "@", ":", "[", "]", "%", "%4", "%C3", "%A4", "&amp;", ".", "..",
            "e.com",
            "127.1", "0x7f", "::1", "en", "-", "x-", "u-co", "Hans", "419", "Wed", "Mi", ", ", " ", "01", "1", "May",
            "Mai", "2024",
            "24", "10:00:00", "24:60:61", "GMT", "+0200", "-0000", "EST", "Z", "(", ")", "\\", "T", "2024-02-29",
            "1:02:03", ".5",
            "99999999999999999999", "audio/mpeg", ";", "=", "\"", "geo:", "R1", "jo@e.com", "\t", "\r\n", "\u{0}", "é",
            "🎙", "\u{301}",
            "\u{FFFF}", "ead4c236-bf58-58c6-a2c6-a6b28d128cb6", "{", "|", "<",
        ]

    @Test(arguments: 0..<8)
    func `is read or refused by every parser, and what is read is read again`(seed: UInt64) {
        var numbers = FixedNumbers(state: seed)
        for _ in 0..<2000 {
            let count = Int.random(in: 0...8, using: &numbers)
            let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &numbers) }.joined()
            check(text)
        }
    }

    private func check(_ text: String) {
        let date = RFC5322Date.parse(text)
        #expect(date.timestamp != nil || date.flaws != [], "\(text)")
        if let timestamp = date.timestamp {
            #expect(RFC5322Date.parse(timestamp.rfc5322).timestamp == timestamp, "\(text)")
        }
        let moment = ISO8601DateTime.parse(text)
        #expect(moment.timestamp != nil || moment.flaws == [.notISO8601], "\(text)")
        let duration = ITunesDuration.parse(text)
        #expect(duration.duration != nil || duration.flaws != [], "\(text)")
        expectSame(text, MediaDuration(clock: text)) { MediaDuration(clock: $0.clock) }
        expectSame(text, LanguageTag(text)) { LanguageTag($0.description) }
        expectSame(text, MediaType(text)) { MediaType($0.description) }
        expectSame(text, ContentType(text)) { ContentType($0.description) }
        expectSame(text, EmailContact(text)) { EmailContact($0.description) }
        expectSame(text, UUID(text)) { UUID($0.description) }
        expectSame(text, GeoURI(text)) { GeoURI($0.description) }
        expectSame(text, OpenStreetMapID(text)) { OpenStreetMapID($0.description) }
        expectSame(text, WebAddress(text)) { WebAddress($0.description) }
        let reference = URLReference(text)
        let normal = WebAddress(text)?.normalized
        #expect(normal.flatMap { WebAddress($0)?.normalized } == normal, "\(text)")
        #expect(WebAddress(text) == nil || reference.isAbsoluteHTTP, "\(text)")
        let address = WebAddress("https://e.com/a?b#c")?.appending(path: text)
        #expect(address?.host == "e.com" && address?.query == nil && address?.fragment == nil, "\(text)")
    }

    private func expectSame<Value: Equatable>(_ text: String, _ value: Value?, again: (Value) -> Value?) {
        #expect(value == nil || value.flatMap(again) == value, "\(text)")
    }
}

import FeedValues
import Testing

@testable import FeedValidation

/// Files of others can hold anything; reading one takes time that grows with it and nothing else.
struct HostileAssetTests {
    private static let samples: [(TranscriptFacts.Format, String)] = [
        (.vtt, "WEBVTT\n\n1\n00:01.000 --> 00:02.000 align:start\n<v Jo>Good <b>day</b>\n\nNOTE x\n"),
        (.srt, "1\n00:00:01,000 --> 00:00:02,000\nGood\r\nday\r\n\r\n2\n00:00:03,000 --> 00:00:04,000\nBees\n"),
        (.json, "{\"version\": \"1.0.0\", \"segments\": [{\"startTime\": 0.5, \"endTime\": 1, \"body\": \"Good\"}]}"),
        (.html, "<cite>Jo:</cite>\n<time>0:00</time>\n<p>Good<br>day</p>\n"), (.text, "Good day\n"),
    ]

    @Test(arguments: TranscriptFacts.Format.allCases)
    func `No beginning of a transcript, and no byte in it, makes the reader fail`(_ format: TranscriptFacts.Format) {
        for (_, text) in Self.samples {
            let bytes = Array(text.utf8)
            for count in bytes.indices { _ = TranscriptFacts(Array(bytes.prefix(count)), as: format) }
            for index in bytes.indices {
                for byte: UInt8 in [0, 0x0A, 0x2D, 0x3C, 0x3E, 0x39, 0xC3, 0xFF] {
                    var damaged = bytes
                    damaged[index] = byte
                    _ = TranscriptFacts(damaged, as: format)
                    _ = ChaptersFacts(damaged)
                }
            }
        }
    }

    @Test(arguments: TranscriptFacts.Format.allCases)
    func `A sound transcript shows nothing`(_ format: TranscriptFacts.Format) throws {
        let text = try #require(Self.samples.first { $0.0 == format }?.1)
        let facts = TranscriptFacts(Array(text.utf8), as: format)
        #expect(facts.faults.isEmpty && facts.timeline.hasWords)
    }

    @Test(arguments: ["<", "<v.", "-->", "--", "<p", "\n\n", "a\n", "1\n\n", ":", "[", "\"", "{\"a\":", "\r", " "])
    func `A long file of one sign ends`(_ sign: String) {
        let bytes = Array("WEBVTT\n\n".utf8) + Array(String(repeating: sign, count: 50_000).utf8)
        for format in TranscriptFacts.Format.allCases { _ = TranscriptFacts(bytes, as: format) }
        _ = ChaptersFacts(Array(bytes.dropFirst(8)))
    }

    @Test func `Of a fault that comes back only the first place is kept`() {
        let block = "00:01,000 --> 00:02,000\nGood\n\n"
        let facts = TranscriptFacts(Array(("WEBVTT\n\n" + String(repeating: block, count: 50_000)).utf8), as: .vtt)
        #expect(facts.faults[.vttTiming]?.count == 50_000)
        #expect(facts.faults[.vttTiming]?.place.line == 3)
    }
}

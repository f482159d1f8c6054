import Diagnostics
import FeedValues
import FeedVocabulary
import FeedWriting
import PodcastModel
import Testing

/// Whatever text a show holds comes back from its feed, or is told with its place.
@Suite(.serialized)
struct RoundTripTests {
    @Test("Every legal character comes back from text, attributes and notes")
    func everyCharacter() throws {
        let legal = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter(
            SeededGenerator.isLegal)
        for start in stride(from: 0, to: legal.count, by: 1 << 14) {
            let text = String(String.UnicodeScalarView(legal[start..<min(start + 1 << 14, legal.count)]))
            let texts = TextFeed(texts: Array(repeating: text, count: TextFeed.count))
            #expect(try texts.readBack() == texts.expected)
        }
    }

    @Test("Every illegal character is told with its place, and nothing is written")
    func everyIllegalCharacter() throws {
        let illegal = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
            .filter { !SeededGenerator.isLegal($0) }
        #expect(illegal.count == 29 + 2)
        for scalar in illegal {
            for index in 0..<TextFeed.count {
                var texts = TextFeed(texts: Array(repeating: "x", count: TextFeed.count))
                texts.texts[index] = "é\(String(scalar))y"
                #expect(texts.findingLines() == [index + 1])
            }
        }
    }

    @Test("Random texts come back, or are told with their places", arguments: 1...8 as ClosedRange<UInt64>)
    func fuzz(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<250 {
            let texts = TextFeed(texts: (0..<TextFeed.count).map { _ in generator.text(upTo: 30, legal: false) })
            let lines = texts.texts.enumerated().filter {
                !$0.element.unicodeScalars.allSatisfy(SeededGenerator.isLegal)
            }
            .map { $0.offset + 1 }
            #expect(texts.findingLines() == lines)
            guard lines.isEmpty else { continue }
            #expect(try texts.readBack() == texts.expected)
        }
    }
}

import FeedValues
import Testing
import XMLCore

struct XMLWriterDifferentialTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `a random document has the bytes that xmlTextWriter writes`(seed: UInt64) throws {
        var random = XMLWriterRandom(state: seed)
        var steps: [XMLWriterStep] = []
        for _ in 0..<50 { appendElement(to: &steps, depth: 0, &random) }
        #expect(try XMLWriter.document(of: steps) == XMLWriterOracle.document(of: steps))
    }

    @Test(arguments: XMLWriterRoundTripTests.hostile)
    func `a hostile text has the bytes that xmlTextWriter writes`(value: String) throws {
        let steps: [XMLWriterStep] = [.start("a"), .attribute("b", value), .text(value), .end]
        #expect(try XMLWriter.document(of: steps) == XMLWriterOracle.document(of: steps))
    }

    @Test(arguments: [
        "\"", "&", "<", ">", "\t", "\n", "\r", "]", "]]", "\u{FFFD}", "\u{1F}", "\u{FFFF}", " ", "é", "\u{80}",
    ])
    func `a character is treated alike wherever it stands`(character: String) throws {
        for before in 0..<67 {
            for after in [0, 1, 3, 7, 8, 15, 16, 17, 31, 32, 33] {
                let value = String(repeating: "x", count: before) + character + String(repeating: "~", count: after)
                var steps: [XMLWriterStep] = [.start("a"), .attribute("b", value), .text(value), .end]
                if character != "\r" { steps += [.start("c"), .section(value), .end] }
                if let illegal = IllegalCharacter(in: value) {
                    #expect(illegal.index == before)
                    #expect(throws: illegal) { try XMLWriter.document(of: steps) }
                } else {
                    #expect(try XMLWriter.document(of: steps) == XMLWriterOracle.document(of: steps))
                }
            }
        }
    }

    private func appendElement(to steps: inout [XMLWriterStep], depth: Int, _ random: inout XMLWriterRandom) {
        let names: [StaticString] = ["title", "itunes:image", "podcast:alternateEnclosure", "x"]
        steps.append(.start(names[Int.random(in: 0..<4, using: &random)]))
        let attributes: [StaticString] = ["url", "length", "podcast:role"]
        for attribute in attributes.prefix(Int.random(in: 0...3, using: &random)) {
            steps.append(.attribute(attribute, text(&random)))
        }
        switch Int.random(in: 0...3, using: &random) {
        case 0: break
        case 1: steps.append(.text(text(&random)))
        // The oracle knows neither the end of CDATA within it nor a carriage return.
        case 2:
            steps.append(
                .section(text(&random).filter { !"]\r".unicodeScalars.contains($0.unicodeScalars.first ?? " ") }))
        default:
            guard depth < 4 else { break }
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                appendElement(to: &steps, depth: depth + 1, &random)
            }
        }
        steps.append(.end)
    }

    /// A text of some kind: random, or runs of one kind of character between single ones of another.
    private func text(_ random: inout XMLWriterRandom) -> String {
        let kinds: [ClosedRange<UInt32>] = [
            0...0x7F, 0x20...0x3F, 0x61...0x7A, 0x80...0x7FF, 0x4E00...0x9FFF, 0xE000...0xFFFF, 0x800...0xFFFF,
            0x1_0000...0x10_FFFF,
        ]
        var text = String.UnicodeScalarView()
        let usual = kinds[Int.random(in: 0..<kinds.count, using: &random)]
        let odds = Int.random(in: 1...40, using: &random)
        for _ in 0..<Int.random(in: 0...120, using: &random) {
            let isUsual = Int.random(in: 0..<odds, using: &random) > 0
            let range = isUsual ? usual : kinds[Int.random(in: 0..<kinds.count, using: &random)]
            guard let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)), scalar.isLegalXMLScalar else {
                continue
            }
            text.append(scalar)
        }
        return String(text)
    }
}

import Testing

@testable import XMLCore

/// Held against the standard library's own check, which is the slower one.
struct UTF8FaultTests {
    private func oracle(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span.extracting(range))
            return nil
        } catch {
            return range.lowerBound + error.byteOffsets.lowerBound
        }
    }

    @Test func `every pair of bytes is judged as by the standard library, wherever it stands`() {
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                let bytes = Array("0123456789abcde".utf8) + [first, second] + Array("語".utf8)
                #expect(UTF8Fault.first(in: bytes, 0..<bytes.count) == oracle(bytes, 0..<bytes.count))
            }
        }
    }

    @Test(arguments: 0..<64)
    func `random texts with a damage are judged as by the standard library`(seed: UInt64) {
        var random = XMLWriterRandom(state: seed)
        let pieces = ["a", "plain words of ASCII, and more of them", "é", "語文", "😀", "\u{7FF}\u{800}\u{FFFF}\u{10000}"]
        for _ in 0..<200 {
            var bytes: [UInt8] = []
            for _ in 0..<8 { bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8) }
            bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0x7E...0xFF, using: &random)
            let lower = Int.random(in: 0..<4, using: &random)
            let range = min(lower, bytes.count)..<bytes.count
            #expect(UTF8Fault.first(in: bytes, range) == oracle(bytes, range))
        }
    }

    @Test(arguments: 0..<32)
    func `a place moves on by the lines and characters that a range has`(seed: UInt64) {
        var random = XMLWriterRandom(state: seed)
        let pieces = ["a", "\n", "é", "語", "😀", "some words", "\r\n", "\u{0}\u{B}\u{8A}"]
        var text = ""
        for _ in 0..<Int.random(in: 0..<40, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        let bytes = Array(text.utf8)
        var expected = XMLPosition.start
        for scalar in text.unicodeScalars {
            expected.offset += UTF8.width(scalar)
            expected.column = scalar == "\n" ? 1 : expected.column + 1
            expected.line += scalar == "\n" ? 1 : 0
        }
        var position = XMLPosition.start
        position.advance(over: bytes, 0..<bytes.count)
        #expect(position == expected)
    }
}

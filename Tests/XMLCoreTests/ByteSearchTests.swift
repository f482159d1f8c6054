import Testing

@testable import XMLCore

@Suite("A look at the bytes of a text, sixteen at a time")
struct ByteSearchTests {
    @Test("finds the first byte that is no printable ASCII, wherever it stands")
    func unprintable() {
        for byte in UInt8.min...UInt8.max {
            let isPrintable = 0x20..<0x7F ~= byte
            for place in 0..<36 {
                for filler in [UInt8(ascii: " "), UInt8(ascii: "~")] {
                    var text = [UInt8](repeating: filler, count: 36)
                    text[place] = byte
                    for start in [0, place, place + 1] {
                        let found = ByteSearch.firstUnprintable(in: text, from: start)
                        #expect(found == (isPrintable || start > place ? nil : place), "\(byte) at \(place)")
                    }
                }
            }
        }
    }

    @Test("finds and counts what a look at each byte finds", arguments: 0..<80)
    func everything(_ seed: UInt64) {
        var generator = XMLWriterRandom(state: seed)
        let letters: [UInt8] = [0, 0x09, 0x1F, 0x20, 0x3C, 0x6D, 0x4D, 0x69, 0x49, 0x7F, 0x80, 0xBF, 0xC3, 0xFF]
        let count = Int.random(in: 0...70, using: &generator)
        // Mostly of one letter, so that what is looked for stands anywhere.
        let text = (0..<count).map { _ in
            Bool.random(using: &generator) ? letters[Int.random(in: letters.indices, using: &generator)] : 0x6D
        }
        for start in 0...count {
            // Begins at another place than 0, and before what is looked at.
            let slice = text[(start / 2)...]
            let rest = text[start...]
            let three = rest.firstIndex { [0x3C, 0x69, 0xFF].contains($0) }
            #expect(ByteSearch.first(of: 0x3C, 0x69, 0xFF, in: slice, from: start) == three)
            #expect(ByteSearch.first(of: 0x3C, 0x69, 0xFF, in: text.span, from: start) == three)
            #expect(
                ByteSearch.firstBeyondASCII(in: text.span, from: start) == rest.firstIndex { $0 > 0x7F } ?? count)
            let control = unsafe text.withUnsafeBytes {
                unsafe ByteSearch.firstControl(or: 0x3C, or: 0xBF, in: $0, from: start)
            }
            #expect(control == rest.firstIndex { $0 < 0x20 || $0 == 0x3C || $0 == 0xBF } ?? count)
            let scalars = rest.count { $0 & 0xC0 != 0x80 }
            #expect(ByteSearch.scalarCount(in: text, start..<count) == scalars)
            #expect(ByteSearch.count(of: 0x6D, in: text, start..<count) == rest.count { $0 == 0x6D })
            let word = rest.indices.first { text[$0...].prefix(3).map { $0 | 0x20 } == [0x6D, 0x69, 0x6D] }
            #expect(ByteSearch.firstIgnoringCase((0x4D, 0x69, 0x6D), in: slice, from: start) == word)
            #expect(ByteSearch.contains(0x80, in: rest) == rest.contains(0x80))
            #expect(ByteSearch.areEqual(rest, Array(rest)[...]))
            let changed = Array(rest.dropLast()) + rest.suffix(1).map { $0 ^ 1 }
            #expect(ByteSearch.areEqual(rest, changed[...]) == rest.isEmpty)
        }
    }

    @Test("reads nothing that stands before the text")
    func before() async {
        await #expect(processExitsWith: .failure) {
            _ = ByteSearch.first(of: 0x3C, 0x69, 0xFF, in: [0x3C, 0x3C, 0x3C][1...], from: 0)
        }
        await #expect(processExitsWith: .failure) {
            _ = ByteSearch.firstIgnoringCase((0x3C, 0x3C, 0x3C), in: [0x3C, 0x3C, 0x3C, 0x3C][1...], from: 0)
        }
    }

    @Test("counts beyond what a byte holds")
    func manyCounts() {
        let text = [UInt8](repeating: 0x0A, count: 70_001)
        #expect(ByteSearch.count(of: 0x0A, in: text, 1..<70_001) == 70_000)
    }
}

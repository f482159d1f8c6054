import Testing

@testable import XMLCore

@Suite("A look at the bytes of a text, eight at a time")
struct ByteSearchTests {
    @Test("finds the first byte that is no printable ASCII, wherever it stands")
    func unprintable() {
        for byte in UInt8.min...UInt8.max {
            let isPrintable = 0x20..<0x7F ~= byte
            for place in 0..<20 {
                for filler in [UInt8(ascii: " "), UInt8(ascii: "~")] {
                    var text = [UInt8](repeating: filler, count: 20)
                    text[place] = byte
                    for start in [0, place, place + 1] {
                        let found = ByteSearch.firstUnprintable(in: text, from: start)
                        #expect(found == (isPrintable || start > place ? nil : place), "\(byte) at \(place)")
                    }
                }
            }
        }
    }
}

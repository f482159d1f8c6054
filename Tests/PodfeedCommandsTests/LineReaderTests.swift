import Testing

@testable import PodfeedCommands

@Suite(.serialized)
struct LineReaderTests {
    private func lines(of text: String, limit: Int, atATime size: Int) throws -> [LineReader.Line] {
        let pipe = Pipe(text)
        var reader = LineReader(limit: limit) { pipe.next(min($0, size)) }
        var lines: [LineReader.Line] = []
        while let line = try reader.next() { lines.append(line) }
        return lines
    }

    @Test(arguments: [1, 2, 3, 5, 1000])
    func `Lines end at their breaks however they come`(size: Int) throws {
        #expect(try lines(of: "", limit: 5, atATime: size) == [])
        #expect(try lines(of: "\n", limit: 5, atATime: size) == [.whole([])])
        #expect(
            try lines(of: "ab\n\nabcde\nabcdef\nx", limit: 5, atATime: size)
                == [.whole(Array("ab".utf8)), .whole([]), .whole(Array("abcde".utf8)), .tooLong(6), .whole([0x78])])
        #expect(try lines(of: "abcdefghij", limit: 5, atATime: size) == [.tooLong(10)])
    }
}

import Decompression
import Testing

struct GzippedSizeTests {
    private func size(of bytes: [UInt8], pieces: Int) throws -> Int {
        var size = try GzippedSize()
        var rest = bytes[...]
        while !rest.isEmpty {
            size.add(Array(rest.prefix(pieces)))
            rest = rest.dropFirst(pieces)
        }
        return size.finish()
    }

    // By Python's `zlib.compressobj(6, zlib.DEFLATED, 31)`; the numbers are more than one piece of output.
    @Test(arguments: [1, 7, 100_000, .max])
    func `It is that of gzip, however the bytes come`(pieces: Int) throws {
        #expect(try size(of: [], pieces: pieces) == 20)
        #expect(try size(of: Array("Hello, ".utf8), pieces: pieces) == 27)
        let numbers = (1...100_000).map { "\($0)\n" }.joined()
        #expect(try size(of: Array(numbers.utf8), pieces: pieces) == 212_858)
    }
}

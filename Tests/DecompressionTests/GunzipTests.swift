import Decompression
import Testing

struct GunzipTests {
    // `printf 'Hello, ' | gzip -n`, then the same of `world`.
    private let hello: [UInt8] = [
        0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0xF3, 0x48, 0xCD, 0xC9, 0xC9, 0xD7, 0x51, 0, 0, 0x05, 0x6F, 0x57,
        0xDE, 0x07, 0, 0, 0,
    ]
    private let world: [UInt8] = [
        0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0x03, 0x2B, 0xCF, 0x2F, 0xCA, 0x49, 0x01, 0, 0x43, 0x11, 0x77, 0x3A, 0x05,
        0, 0, 0,
    ]
    // `head -c 300000 /dev/zero | gzip -n -9`: 325 bytes, nearly all of them zeros.
    private let zeros: [UInt8] =
        [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xED, 0xC1, 0x01, 0x0D, 0, 0, 0, 0xC2, 0xA0, 0xF7, 0x4F, 0x6D]
        + [0x0F, 0x07, 0x14] + [UInt8](repeating: 0, count: 290)
        + [0xFC, 0x18, 0xFB, 0xE2, 0xB2, 0xF6, 0xE0, 0x93, 0x04, 0, 0]

    /// The bytes that others compress, handed in and out in pieces of some sizes.
    private func text(_ bytes: [UInt8], inputs: Int = .max, outputs: Int = 1000) throws -> [UInt8] {
        var rest = bytes[...]
        func more() -> [UInt8] {
            defer { rest = rest.dropFirst(inputs) }
            return Array(rest.prefix(inputs))
        }
        var stream = try Gunzip(more())
        var text: [UInt8] = []
        while case let piece = try stream.next(outputs, more: more), !piece.isEmpty {
            #expect(piece.count <= outputs)
            text += piece
        }
        return text
    }

    @Test(arguments: [1, 2, 7, .max], [1, 3, 1000])
    func `Members one after another are one text, however they come`(inputs: Int, outputs: Int) throws {
        #expect(try text(hello + world, inputs: inputs, outputs: outputs) == Array("Hello, world".utf8))
    }

    @Test func `Zeros behind the last member are padding`() throws {
        #expect(try text(hello + [0, 0, 0], inputs: 4) == Array("Hello, ".utf8))
    }

    @Test func `What was pressed a thousandfold comes in pieces`() throws {
        #expect(try text(zeros) == [UInt8](repeating: 0, count: 300_000))
    }

    @Test(arguments: [2, 9, 10, 15, 26])
    func `Bytes that end early are told so`(count: Int) {
        #expect(throws: Gunzip.Failure.endsEarly) { try text(Array(hello.prefix(count)), inputs: 3) }
    }

    @Test(arguments: [2, 11, 19, 24])
    func `Bytes that were changed are told so`(index: Int) {
        var bytes = hello
        bytes[index] ^= 0xFF
        #expect(throws: Gunzip.Failure.damaged) { try text(bytes) }
    }

    @Test func `Something else behind the last member is damage`() {
        #expect(throws: Gunzip.Failure.damaged) { try text(hello + Array("<rss>".utf8)) }
    }

    @Test func `Gzip is known by its first two bytes`() {
        #expect(Gunzip.begins(hello) && !Gunzip.begins([0x1F]) && !Gunzip.begins(Array("<rss>".utf8)))
    }
}

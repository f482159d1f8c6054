import FeedValues

/// The lines of a text of bytes, one after another; CR, LF and CRLF end a line.
struct TextLines: Sequence, IteratorProtocol {
    /// A line.
    struct Line {
        /// Its bytes, without the break.
        let bytes: ArraySlice<UInt8>
        /// Its number, from 1.
        let number: Int

        /// Whether nothing but spaces and tabs is in it.
        var isBlank: Bool { bytes.allSatisfy(\.isXMLWhiteSpace) }
        /// Its text.
        var text: String { String(decoding: bytes, as: UTF8.self) }
        /// Where it begins.
        var place: TextPlace { TextPlace(offset: bytes.startIndex, line: number, column: 1) }
    }

    private let bytes: [UInt8]
    private var offset: Int
    private var number = 0

    /// The lines of a text; a byte order mark is left out.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Line? {
        guard offset < bytes.count else { return nil }
        number += 1
        let start = offset
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
        offset = end + (isPair ? 2 : 1)
        return Line(bytes: bytes[start..<end], number: number)
    }

    /// The lines between blank ones, block by block.
    static func blocks(of bytes: [UInt8], _ body: ([Line]) -> Void) {
        var block: [Line] = []
        for line in TextLines(bytes) {
            if !line.isBlank {
                block.append(line)
            } else if !block.isEmpty {
                body(block)
                block.removeAll(keepingCapacity: true)
            }
        }
        if !block.isEmpty { body(block) }
    }
}

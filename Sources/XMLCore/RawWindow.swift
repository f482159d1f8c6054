/// The last bytes of the document as they were handed to libxml2, and the place where they begin.
struct RawWindow {
    /// The bytes that are kept.
    private(set) var bytes: [UInt8] = []
    /// Where the first of them is in the document.
    private(set) var start = XMLPosition.start
    // A place in the window up to which lines are counted, since places are asked for in rising order.
    private var counted = XMLPosition.start
    // Two earlier such places, some way apart: to begin the window at one of them spares counting it all again.
    private var marks = (older: XMLPosition.start, newer: XMLPosition.start)
    private static let markDistance = 4096

    /// Offset after the last byte.
    var endOffset: Int { start.offset + bytes.count }

    mutating func append(_ chunk: UnsafeBufferPointer<UInt8>) {
        if start.offset == 0, bytes.isEmpty, unsafe chunk.starts(with: [0xEF, 0xBB, 0xBF]) {
            start.column = 0
            counted.column = 0
        }
        unsafe bytes.append(contentsOf: chunk)
    }

    /// Where a byte is; offsets before the window give its start.
    mutating func position(ofOffset offset: Int) -> XMLPosition {
        let offset = min(max(offset, start.offset), endOffset)
        if offset < counted.offset { counted = start }
        var place = counted
        place.advance(over: bytes, (counted.offset - start.offset)..<(offset - start.offset))
        counted = place
        if place.offset - marks.newer.offset >= RawWindow.markDistance { marks = (marks.newer, place) }
        return counted
    }

    /// Offset of the last `<` at or before an offset, or that offset.
    func tagStart(before offset: Int) -> Int {
        var index = min(offset - start.offset, bytes.count - 1)
        while index >= 0, bytes[index] != 0x3C { index -= 1 }
        return index < 0 ? offset : start.offset + index
    }

    /// Offset of the last occurrence of some ASCII text that begins before an offset.
    func lastIndex(of text: StaticString, before offset: Int) -> Int? {
        let wanted = Array("\(text)".utf8)
        var index = min(offset - start.offset - 1, bytes.count - wanted.count)
        while index >= 0 {
            if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return start.offset + index }
            index -= 1
        }
        return nil
    }

    /// Offset of the first of the blanks that stand right before an offset on its line.
    func layoutStart(before offset: Int) -> Int {
        var index = offset - start.offset
        while index > 0, index <= bytes.count, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
        return start.offset + index
    }

    func slice(from: Int, to: Int) -> ArraySlice<UInt8> {
        let lower = max(0, from - start.offset)
        return bytes[lower..<max(lower, min(bytes.count, to - start.offset))]
    }

    /// The line around an offset, cut to a window, and the column of the offset in it.
    func line(at offset: Int) -> (text: String, column: Int) {
        RawLine.around(index: max(0, offset - start.offset), in: bytes, within: bytes.indices)
    }

    /// The byte at an offset.
    subscript(offset: Int) -> UInt8? {
        let index = offset - start.offset
        return bytes.indices.contains(index) ? bytes[index] : nil
    }

    /// Forgets what lies before an offset, but for a little that error messages quote.
    mutating func discard(before offset: Int) {
        let keep = 256
        guard offset - keep - start.offset > 64 * 1024 else { return }
        let next =
            [marks.newer, marks.older].first { $0.offset <= offset - keep && $0.offset > start.offset }
            ?? position(ofOffset: offset - keep)
        bytes.removeFirst(next.offset - start.offset)
        start = next
    }
}

/// Finds where a piece of Markdown stands, since cmark says of links and tags only in which block they are.
struct TextFinder {
    private let text: ArraySlice<UInt8>
    private var cursor: Int

    /// A finder in a text.
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        cursor = text.startIndex
    }

    /// Where a piece stands next, not before a line; the beginning of the line when it isn't there.
    mutating func place(of piece: String, notBefore line: Int) -> Place {
        let start = max(cursor, offset(ofLine: line))
        guard !piece.isEmpty, let found = find(Array(piece.utf8), from: start) else {
            return Place(line: max(1, line), column: 1)
        }
        cursor = found + piece.utf8.count
        return place(at: found, length: piece.prefix { $0 != "\n" && $0 != "\r\n" }.unicodeScalars.count)
    }

    private func offset(ofLine line: Int) -> Int {
        var rest = line - 1
        var index = text.startIndex
        while rest > 0, index < text.endIndex {
            if isLineEnd(index) { rest -= 1 }
            index += 1
        }
        return index
    }

    private func isLineEnd(_ index: Int) -> Bool {
        if text[index] == UInt8(ascii: "\n") { return true }
        guard text[index] == UInt8(ascii: "\r") else { return false }
        return index + 1 == text.endIndex || text[index + 1] != UInt8(ascii: "\n")
    }

    private func find(_ piece: [UInt8], from start: Int) -> Int? {
        guard let first = piece.first, text.endIndex - start >= piece.count else { return nil }
        for index in start...(text.endIndex - piece.count) where text[index] == first {
            if text[index..<(index + piece.count)].elementsEqual(piece) { return index }
        }
        return nil
    }

    private func place(at offset: Int, length: Int) -> Place {
        var line = 1
        var lineStart = text.startIndex
        for index in text.startIndex..<offset where isLineEnd(index) {
            line += 1
            lineStart = index + 1
        }
        let before = String(decoding: text[lineStart..<offset], as: UTF8.self)
        return Place(line: line, column: before.unicodeScalars.count + 1, length: length)
    }
}

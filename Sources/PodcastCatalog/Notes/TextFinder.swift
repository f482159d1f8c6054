/// Finds where a piece of Markdown stands, since cmark says of links and tags only in which block they are.
///
/// It goes forward only, so that all searches together take about as long as one reading of the text.
struct TextFinder {
    private let text: ArraySlice<UInt8>
    private var cursor: Int
    private var line = 1
    private var column = 1
    // How many more bytes may be looked through in vain: pieces that stand elsewhere must not add up.
    private var patience: Int

    /// How far ahead a piece is looked for, in bytes.
    private static let reach = 16_384

    /// A finder in a text.
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        cursor = text.startIndex
        patience = text.count + 64 * TextFinder.reach
    }

    /// Where a piece stands next, not before a line; the beginning of the line when it isn't there.
    mutating func place(of piece: String, notBefore wanted: Int) -> Place {
        while line < wanted, cursor < text.endIndex { step() }
        guard !piece.isEmpty, let found = find(Array(piece.utf8)) else {
            return Place(line: max(1, wanted), column: 1)
        }
        while cursor < found { step() }
        let place = Place(line: line, column: column, length: piece.firstLine.unicodeScalars.count)
        while cursor < found + piece.utf8.count { step() }
        return place
    }

    private mutating func step() {
        let byte = text[cursor]
        cursor += 1
        let isReturnBeforeFeed =
            byte == UInt8(ascii: "\r") && cursor < text.endIndex && text[cursor] == UInt8(ascii: "\n")
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isReturnBeforeFeed {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func find(_ piece: [UInt8]) -> Int? {
        guard let first = piece.first, text.endIndex - cursor >= piece.count, patience > 0 else { return nil }
        let end = min(text.endIndex - piece.count, cursor + TextFinder.reach)
        for index in cursor...end where text[index] == first {
            if text[index..<(index + piece.count)].elementsEqual(piece) { return index }
        }
        patience -= end - cursor
        return nil
    }
}

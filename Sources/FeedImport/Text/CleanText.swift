import FeedValues

/// A text of a feed as a catalogue can hold it.
struct CleanText: Hashable {
    /// The text without characters that no text of a catalogue can hold.
    let text: String
    /// How many such characters it had.
    let dropped: Int

    /// A text with line feeds for all breaks of lines.
    init(_ raw: String) {
        guard raw.utf8.contains(where: CleanText.mayBeUnfit) else {
            (text, dropped) = (raw, 0)
            return
        }
        var scalars = String.UnicodeScalarView()
        var count = 0
        var wasReturn = false
        for scalar in raw.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A: if !wasReturn { scalars.append("\n") }
            case 0x0D, 0x2028, 0x2029, 0x85: scalars.append("\n")
            case _ where scalar.isUnfitForText: count += 1
            default: scalars.append(scalar)
            }
        }
        (text, dropped) = (String(scalars), count)
    }

    /// Whether some bytes hold characters that no text of a catalogue can hold.
    static func isNeeded(for bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains(where: mayBeUnfit) && CleanText(String(decoding: bytes, as: UTF8.self)).dropped > 0
    }

    private static func mayBeUnfit(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }
}

extension String {
    /// The text as one line: every run of white space is one space, and none is at the ends.
    var asLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

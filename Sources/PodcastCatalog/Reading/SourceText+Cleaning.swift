import FeedValues
import XMLCore

extension SourceText {
    /// The most findings on characters that are kept for one file.
    private static let maximumProblems = 20

    /// The text of a file and what had to be replaced in it.
    init(file: String, raw: [UInt8], problems: inout [YAMLProblem]) {
        self.file = file
        let text = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
        var cleaned = text
        var unfit: [YAMLProblem] = []
        isText = SourceText.replaceUnfitCharacters(in: &cleaned, &unfit)
        if isText {
            bytes = cleaned
            problems += unfit
        } else {
            bytes = Array(String(decoding: text, as: UTF8.self).utf8)
            problems.append(SourceText.encodingProblem(in: text))
        }
    }

    /// Makes every character one that can stand in a feed; false when the bytes are no text.
    private static func replaceUnfitCharacters(in bytes: inout [UInt8], _ problems: inout [YAMLProblem]) -> Bool {
        var line = 1
        var lineStart = 0
        var index = 0
        // Nearly every byte of nearly every file is printable ASCII, a line break or a tab.
        while let next = nextUnprintable(in: bytes, from: index) {
            let lead = bytes[next]
            index = next + 1
            if lead == 0x0A || lead == 0x0D {
                guard lead == 0x0A || index == bytes.count || bytes[index] != 0x0A else { continue }
                line += 1
                lineStart = index
                continue
            }
            guard lead != 0, let width = width(ofCharacterIn: bytes, at: next) else { return false }
            index = next + width
            guard beginsUnfit(lead), let unfit = unfitScalar(in: bytes, at: next, width: width) else { continue }
            if problems.count < maximumProblems {
                let column = String(decoding: bytes[lineStart..<next], as: UTF8.self).unicodeScalars.count + 1
                let message = "the character \(name(of: unfit)) cannot stand here"
                let place = Place(line: line, column: column)
                problems.append(YAMLProblem(check: .textCharacter, message: message, place: place))
            }
            bytes.replaceSubrange(next..<index, with: substitute(width: width))
        }
        return true
    }

    /// Characters beyond ASCII come one behind another, and need no search.
    private static func nextUnprintable(in bytes: [UInt8], from index: Int) -> Int? {
        index < bytes.count && bytes[index] >= 0x80 ? index : ByteSearch.firstUnprintable(in: bytes, from: index)
    }

    /// The name of a character that can't be shown, such as `U+0007`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether a character that begins with a byte may be one of those.
    fileprivate static func beginsUnfit(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }

    /// How many bytes the character has that begins at a place; `nil` when none does (RFC 3629 section 4).
    private static func width(ofCharacterIn bytes: [UInt8], at index: Int) -> Int? {
        let width: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0..<0x80: return 1
        case 0xC2...0xDF: width = 2
        case 0xE0: (width, second) = (3, 0xA0...0xBF)
        case 0xED: (width, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: width = 3
        case 0xF0: (width, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: width = 4
        case 0xF4: (width, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard bytes.count - index >= width, second.contains(bytes[index + 1]) else { return nil }
        for place in index + 2..<max(index + 2, index + width) where bytes[place] & 0xC0 != 0x80 { return nil }
        return width
    }

    /// A harmless character of as many bytes, so that neither columns nor offsets move.
    private static func substitute(width: Int) -> [UInt8] {
        switch width {
        case 1: [0x20]
        case 2: [0xC2, 0xA0]
        default: [0xEF, 0xBF, 0xBD]
        }
    }

    private static func unfitScalar(in bytes: [UInt8], at index: Int, width: Int) -> Unicode.Scalar? {
        let lead = UInt32(bytes[index])
        let scalar = (1..<width).reduce(width == 1 ? lead : lead & 0xFF >> UInt32(width + 1)) {
            $0 << 6 | UInt32(bytes[index + $1] & 0x3F)
        }
        return Unicode.Scalar(scalar).flatMap { $0.isUnfitForText ? $0 : nil }
    }

    private static func encodingProblem(in bytes: [UInt8]) -> YAMLProblem {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return YAMLProblem(check: .textEncoding, message: "the file is in UTF-16", place: .start)
        }
        if bytes.contains(0) {
            return YAMLProblem(check: .textEncoding, message: "the file is no text: it holds the byte 0", place: .start)
        }
        return YAMLProblem(
            check: .textEncoding, message: "the byte here is not UTF-8", place: firstIllFormedPlace(in: bytes))
    }

    private static func firstIllFormedPlace(in bytes: [UInt8]) -> Place {
        var line = 1
        var column = 1
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            column += 1
            if scalar == "\n" { (line, column) = (line + 1, 1) }
        }
        return Place(line: line, column: column)
    }
}

extension Span<UInt8> {
    /// Whether a text may hold a character that no text of the catalogue can, as few do.
    var mayHoldUnfit: Bool {
        guard let first = ByteSearch.firstUnprintable(in: self, from: 0) else { return false }
        for index in first..<count where SourceText.beginsUnfit(self[index]) { return true }
        return false
    }
}

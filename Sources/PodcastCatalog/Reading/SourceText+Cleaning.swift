extension SourceText {
    /// The most findings on characters that are kept for one file.
    private static let maximumProblems = 20

    /// The text of a file and what had to be replaced in it.
    init(file: String, raw: [UInt8], problems: inout [YAMLProblem]) {
        self.file = file
        var bytes = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw.dropFirst(3)) : raw
        if let problem = SourceText.encodingProblem(in: bytes) {
            problems.append(problem)
            bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
            isText = false
        } else {
            SourceText.replaceUnfitCharacters(in: &bytes, &problems)
            isText = true
        }
        self.bytes = bytes
    }

    private static func replaceUnfitCharacters(in bytes: inout [UInt8], _ problems: inout [YAMLProblem]) {
        var line = 1
        var lineStart = 0
        var index = 0
        var count = 0
        while index < bytes.count {
            let byte = bytes[index]
            // Nearly every byte of nearly every file is printable ASCII, a line break or a tab.
            if byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                index += 1
                if byte == 0x0A || byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A) {
                    line += 1
                    lineStart = index
                }
                continue
            }
            let width = width(of: byte)
            if let unfit = unfitScalar(in: bytes, at: index) {
                count += 1
                if count <= maximumProblems {
                    let column = String(decoding: bytes[lineStart..<index], as: UTF8.self).unicodeScalars.count + 1
                    let message = "the character \(name(of: unfit)) cannot stand here"
                    let place = Place(line: line, column: column)
                    problems.append(YAMLProblem(check: .textCharacter, message: message, place: place))
                }
                bytes.replaceSubrange(index..<(index + width), with: substitute(width: width))
            }
            index += width
        }
    }

    /// The name of a character that can't be shown, such as `U+0007`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether a text of the catalogue can't hold a character: control characters, separators of lines, non-characters.
    static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func width(of lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// A harmless character of as many bytes, so that neither columns nor offsets move.
    private static func substitute(width: Int) -> [UInt8] {
        switch width {
        case 1: [0x20]
        case 2: [0xC2, 0xA0]
        default: [0xEF, 0xBF, 0xBD]
        }
    }

    private static func unfitScalar(in bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        // Every unfit character has one of these first bytes.
        guard bytes[index] < 0x80 || [0xC2, 0xE2, 0xEF].contains(bytes[index]) else { return nil }
        let end = index + width(of: bytes[index])
        let scalar = String(decoding: bytes[index..<min(end, bytes.count)], as: UTF8.self).unicodeScalars.first
        return scalar.flatMap { isUnfit($0) ? $0 : nil }
    }

    private static func encodingProblem(in bytes: [UInt8]) -> YAMLProblem? {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            return YAMLProblem(check: .textEncoding, message: "the file is in UTF-16", place: .start)
        }
        if bytes.contains(0) {
            return YAMLProblem(check: .textEncoding, message: "the file is no text: it holds the byte 0", place: .start)
        }
        return firstIllFormedPlace(in: bytes).map {
            YAMLProblem(check: .textEncoding, message: "the byte here is not UTF-8", place: $0)
        }
    }

    private static func firstIllFormedPlace(in bytes: [UInt8]) -> Place? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
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

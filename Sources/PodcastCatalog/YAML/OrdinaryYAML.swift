import FeedValues

/// Reads YAML as nearly all front matter is: mappings and lists with each value on the line of its key.
///
/// What it makes is what libyaml makes of the same, at a tenth of the cost. At the first thing that is out of the
/// ordinary, wrong or only rare, it gives up, and libyaml reads the text: blocks of text, values of several lines,
/// escapes, anchors, tabs, keys without a value.
struct OrdinaryYAML {
    /// Where it is.
    private var index = 0
    private var line: Int
    private var lineStart = 0
    /// How many bytes of the line so far are not the first of their character.
    private var surplus = 0
    /// How many spaces the line begins with; -1 at the end.
    private var indentation = -1

    private static let maximumDepth = 16

    private init(firstLine: Int) { line = firstLine }

    /// The value that a text in UTF-8 holds; `nil` for a text out of the ordinary.
    static func root(of text: Span<UInt8>, firstLine: Int) -> YAMLNode? {
        var reader = OrdinaryYAML(firstLine: firstLine)
        guard reader.findContent(text), reader.indentation == 0, let root = reader.mapping(text, at: 0, depth: 1),
            reader.indentation < 0
        else { return nil }
        return root
    }

    private func byte(_ index: Int, _ text: Span<UInt8>) -> UInt8 { index < text.count ? text[index] : 0x0A }

    private func isBlank(_ index: Int, _ text: Span<UInt8>) -> Bool {
        let byte = byte(index, text)
        return byte == 0x20 || byte == 0x0A
    }

    private var place: Place { Place(line: line, column: index - lineStart - surplus + 1) }

    private func node(_ content: YAMLNode.Content, from place: Place) -> YAMLNode {
        YAMLNode(content: content, place: place)
    }

    // MARK: Lines

    /// Goes to the first character of the next line that is neither empty nor a comment; false where that is strange.
    private mutating func findContent(_ text: Span<UInt8>) -> Bool {
        while true {
            (lineStart, surplus) = (index, 0)
            while byte(index, text) == 0x20 { index += 1 }
            guard index < text.count else {
                indentation = -1
                return true
            }
            switch text[index] {
            case 0x0A: break
            case UInt8(ascii: "#"): guard skipComment(text) else { return false }
            default:
                indentation = index - lineStart
                return true
            }
            index += 1
            line += 1
        }
    }

    private mutating func skipComment(_ text: Span<UInt8>) -> Bool {
        while byte(index, text) != 0x0A { guard skipCharacter(text) else { return false } }
        return true
    }

    /// Goes on behind the end of a line with a value; false where something else follows.
    private mutating func endLine(_ text: Span<UInt8>) -> Bool {
        guard byte(index, text) == 0x0A else { return false }
        index += 1
        line += 1
        return findContent(text)
    }

    /// Skips a character that may stand anywhere in a text.
    private mutating func skipCharacter(_ text: Span<UInt8>) -> Bool {
        let first = text[index]
        if (0x20...0x7E).contains(first) {
            index += 1
            return true
        }
        // Characters beyond ASCII that YAML takes for ends of lines or refuses: U+0080 to U+009F, U+2028, U+2029,
        // U+FEFF, U+FFFE, U+FFFF.
        let second = byte(index + 1, text)
        switch first {
        case 0xC2 where second < 0xA0: return false
        case 0xE2 where second == 0x80 && (0xA8...0xA9).contains(byte(index + 2, text)): return false
        case 0xEF where second == 0xBB && byte(index + 2, text) == 0xBF: return false
        case 0xEF where second == 0xBF && byte(index + 2, text) >= 0xBE: return false
        case 0xC2...0xF4:
            let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            index += size
            surplus += size - 1
            return index <= text.count
        default: return false
        }
    }

    private mutating func skipSpaces(_ text: Span<UInt8>) {
        while byte(index, text) == 0x20 { index += 1 }
    }

    // MARK: Blocks

    /// The mapping of which the first key is here, that many columns from the left.
    private mutating func mapping(_ text: Span<UInt8>, at column: Int, depth: Int) -> YAMLNode? {
        guard depth < OrdinaryYAML.maximumDepth else { return nil }
        let start = place
        var entries = YAMLEntries()
        repeat {
            guard let key = key(text) else { return nil }
            let value: YAMLNode
            if byte(index, text) == 0x20 {
                guard let scalar = inlineValue(text, isInFlow: false, depth: depth), endLine(text) else { return nil }
                value = scalar
            } else {
                guard endLine(text), let block = block(text, below: column, depth: depth) else { return nil }
                value = block
            }
            guard indentation <= column, entries.append(key: key.scalar, at: key.place, value: value) == nil else {
                return nil
            }
        } while indentation == column
        return node(.mapping(entries.list), from: start)
    }

    /// The block below a key that stands alone on its line.
    private mutating func block(_ text: Span<UInt8>, below column: Int, depth: Int) -> YAMLNode? {
        if isElement(text), indentation >= column { return sequence(text, at: indentation, depth: depth + 1) }
        return indentation > column ? mapping(text, at: indentation, depth: depth + 1) : nil
    }

    /// The list of which the first element is here, that many columns from the left.
    private mutating func sequence(_ text: Span<UInt8>, at column: Int, depth: Int) -> YAMLNode? {
        guard depth < OrdinaryYAML.maximumDepth else { return nil }
        let start = place
        var elements: [YAMLNode] = []
        repeat {
            index += 1
            skipSpaces(text)
            if endOfKey(text) != nil {
                guard let mapping = mapping(text, at: index - lineStart, depth: depth + 1) else { return nil }
                elements.append(mapping)
            } else {
                guard let value = inlineValue(text, isInFlow: false, depth: depth), endLine(text) else { return nil }
                elements.append(value)
            }
            guard indentation <= column else { return nil }
        } while indentation == column && isElement(text)
        return node(.sequence(elements), from: start)
    }

    private func isElement(_ text: Span<UInt8>) -> Bool {
        indentation >= 0 && text[index] == UInt8(ascii: "-") && byte(index + 1, text) == 0x20
    }

    // MARK: Keys

    /// Where the colon of a key is; `nil` where no key of letters, digits and hyphens is.
    private func endOfKey(_ text: Span<UInt8>) -> Int? {
        guard index < text.count, text[index].isASCIILetter else { return nil }
        var end = index + 1
        while end < text.count, text[end].isASCIIAlphanumeric || text[end] == UInt8(ascii: "-") { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: ":"), end - index < 100 else { return nil }
        return isBlank(end + 1, text) ? end : nil
    }

    /// The key that is here; then it is behind the colon.
    private mutating func key(_ text: Span<UInt8>) -> (scalar: YAMLScalar, place: Place)? {
        guard let end = endOfKey(text) else { return nil }
        defer { index = end + 1 }
        var place = place
        place.length = end - index
        return (YAMLScalar(text: string(text.extracting(index..<end)), isPlain: true), place)
    }

    // MARK: Values on one line

    /// The value that follows, behind spaces.
    private mutating func inlineValue(_ text: Span<UInt8>, isInFlow: Bool, depth: Int) -> YAMLNode? {
        skipSpaces(text)
        guard index < text.count else { return nil }
        switch text[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted(text)
        case UInt8(ascii: "["): return flowSequence(text, depth: depth + 1)
        case UInt8(ascii: "{"): return flowMapping(text, depth: depth + 1)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0xC2...0xF4, UInt8(ascii: "("), UInt8(ascii: "/"):
            return isInFlow ? flowPlain(text) : plain(text)
        default: return nil
        }
    }

    /// The text between quotes, without escapes.
    private mutating func quoted(_ text: Span<UInt8>) -> YAMLNode? {
        let (quote, start, first) = (text[index], place, index + 1)
        index = first
        while byte(index, text) != quote {
            guard byte(index, text) != 0x0A, text[index] != UInt8(ascii: "\\") || quote == UInt8(ascii: "'"),
                skipCharacter(text)
            else { return nil }
        }
        index += 1
        // Two single quotes stand for one.
        guard byte(index, text) != quote else { return nil }
        return scalar(
            text.extracting(first..<index - 1), isPlain: false, from: start, length: place.column - start.column)
    }

    /// The text up to the end of the line.
    private mutating func plain(_ text: Span<UInt8>) -> YAMLNode? {
        let (start, first) = (place, index)
        var index = index
        while index < text.count, case let byte = text[index], byte != 0x0A {
            if byte &- 0x20 < 0x5F, byte != UInt8(ascii: ":"), byte != UInt8(ascii: "#") {
                index += 1
                continue
            }
            if byte == UInt8(ascii: ":"), isBlank(index + 1, text) { return nil }
            if byte == UInt8(ascii: "#"), text[index - 1] == 0x20 { return nil }
            self.index = index
            guard skipCharacter(text) else { return nil }
            index = self.index
        }
        self.index = index
        guard text[index - 1] != 0x20 else { return nil }
        return scalar(text.extracting(first..<index), isPlain: true, from: start, length: place.column - start.column)
    }

    /// The text up to a comma or bracket.
    private mutating func flowPlain(_ text: Span<UInt8>) -> YAMLNode? {
        let (start, first) = (place, index)
        var (end, length) = (index, 0)
        scan: while true {
            switch byte(index, text) {
            case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break scan
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0x0A: return nil
            case UInt8(ascii: ":"):
                let next = byte(index + 1, text)
                guard next.isASCIIAlphanumeric || next == UInt8(ascii: "/") else { return nil }
                index += 1
            case 0x20:
                index += 1
                continue scan
            default: guard skipCharacter(text) else { return nil }
            }
            (end, length) = (index, place.column - start.column)
        }
        return scalar(text.extracting(first..<end), isPlain: true, from: start, length: length)
    }

    private mutating func flowSequence(_ text: Span<UInt8>, depth: Int) -> YAMLNode? {
        guard depth < OrdinaryYAML.maximumDepth else { return nil }
        let start = place
        var elements: [YAMLNode] = []
        repeat {
            index += 1
            guard let value = inlineValue(text, isInFlow: true, depth: depth) else { return nil }
            elements.append(value)
            skipSpaces(text)
        } while byte(index, text) == UInt8(ascii: ",")
        guard byte(index, text) == UInt8(ascii: "]") else { return nil }
        index += 1
        return node(.sequence(elements), from: start)
    }

    private mutating func flowMapping(_ text: Span<UInt8>, depth: Int) -> YAMLNode? {
        guard depth < OrdinaryYAML.maximumDepth else { return nil }
        let start = place
        var entries = YAMLEntries()
        repeat {
            index += 1
            skipSpaces(text)
            guard let key = key(text), byte(index, text) == 0x20,
                let value = inlineValue(text, isInFlow: true, depth: depth),
                entries.append(key: key.scalar, at: key.place, value: value) == nil
            else { return nil }
            skipSpaces(text)
        } while byte(index, text) == UInt8(ascii: ",")
        guard byte(index, text) == UInt8(ascii: "}") else { return nil }
        index += 1
        return node(.mapping(entries.list), from: start)
    }

    private func scalar(_ bytes: Span<UInt8>, isPlain: Bool, from start: Place, length: Int) -> YAMLNode {
        let place = Place(line: start.line, column: start.column, length: length)
        return YAMLNode(content: .scalar(YAMLScalar(text: string(bytes), isPlain: isPlain)), place: place)
    }

    private func string(_ bytes: Span<UInt8>) -> String {
        // The whole text has been found to be UTF-8.
        unsafe String(copying: UTF8Span(unchecked: bytes))
    }
}

import FeedValues

/// Takes HTML apart that leaves no question how it reads, many times as fast as libxml2.
///
/// Simple HTML has nothing but some well-known elements in small letters, properly nested, with attributes in quotes,
/// and known references. libxml2 reports the same of it, which a test proves with texts at random. Whatever is not
/// simple is not read at all, and left to libxml2.
struct SimpleHTMLReader {
    private let text: ArraySlice<UInt8>
    private var fragment = HTMLFragment()
    private var names: HTMLNames = []
    private var index: Int
    // The elements that are open, by their places among the names.
    private var open: [Int] = []

    /// The longest text that is read: far from all limits of a fragment.
    private static let longest = 256 * 1024
    private static let deepest = 64

    /// What is written in a text; `nil` where it is not simple.
    static func read(_ text: ArraySlice<UInt8>) -> HTMLFragment? {
        guard text.count <= longest else { return nil }
        var reader = SimpleHTMLReader(text)
        return reader.read() ? reader.fragment : nil
    }

    private init(_ text: ArraySlice<UInt8>) {
        self.text = text
        // libxml2 drops white space before everything else.
        index = text.firstIndex { !$0.isXMLWhiteSpace } ?? text.endIndex
        fragment.bytes.reserveCapacity(text.count)
        fragment.tokens.reserveCapacity(text.count / 24 + 2)
        fragment.attributes.reserveCapacity(text.count / 128 + 1)
        fragment.pieces.reserveCapacity(text.count / 64 + 1)
    }

    private mutating func read() -> Bool {
        // A mark of the byte order is none of the text.
        guard byte(index) != 0xEF || byte(index + 1) != 0xBB else { return false }
        while index < text.endIndex {
            let isRead =
                switch text[index] {
                case UInt8(ascii: "<"): byte(index + 1) == UInt8(ascii: "/") ? readEnd() : readStart()
                case UInt8(ascii: "&"): readReference()
                default: readCharacters()
                }
            guard isRead else { return false }
        }
        guard open.allSatisfy(Self.mayStayOpen) else { return false }
        fragment.names = names
        return true
    }

    private mutating func readCharacters() -> Bool {
        let start = index
        while true {
            let end = ByteSearch.firstControl(or: UInt8(ascii: "<"), or: UInt8(ascii: "&"), in: text, from: index)
            index = end ?? text.endIndex
            guard let byte = byte(index), byte < 0x20 else { break }
            guard byte == 0x0A || byte == 0x09 else { return false }
            index += 1
        }
        append(text[start..<index], from: start)
        return true
    }

    private mutating func readReference() -> Bool {
        let start = index
        // `&` before a space is just that.
        if byte(index + 1) == 0x20 {
            index += 1
            append(text[start..<index], from: start)
            return true
        }
        guard let reference = SimpleReference(text, at: index) else { return false }
        index = reference.end
        // White space before a first reference counts as part of it, as with libxml2.
        append(reference.characters[...], from: fragment.tokens.isEmpty ? text.startIndex : start)
        return true
    }

    // Text that follows text is one with it.
    private mutating func append(_ characters: ArraySlice<UInt8>, from start: Int) {
        let first = fragment.bytes.count
        fragment.bytes.append(contentsOf: characters)
        fragment.addPiece(start: first, offset: start - text.startIndex)
        let last = fragment.tokens.count - 1
        if last >= 0, case .text = fragment.tokens[last].kind {
            fragment.tokens[last].end = index - text.startIndex
            fragment.tokens[last].content = fragment.tokens[last].content.lowerBound..<fragment.bytes.count
        } else {
            append(.text, "", from: start, content: first..<fragment.bytes.count)
        }
    }

    private mutating func append(
        _ kind: HTMLFragment.Token.Kind, _ name: String, from start: Int, content: Range<Int>,
        ending: HTMLFragment.Ending = .closed
    ) {
        fragment.tokens.append(
            HTMLFragment.Token(
                kind: kind, ending: ending, name: name, offset: start - text.startIndex, end: index - text.startIndex,
                content: content))
    }

    private func byte(_ index: Int) -> UInt8? { index < text.endIndex ? text[index] : nil }
}

// Tags.
extension SimpleHTMLReader {
    // Its end tag may be left out.
    private static func mayStayOpen(_ name: Int) -> Bool { HTMLNames.optionalEnd.contains(.element(at: name)) }

    private mutating func readStart() -> Bool {
        let start = index
        index += 1
        guard let name = HTMLNames.element(takeName()) else { return false }
        let first = fragment.attributes.count
        guard let ending = readAttributes() else { return false }
        let isVoid = HTMLNames.void.contains(.element(at: name))
        let isInLink = HTMLNames.anchors.contains(.element(at: name)) && open.contains(name)
        guard isVoid || ending == .closed, !isInLink, open.count < Self.deepest
        else { return false }
        if !isVoid { open.append(name) }
        names.formUnion(HTMLNames.element(at: name))
        append(
            .start, HTMLNames.elements[name], from: start, content: first..<fragment.attributes.count, ending: ending)
        return true
    }

    private mutating func readEnd() -> Bool {
        let start = index
        index += 2
        guard let name = HTMLNames.element(takeName()), byte(index) == UInt8(ascii: ">") else { return false }
        index += 1
        guard close(name) else { return false }
        append(.end, HTMLNames.elements[name], from: start, content: 0..<0)
        return true
    }

    private mutating func close(_ name: Int) -> Bool {
        while let last = open.popLast() {
            if last == name { return true }
            guard Self.mayStayOpen(last) else { return false }
        }
        return false
    }

    private mutating func takeName() -> ArraySlice<UInt8> {
        let start = index
        while let byte = byte(index), byte.isASCIIAlphanumeric { index += 1 }
        return text[start..<index]
    }

    /// Reads what follows the name of a start tag to its end.
    private mutating func readAttributes() -> HTMLFragment.Ending? {
        let first = fragment.attributes.count
        while let next = byte(index) {
            switch next {
            case UInt8(ascii: ">"):
                index += 1
                return .closed
            case UInt8(ascii: "/"):
                guard byte(index + 1) == UInt8(ascii: ">") else { return nil }
                index += 2
                return .selfClosed
            case 0x20, 0x0A:
                index += 1
            default:
                guard text[index - 1] <= 0x20, readAttribute(behind: first) else { return nil }
            }
        }
        return nil
    }

    private mutating func readAttribute(behind first: Int) -> Bool {
        guard let name = HTMLNames.attribute(takeName()), byte(index) == UInt8(ascii: "="),
            let quote = byte(index + 1), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { return false }
        index += 2
        let text = HTMLNames.attributes[name]
        guard !fragment.attributes[first...].contains(where: { $0.name == text }), let value = readValue(to: quote)
        else { return false }
        names.formUnion(HTMLNames.attribute(at: name))
        fragment.attributes.append(HTMLFragment.Attribute(name: text, value: value))
        return true
    }

    private mutating func readValue(to quote: UInt8) -> Range<Int>? {
        let first = fragment.bytes.count
        while true {
            let ampersand = UInt8(ascii: "&")
            guard let end = ByteSearch.firstControl(or: quote, or: ampersand, in: text, from: index) else { return nil }
            fragment.bytes.append(contentsOf: text[index..<end])
            index = end
            if text[end] == quote {
                index += 1
                return first..<fragment.bytes.count
            }
            guard text[end] == ampersand else { return nil }
            if let reference = SimpleReference(text, at: end) {
                fragment.bytes.append(contentsOf: reference.characters)
                index = reference.end
            } else if SimpleReference.isNone(text, at: end) {
                fragment.bytes.append(ampersand)
                index += 1
            } else {
                return nil
            }
        }
    }
}

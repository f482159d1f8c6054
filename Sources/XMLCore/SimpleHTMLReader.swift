import FeedValues

/// Takes HTML apart that leaves no question how it reads, many times as fast as libxml2.
///
/// Simple HTML has nothing but some well-known elements in small letters, properly nested, with attributes in quotes,
/// and known references. libxml2 reports the same of it, which a test proves with texts at random. Whatever is not
/// simple is not read at all, and left to libxml2.
@safe struct SimpleHTMLReader {
    private let raw: UnsafeRawBufferPointer
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
        return unsafe text.withUnsafeBytes { raw in
            var reader = unsafe SimpleHTMLReader(raw)
            return reader.read() ? reader.fragment : nil
        }
    }

    private init(_ raw: UnsafeRawBufferPointer) {
        unsafe self.raw = unsafe raw
        // libxml2 drops white space before everything else.
        index = unsafe raw.firstIndex { !$0.isXMLWhiteSpace } ?? raw.count
        fragment.bytes.reserveCapacity(raw.count)
        fragment.tokens.reserveCapacity(raw.count / 24 + 2)
        fragment.attributes.reserveCapacity(raw.count / 128 + 1)
        fragment.pieces.reserveCapacity(raw.count / 64 + 1)
        open.reserveCapacity(8)
    }

    private mutating func read() -> Bool {
        // A mark of the byte order is none of the text.
        guard byte(index) != 0xEF || byte(index + 1) != 0xBB else { return false }
        while unsafe index < raw.count {
            let isRead =
                switch unsafe raw[index] {
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
            let (less, ampersand) = (UInt8(ascii: "<"), UInt8(ascii: "&"))
            index = unsafe ByteSearch.firstControl(or: less, or: ampersand, in: raw, from: index)
            guard let byte = byte(index), byte < 0x20 else { break }
            guard byte == 0x0A || byte == 0x09 else { return false }
            index += 1
        }
        append(start..<index)
        return true
    }

    private mutating func readReference() -> Bool {
        let start = index
        // `&` before a space is just that.
        if byte(index + 1) == 0x20 {
            index += 1
            append(start..<index)
            return true
        }
        guard let reference = unsafe SimpleReference(raw, at: index) else { return false }
        index = reference.end
        // White space before a first reference counts as part of it, as with libxml2.
        let first = fragment.bytes.count
        fragment.bytes += reference.characters
        endText(fragment.tokens.isEmpty ? 0 : start, first)
        return true
    }

    private mutating func append(_ characters: Range<Int>) {
        let first = fragment.bytes.count
        unsafe fragment.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[characters]))
        endText(characters.lowerBound, first)
    }

    // Text that follows text is one with it.
    private mutating func endText(_ start: Int, _ first: Int) {
        fragment.addPiece(start: first, offset: start)
        let last = fragment.tokens.count - 1
        if last >= 0, case .text = fragment.tokens[last].kind {
            fragment.tokens[last].end = index
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
                kind: kind, ending: ending, name: name, offset: start, end: index, content: content))
    }

    private func byte(_ index: Int) -> UInt8? { unsafe index < raw.count ? raw[index] : nil }
}

// Tags.
extension SimpleHTMLReader {
    // Its end tag may be left out.
    private static func mayStayOpen(_ name: Int) -> Bool { HTMLNames.optionalEnd.contains(.element(at: name)) }

    private mutating func readStart() -> Bool {
        let start = index
        index += 1
        guard let name = unsafe HTMLNames.element(raw, takeName()) else { return false }
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
        guard let name = unsafe HTMLNames.element(raw, takeName()), byte(index) == UInt8(ascii: ">") else {
            return false
        }
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

    private mutating func takeName() -> Range<Int> {
        let start = index
        while let byte = byte(index), byte.isASCIIAlphanumeric { index += 1 }
        return start..<index
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
                guard unsafe raw[index - 1] <= 0x20, readAttribute(behind: first) else { return nil }
            }
        }
        return nil
    }

    private mutating func readAttribute(behind first: Int) -> Bool {
        guard let name = unsafe HTMLNames.attribute(raw, takeName()), byte(index) == UInt8(ascii: "="),
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
            let end = unsafe ByteSearch.firstControl(or: quote, or: ampersand, in: raw, from: index)
            guard let next = byte(end) else { return nil }
            unsafe fragment.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[index..<end]))
            index = end
            if next == quote {
                index += 1
                return first..<fragment.bytes.count
            }
            guard next == ampersand else { return nil }
            if let reference = unsafe SimpleReference(raw, at: end) {
                fragment.bytes.append(contentsOf: reference.characters)
                index = reference.end
            } else if unsafe SimpleReference.isNone(raw, at: end) {
                fragment.bytes.append(ampersand)
                index += 1
            } else {
                return nil
            }
        }
    }
}

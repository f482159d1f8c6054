import FeedValues

/// A walk through the raw bytes of an element's text.
struct TextWalk {
    /// Text that stands in the document byte by byte.
    struct Stretch {
        /// Index of its first byte in the text.
        var text: Int
        /// Index of its first byte in the raw bytes.
        var raw: Int
    }

    /// The stretches, in order.
    private(set) var stretches: [Stretch] = []
    /// Where the walk has arrived, in the end behind the text.
    private(set) var cursor: Int
    private let raw: [UInt8]
    private var text = 0
    // Where the text since the last comment begins, and whether it is only white space, which the tree leaves out.
    private var runStart = 0
    private var isBlank = true

    /// A walk from the `<` of a start tag to the next tag; `nil` when that has no end.
    init?(startTag: Int, in raw: [UInt8]) {
        self.raw = raw
        cursor = startTag
        while cursor < raw.count, raw[cursor] != UInt8(ascii: ">") {
            let byte = raw[cursor]
            cursor += 1
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { skip(to: byte) }
        }
        guard cursor < raw.count else { return nil }
        cursor += 1
        stretches.append(Stretch(text: 0, raw: cursor))
        while cursor < raw.count, step() {}
    }

    private mutating func step() -> Bool {
        switch raw[cursor] {
        case UInt8(ascii: "<"):
            if starts("<![CDATA[") {
                passCDATA()
            } else if starts("<!--") {
                passComment()
            } else if starts("<?") {
                skip(past: "?>")
            } else {
                return false
            }
            stretches.append(Stretch(text: text, raw: cursor))
        case UInt8(ascii: "&"):
            passReference()
            stretches.append(Stretch(text: text, raw: cursor))
        case UInt8(ascii: "\r") where starts("\r\n"): passBreak()
        case let byte:
            if !byte.isXMLWhiteSpace { isBlank = false }
            text += 1
            cursor += 1
        }
        return true
    }

    // The push parser of libxml2 hands CDATA over with its line breaks as written.
    private mutating func passCDATA() {
        cursor += "<![CDATA[".utf8.count
        isBlank = false
        stretches.append(Stretch(text: text, raw: cursor))
        while cursor < raw.count, !(raw[cursor] == UInt8(ascii: "]") && starts("]]>")) {
            text += 1
            cursor += 1
        }
        cursor = min(cursor + 3, raw.count)
    }

    private mutating func passComment() {
        if isBlank { text = runStart }
        runStart = text
        isBlank = true
        cursor += 4
        skip(past: "-->")
    }

    // Two characters as written are one in the text.
    private mutating func passBreak() {
        cursor += 1
        stretches.append(Stretch(text: text, raw: cursor))
        text += 1
        cursor += 1
    }

    private mutating func passReference() {
        let start = cursor + 1
        skip(to: UInt8(ascii: ";"))
        let name = raw[start..<max(start, min(cursor - 1, raw.count))]
        isBlank = false
        guard name.first == UInt8(ascii: "#") else {
            text += 1
            return
        }
        let digits = String(decoding: name.dropFirst().prefix(12), as: UTF8.self)
        let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        text += number.flatMap(Unicode.Scalar.init).map(UTF8.width) ?? 1
    }

    private mutating func skip(to byte: UInt8) {
        while cursor < raw.count, raw[cursor] != byte { cursor += 1 }
        cursor = min(cursor + 1, raw.count)
    }

    private mutating func skip(past mark: String) {
        while cursor < raw.count, !starts(mark) { cursor += 1 }
        cursor = min(cursor + mark.utf8.count, raw.count)
    }

    private func starts(_ mark: String) -> Bool {
        raw.count - cursor >= mark.utf8.count && zip(cursor..., mark.utf8).allSatisfy { raw[$0] == $1 }
    }
}

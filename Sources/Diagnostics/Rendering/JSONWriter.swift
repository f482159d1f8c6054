/// Writes one JSON value as UTF-8 bytes, member by member, in the order of the calls.
///
/// The caller keeps the grammar: a key before each value of an object, and no key in an array. Text is
/// escaped as RFC 8259, section 7, demands and no further.
package struct JSONWriter: Sendable {
    /// How the bytes are laid out.
    package enum Layout: Sendable {
        /// Everything on one line, without spaces.
        case compact
        /// One member or element a line, indented by two spaces a level.
        case indented
    }

    /// What has been written so far.
    package private(set) var bytes: [UInt8] = []

    private let layout: Layout
    private var depth = 0
    private var wantsComma = false
    private var followsKey = false

    /// A writer that has written nothing yet.
    package init(_ layout: Layout = .compact) { self.layout = layout }

    /// What has been written so far, as text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Writes an object with the members that the closure writes.
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        nest(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), members)
    }

    /// Writes an array with the elements that the closure writes.
    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        nest(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), elements)
    }

    /// Writes the name of the next member.
    package mutating func key(_ name: String) {
        prepare()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        if layout == .indented { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    /// Writes a string.
    package mutating func value(_ text: String) {
        prepare()
        quote(text)
    }

    /// Writes a whole number.
    package mutating func value(_ number: Int) {
        prepare()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Writes `true` or `false`.
    package mutating func value(_ flag: Bool) {
        prepare()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// Writes a number given in thousandths, such as seconds by their milliseconds, without trailing zeros.
    package mutating func value(thousandths: Int) {
        prepare()
        let size = thousandths.magnitude
        var digits = (thousandths < 0 ? "-" : "") + String(size / 1000)
        if size % 1000 != 0 {
            var fraction = size % 1000
            var width = 3
            while fraction % 10 == 0 {
                fraction /= 10
                width -= 1
            }
            let tail = String(fraction)
            digits += "." + String(repeating: "0", count: width - tail.utf8.count) + tail
        }
        bytes.append(contentsOf: digits.utf8)
    }

    /// Writes `null`.
    package mutating func null() {
        prepare()
        bytes.append(contentsOf: "null".utf8)
    }

    /// Writes a member that is a string, or nothing when there is none.
    package mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        value(text)
    }

    /// Writes a member that is a whole number.
    package mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    /// Writes a member that is a number, in digits that the caller knows to be one.
    package mutating func member(_ name: String, number digits: String) {
        key(name)
        prepare()
        bytes.append(contentsOf: digits.utf8)
    }

    /// Writes a member that is `true` or `false`.
    package mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// Writes a member that is an array of strings.
    package mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        array { for text in texts { $0.value(text) } }
    }

    private mutating func nest(open: UInt8, close: UInt8, _ content: (inout JSONWriter) -> Void) {
        prepare()
        bytes.append(open)
        depth += 1
        wantsComma = false
        content(&self)
        depth -= 1
        // Only what has content was followed by a comma or a line break of its own.
        if wantsComma { breakLine() }
        bytes.append(close)
        wantsComma = true
    }

    private mutating func prepare() {
        guard !followsKey else {
            followsKey = false
            wantsComma = true
            return
        }
        if wantsComma { bytes.append(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
        wantsComma = true
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: JSONWriter.needsEscape) {
            for byte in text.utf8 { escape(byte) }
        } else {
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func escape(_ byte: UInt8) {
        guard JSONWriter.needsEscape(byte) else {
            bytes.append(byte)
            return
        }
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
        case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        default:
            bytes.append(contentsOf: (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        }
    }
}

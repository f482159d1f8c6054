/// Reads a JSON text (RFC 8259) strictly, with the place of each value.
///
/// Arrays and objects may nest 64 deep, and a text may have a million values; time grows with the text alone.
package struct JSONParser {
    /// Why a text is no JSON.
    package struct Failure: Error, Hashable, Sendable {
        /// What is wrong, in lower case and without a full stop.
        package var message: String
        /// Where.
        package var place: TextPlace
    }

    private static let maximalDepth = 64
    private static let maximalCount = 1_000_000

    private let bytes: [UInt8]
    private var index: Int
    private var count = 0
    // The last place that was asked for: places are asked for in order, so that each byte is counted once.
    private var place: TextPlace

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        place = TextPlace(offset: index, line: 1, column: 1)
    }

    /// The value that a text of UTF-8 is; a byte order mark before it is no matter.
    package static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
        var parser = JSONParser(bytes)
        let node = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.index == bytes.count else { throw parser.failure("there is more behind the value") }
        return node
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONNode {
        skipSpace()
        guard depth < JSONParser.maximalDepth else {
            throw failure("it nests more than \(JSONParser.maximalDepth) deep")
        }
        count += 1
        guard count <= JSONParser.maximalCount else {
            throw failure("it has more than \(JSONParser.maximalCount) values")
        }
        guard index < bytes.count else { throw failure("it ends where a value should be") }
        let start = here()
        let content: JSONNode.Content
        switch bytes[index] {
        case UInt8(ascii: "{"): content = .object(try object(depth: depth))
        case UInt8(ascii: "["): content = .array(try array(depth: depth))
        case UInt8(ascii: "\""): content = .text(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
        default: content = try word()
        }
        return JSONNode(content: content, place: start)
    }

    private mutating func object(depth: Int) throws(Failure) -> [JSONNode.Member] {
        index += 1
        var members: [JSONNode.Member] = []
        skipSpace()
        if take("}") { return members }
        while true {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                throw failure("the name of a member in double quotes is missing")
            }
            let name = try string()
            skipSpace()
            guard take(":") else { throw failure("the colon behind a name is missing") }
            members.append(JSONNode.Member(name: name, value: try value(depth: depth + 1)))
            skipSpace()
            if take("}") { return members }
            guard take(",") else { throw failure("a comma or the closing brace is missing") }
        }
    }

    private mutating func array(depth: Int) throws(Failure) -> [JSONNode] {
        index += 1
        var elements: [JSONNode] = []
        skipSpace()
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            skipSpace()
            if take("]") { return elements }
            guard take(",") else { throw failure("a comma or the closing bracket is missing") }
        }
    }

    private mutating func word() throws(Failure) -> JSONNode.Content {
        for (word, content) in [("true", JSONNode.Content.flag(true)), ("false", .flag(false)), ("null", .null)]
        where bytes[index...].starts(with: word.utf8) {
            index += word.utf8.count
            return content
        }
        throw failure("no value begins so")
    }

    private mutating func number() throws(Failure) -> Double {
        let start = index
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)), number.isFinite else {
            throw failure("a number is too large")
        }
        return number
    }

    private mutating func digits() throws(Failure) {
        let start = index
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
        guard index > start else { throw failure("a digit is missing") }
    }

    private mutating func string() throws(Failure) -> String {
        index += 1
        var text: [UInt8] = []
        var start = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                text += bytes[start..<index]
                index += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += bytes[start..<index]
                text.append(contentsOf: String(try escape()).utf8)
                start = index
            case ..<0x20: throw failure("a control character stands in a string")
            default: index += 1
            }
        }
        throw failure("the closing quote of a string is missing")
    }

    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        index += 1
        guard index < bytes.count else { throw failure("the text ends in a string") }
        let byte = bytes[index]
        if byte == UInt8(ascii: "u") { return try escapedScalar() }
        guard let scalar = JSONParser.escapes[byte] else { throw failure("there is no such escape") }
        index += 1
        return scalar
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func escapedScalar() throws(Failure) -> Unicode.Scalar {
        let first = try codeUnit()
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        let rest = index
        guard take("\\"), index < bytes.count, bytes[index] == UInt8(ascii: "u") else {
            index = rest
            return "\u{FFFD}"
        }
        let second = try codeUnit()
        guard (0xDC00..<0xE000).contains(second) else {
            index = rest
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func codeUnit() throws(Failure) -> UInt32 {
        index += 1
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard index < bytes.count, let digit = bytes[index].hexDigitValue else {
                throw failure("four hexadecimal digits are missing")
            }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index].isXMLWhiteSpace { index += 1 }
    }

    private mutating func failure(_ message: String) -> Failure { Failure(message: message, place: here()) }

    /// The place of the next byte.
    private mutating func here() -> TextPlace {
        while place.offset < index {
            let byte = bytes[place.offset]
            let isBreak =
                byte == 0x0A || byte == 0x0D && !(place.offset + 1 < bytes.count && bytes[place.offset + 1] == 0x0A)
            if isBreak {
                place.line += 1
                place.column = 1
            } else if byte & 0xC0 != 0x80, byte != 0x0D {
                place.column += 1
            }
            place.offset += 1
        }
        return place
    }
}

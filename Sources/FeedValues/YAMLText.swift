/// Writes texts as scalars of YAML 1.2 that are read as the same texts.
package enum YAMLText {
    /// A key: as it is, or in quotes.
    package static func key(_ key: String) -> String { isPlain(key, inFlow: true) ? key : quoted(key) }

    /// A text on one line: plain where that can be nothing but a text, otherwise in quotes.
    package static func scalar(_ text: String, inFlow: Bool = false) -> String {
        isPlain(text, inFlow: inFlow) ? text : quoted(text)
    }

    /// A text of several lines as a block; `nil` where it has one line, or a block would not keep it.
    package static func block(_ text: String, indent: Int) -> String? {
        let bytes = text.utf8
        guard bytes.contains(UInt8(ascii: "\n")), let first = bytes.first, let last = bytes.last, first > 0x20,
            last > 0x20, !text.unicodeScalars.contains(where: { mustBeEscaped($0) && $0 != "\n" })
        else { return nil }
        let margin = String(repeating: " ", count: indent)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return "|-\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default: if mustBeEscaped(scalar) { quoted += escape(scalar) } else { quoted.unicodeScalars.append(scalar) }
            }
        }
        return quoted + "\""
    }

    /// Whether a character can't stand for itself: YAML's own list of those that print, and what some reader takes for a
    /// break of lines.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return scalar.value <= 0xFF
            ? "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
            : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    /// Whether a text without quotes is a text to every reader: a letter or a way up, then nothing that could be syntax.
    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, isLetter(first) || text.hasPrefix("../"), let last = bytes.last, last > 0x20,
            last != UInt8(ascii: ":"), !reserved.contains(text.lowercased()),
            !text.unicodeScalars.contains(where: mustBeEscaped)
        else { return false }
        var before: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return false
            case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                if inFlow { return false }
            case UInt8(ascii: ":"): if inFlow { return false }
            case UInt8(ascii: "#"): if before == 0x20 { return false }
            case 0x20: if before == UInt8(ascii: ":") { return false }
            default: break
            }
            before = byte
        }
        return true
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    // Words that some reader of YAML takes for something else than text.
    private static let reserved: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
}

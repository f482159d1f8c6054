import FeedValues

/// A single value as YAML writes it.
struct YAMLScalar: Sendable {
    /// What the core schema of YAML 1.2 makes of a scalar (section 10.3.2).
    enum Kind: Sendable {
        /// Nothing, or `null`.
        case null
        /// `true` or `false`.
        case bool(Bool)
        /// A whole number.
        case int
        /// A number with a fraction or an exponent.
        case float
        /// Text.
        case text
    }

    /// The text without quotes and escapes.
    var text: String
    /// Whether it stands without quotes and is no block of text.
    var isPlain: Bool

    /// What it is: quoted values are always text.
    var kind: Kind {
        guard isPlain, let first = text.utf8.first else { return isPlain ? .null : .text }
        switch first {
        case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "~"):
            return isWordForNull ? .null : .text
        case UInt8(ascii: "t"): return text == "true" ? .bool(true) : .text
        case UInt8(ascii: "f"): return text == "false" ? .bool(false) : .text
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return YAMLScalar.number(text.utf8.span)
        default: return .text
        }
    }

    /// Whether it is nothing, or `null`.
    var isNull: Bool {
        guard isPlain, let first = text.utf8.first else { return isPlain }
        return (first | 0x20 == UInt8(ascii: "n") || first == UInt8(ascii: "~")) && isWordForNull
    }

    private var isWordForNull: Bool { ["null", "Null", "NULL", "~"].contains(text) }

    /// Whether it would be text without quotes, too.
    var isMeantAsText: Bool {
        if case .text = YAMLScalar(text: text, isPlain: true).kind { return true }
        return false
    }

    private static func number(_ text: Span<UInt8>) -> Kind {
        var index = 0
        if isSign(text, index) { index += 1 }
        let whole = digits(text, &index)
        if index == text.count { return whole > 0 ? .int : .text }
        var fraction = 0
        if text[index] == UInt8(ascii: ".") {
            index += 1
            fraction = digits(text, &index)
        }
        guard whole + fraction > 0 else { return .text }
        if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if isSign(text, index) { index += 1 }
            guard digits(text, &index) > 0 else { return .text }
        }
        return index == text.count ? .float : .text
    }

    private static func isSign(_ text: Span<UInt8>, _ index: Int) -> Bool {
        index < text.count && (text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+"))
    }

    private static func digits(_ text: Span<UInt8>, _ index: inout Int) -> Int {
        let start = index
        while index < text.count, text[index].isASCIIDigit { index += 1 }
        return index - start
    }
}

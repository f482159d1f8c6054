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
            return ["null", "Null", "NULL", "~"].contains(text) ? .null : .text
        case UInt8(ascii: "t"): return text == "true" ? .bool(true) : .text
        case UInt8(ascii: "f"): return text == "false" ? .bool(false) : .text
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return YAMLScalar.number(text.utf8)
        default: return .text
        }
    }

    /// Whether it would be text without quotes, too.
    var isMeantAsText: Bool {
        if case .text = YAMLScalar(text: text, isPlain: true).kind { return true }
        return false
    }

    private static func number(_ text: String.UTF8View) -> Kind {
        var rest = text[...]
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
        let whole = digits(&rest)
        if rest.isEmpty { return whole > 0 ? .int : .text }
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = digits(&rest)
        }
        guard whole + fraction > 0 else { return .text }
        if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest.removeFirst() }
            guard digits(&rest) > 0 else { return .text }
        }
        return rest.isEmpty ? .float : .text
    }

    private static func digits(_ text: inout Substring.UTF8View) -> Int {
        let count = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
        text.removeFirst(count)
        return count
    }
}

/// A string as JSON writes it, in quotes and escaped (RFC 8259 section 7).
struct JSONText: CustomStringConvertible {
    /// The text in quotes.
    let description: String

    /// A text, of which quotes, reverse solidi and controls are escaped.
    init(_ text: String) {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..."\u{1F}": json += JSONText.escape(scalar)
            default: json.unicodeScalars.append(scalar)
            }
        }
        description = json + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

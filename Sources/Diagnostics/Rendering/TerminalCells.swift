/// How Unicode scalars look on a terminal: what is shown, and how many cells it takes.
///
/// Nothing that a feed holds may steer the terminal: control characters, and those that turn the direction of
/// text or show nothing, are made visible.
package enum TerminalCells {
    /// How wide a tab is shown.
    package static let tabWidth = 4

    /// What is shown for a scalar, and its cells.
    package static func show(_ scalar: Unicode.Scalar) -> (text: String, cells: Int) {
        switch scalar.value {
        case 0x09: (String(repeating: " ", count: tabWidth), tabWidth)
        case 0x20...0x7E: (String(scalar), 1)
        case 0x00...0x1F: (String(controlPicture(scalar.value)), 1)
        case 0x7F: ("\u{2421}", 1)
        case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
            escaped(scalar)
        default: (String(scalar), width(of: scalar))
        }
    }

    /// The text with everything made visible that would steer a terminal.
    package static func visible(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += show($1).text }
    }

    /// The cells that a text takes once it is made visible.
    package static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + show($1).cells }
    }

    private static func controlPicture(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> (text: String, cells: Int) {
        let text = "<U+" + String(repeating: "0", count: scalar.value < 0x1000 ? 1 : 0) + hexadecimal(scalar) + ">"
        return (text, text.utf8.count)
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return scalar.value < 0x100 ? "0" + digits : digits
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(scalar.value) ? 2 : 1
        }
    }

    /// Wide by Unicode Standard Annex 11, in ranges that hold no assigned narrow scalar in between.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F,  // Hangul Jamo
            0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE,
            0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE,
            0x26C4...0x26C5, 0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705,
            0x270A...0x270B, 0x2728, 0x274C, 0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0,
            0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
            0x2E80...0x303E,  // CJK radicals and punctuation
            0x3041...0x4DBF, 0x4E00...0xA4CF,  // kana, CJK ideographs, Yi
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full-width forms
            0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A,
            0x1F200...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA,
            0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440, 0x1F442...0x1F4FC,
            0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A, 0x1F595...0x1F596, 0x1F5A4,
            0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D8,
            0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0,
            0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF,
            0x20000...0x3FFFD:
            return true
        default:
            return false
        }
    }
}

/// A source of random numbers that gives the same ones for the same seed (SplitMix64, Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// The numbers of a seed.
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `length` pieces that writers and parsers get wrong when they get anything wrong.
    ///
    /// - Parameter legal: whether XML can hold all of it; otherwise now and then it can't.
    mutating func text(upTo length: Int, legal: Bool) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...length, using: &self) {
            switch Int.random(in: 0..<12, using: &self) {
            case 0...3:
                let piece = SeededGenerator.pieces[Int.random(in: 0..<SeededGenerator.pieces.count, using: &self)]
                text.append(contentsOf: piece.unicodeScalars)
            case 4...7: text.append(scalar(below: 0x80, legal: legal))
            case 8: text.append(scalar(below: 0x800, legal: true))
            case 9, 10: text.append(scalar(below: 0x10000, legal: true))
            default: text.append(scalar(below: 0x110000, legal: true))
            }
        }
        return String(text)
    }

    private mutating func scalar(below end: UInt32, legal: Bool) -> Unicode.Scalar {
        while true {
            let value = UInt32.random(in: 0..<end, using: &self)
            guard let scalar = Unicode.Scalar(value) else { continue }
            let isLegal = SeededGenerator.isLegal(scalar)
            // Illegal characters are rare enough that most texts are legal.
            if isLegal || !legal && Int.random(in: 0..<40, using: &self) == 0 { return scalar }
        }
    }

    /// Whether XML can hold a character (XML 1.0, section 2.2, production 2), said anew for the tests.
    static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    private static let pieces = [
        "]]>", "]]", "]", ">", "<![CDATA[", "<", "&", "&amp;", "&#0;", "&#x1F600;", "&nbsp;", "\"", "'", "-->", "<!--",
        "<?xml?>", "<b>", "</item>", "\r\n", "\r", "\n", "\t", "  ", "\u{FEFF}", "\u{FFFD}", "\u{85}", "\u{2028}",
        "\u{A0}", "e\u{301}", "👩‍💻", "🇨🇳", "\u{202E}", "\u{7F}", "\u{10FFFF}", "\u{1FFFE}", "中文", "שלום",
        "%00", "\\u0000", "{{x}}",
    ]
}

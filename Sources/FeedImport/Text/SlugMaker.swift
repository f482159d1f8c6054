import FeedValues

/// Makes names of files that are safe, readable and each there once.
struct SlugMaker {
    /// The most characters of a name, a number behind it not counted.
    private static let most = 60

    private var taken: Set<String> = []
    private var next: [String: Int] = [:]

    /// Names of which none is taken.
    init() {}

    /// A name that no other has: made of the first text that has letters for it, or of a fingerprint of the last.
    mutating func slug(of texts: [String], or kind: String) -> String {
        let made = texts.lazy.map(SlugMaker.slug).first { $0.utf8.count >= 3 }
        let hash = String(Fingerprint(texts.last ?? "").bits & 0xFFFF_FFFF, radix: 16)
        return unique(made ?? "\(kind)-\(hash)")
    }

    private mutating func unique(_ base: String) -> String {
        if taken.insert(base).inserted { return base }
        var number = next[base] ?? 2
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        next[base] = number + 1
        return "\(base)-\(number)"
    }

    /// The letters and digits of a text as a slug; empty where most of its letters have no place in one.
    static func slug(_ text: String) -> String {
        var bytes: [UInt8] = []
        var lost = 0
        for scalar in text.unicodeScalars {
            let plain = folded(scalar)
            if let plain {
                bytes += plain.utf8
            } else {
                if scalar.properties.isAlphabetic { lost += 1 }
                // An apostrophe joins; all else divides.
                if scalar != "'", scalar != "’", bytes.last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        guard lost <= bytes.count / 2 else { return "" }
        let hyphen = UInt8(ascii: "-")
        var kept = bytes.drop { $0 == hyphen }
        if kept.count > most {
            // No word is cut, unless it is the only one.
            let cut = kept.prefix(most)
            kept = cut.lastIndex(of: hyphen).map { cut[..<$0] } ?? cut
        }
        while kept.last == hyphen { kept.removeLast() }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> String? {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            guard byte.isASCIIAlphanumeric else { return nil }
            return String(Character(Unicode.Scalar(byte.isASCIIUppercase ? byte | 0x20 : byte)))
        }
        switch scalar {
        case "ä", "Ä", "æ", "Æ": return "ae"
        case "ö", "Ö", "ø", "Ø", "œ", "Œ": return "oe"
        case "ü", "Ü": return "ue"
        case "ß": return "ss"
        case "à", "á", "â", "ã", "å", "À", "Á", "Â", "Ã", "Å", "ą": return "a"
        case "ç", "Ç", "č", "Č", "ć": return "c"
        case "è", "é", "ê", "ë", "È", "É", "Ê", "Ë", "ę", "ě": return "e"
        case "ì", "í", "î", "ï", "Ì", "Í", "Î", "Ï", "ı", "İ": return "i"
        case "ñ", "Ñ", "ń", "ň": return "n"
        case "ò", "ó", "ô", "õ", "Ò", "Ó", "Ô", "Õ": return "o"
        case "ù", "ú", "û", "Ù", "Ú", "Û", "ů": return "u"
        case "ý", "ÿ": return "y"
        case "š", "Š", "ś", "ş": return "s"
        case "ž", "Ž", "ź", "ż": return "z"
        case "ł", "Ł": return "l"
        case "ř": return "r"
        case "đ", "ð": return "d"
        case "ğ": return "g"
        case "ț", "ţ", "ť": return "t"
        default: return nil
        }
    }
}

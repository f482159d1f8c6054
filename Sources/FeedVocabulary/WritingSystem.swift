public import FeedValues

/// A family of scripts, as far as it tells languages apart.
public enum WritingSystem: String, Hashable, Sendable, CaseIterable {
    /// Latin.
    case latin = "Latin"
    /// Cyrillic.
    case cyrillic = "Cyrillic"
    /// Greek.
    case greek = "Greek"
    /// Hebrew.
    case hebrew = "Hebrew"
    /// Arabic.
    case arabic = "Arabic"
    /// Chinese, Japanese and Korean, which share characters.
    case eastAsian = "East Asian"
    /// Devanagari.
    case devanagari = "Devanagari"
    /// Thai.
    case thai = "Thai"

    /// The system that a character belongs to; `nil` for signs, digits and scripts that are not told apart here.
    public init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0xE00...0xE7F: self = .thai
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0x20000...0x3134F: self = .eastAsian
        default: return nil
        }
    }

    /// The systems that a language is written in, by its script or else by custom; `nil` where that is not known.
    public static func systems(of tag: LanguageTag) -> Set<WritingSystem>? {
        if let script = tag.script { return scripts[script].map { [$0] } }
        guard SubtagRegistry.isLanguage(tag.language), tag.language.utf8.count == 2 else { return nil }
        if manySystems.contains(tag.language) { return nil }
        return languages[tag.language].map { [$0] } ?? [.latin]
    }

    private static let scripts: [String: WritingSystem] = [
        "Latn": .latin, "Cyrl": .cyrillic, "Grek": .greek, "Hebr": .hebrew, "Arab": .arabic, "Deva": .devanagari,
        "Thai": .thai, "Hans": .eastAsian, "Hant": .eastAsian, "Jpan": .eastAsian, "Kore": .eastAsian,
        "Hani": .eastAsian, "Hang": .eastAsian,
    ]

    private static func words(_ list: String) -> [String] { list.words() }

    private static let languages: [String: WritingSystem] = [
        (WritingSystem.cyrillic, "ab av ba be bg ce cu cv kv ky mk mn os ru tg tt uk"), (.greek, "el"),
        (.hebrew, "he yi"), (.arabic, "ar fa ps ug ur"), (.eastAsian, "ja ko zh"), (.devanagari, "bh hi mr ne sa"),
        (.thai, "th"),
    ].reduce(into: [:]) { languages, row in
        for code in words(row.1) { languages[code] = row.0 }
    }

    /// Languages in use with more than one script, or with one that is not told apart here.
    private static let manySystems = Set(
        words(
            """
            ae am as az bn bo bs cr dv dz gu ha hr hy ii iu ka kk km kn ks ku lo ml ms my oj or pa pi sd si so sr sw \
            ta te ti tk uz za
            """))
}

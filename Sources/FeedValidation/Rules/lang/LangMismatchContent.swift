import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let langMismatchContent = Rule(
        "lang-mismatch-content", .lang, .info, .all,
        summary: "The titles of a feed are in a script that its language is written in.",
        why: """
            By the language directories choose whom they show a podcast to, and machines how they transcribe it. \
            Titles in Cyrillic under 'en' are mostly a default that nobody changed.
            """,
        help: "write the language that the show is in into <language>",
        source: "Podfeed",
        passing: [
            .channel("<language>ru</language><title>Пчёлы и мёд, разговоры о жизни улья</title>"),
            .channel("<language>en</language><title>Пчёлы</title><item><title>Bees</title></item>"),
            .channel("<language>sr-Latn</language><title>Razgovori o pčelama i medu, svake nedelje</title>"),
            .channel("<language>ja</language><title>Bees and honey, a weekly show by beekeepers</title>"),
        ],
        failing: [
            .channel("<language>↓en</language><title>Пчёлы и мёд, разговоры о жизни улья</title>"),
            .channel(
                """
                <language>↓de-de</language><title>蜜蜂的故事</title>
                <item><title>第一集：蜜蜂为什么跳舞</title></item><item><title>第二集：蜂蜜是怎么来的</title></item>
                """),
        ],
        check: .feed { LangMismatchCheck() })
}

/// Counts the letters of titles by their scripts.
private struct LangMismatchCheck: FeedCheck {
    private var counts: [WritingSystem: Int] = [:]

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard let title = item.child("title") else { return nil }
        if let letters = title.textBytes.span.asciiLetterCount {
            return letters > 0 ? letters << 8 | LangMismatchCheck.latin : nil
        }
        let counts = LangMismatchCheck.counts(in: title)
        guard let (script, count) = counts.first else { return nil }
        let number = WritingSystem.allCases.firstIndex(of: script) ?? 0
        return counts.count == 1 ? count << 8 | number : LangMismatchCheck.mixed
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        if item.mark == LangMismatchCheck.mixed {
            if let title = item.element.child("title") { count(title) }
        } else {
            counts[WritingSystem.allCases[item.mark & 0xFF], default: 0] += item.mark >> 8
        }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, let element = channel.child("language"),
            let tag = FeedLanguage(element, in: nil)?.tag
        else { return }
        for title in channel.children("title") { count(title) }
        let total = counts.values.reduce(0, +)
        // Of a few words, or a title in two scripts, nothing follows; names in Latin letters are at home everywhere.
        guard total >= 20, let (script, most) = counts.max(by: { $0.value < $1.value }), most * 10 >= total * 9,
            script != .latin, let usual = WritingSystem.systems(of: tag), !usual.contains(script)
        else { return }
        inspection.report(
            "the titles are in \(script.rawValue) letters, which '\(tag)' is not written in", inTextOf: element)
    }

    private mutating func count(_ title: Element) {
        counts.merge(LangMismatchCheck.counts(in: title)) { $0 + $1 }
    }

    private static let latin = WritingSystem.allCases.firstIndex(of: .latin) ?? 0

    // The mark of a title in more than one script.
    private static let mixed = -1

    private static func counts(in title: Element) -> [WritingSystem: Int] {
        title.text.unicodeScalars.lazy.compactMap { WritingSystem($0) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

extension Span<UInt8> {
    /// How many letters there are; `nil` where some byte is none of ASCII.
    fileprivate var asciiLetterCount: Int? {
        var letters = 0
        for index in indices {
            guard self[index] < 0x80 else { return nil }
            if self[index].isASCIILetter { letters += 1 }
        }
        return letters
    }
}

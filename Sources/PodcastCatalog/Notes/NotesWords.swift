import FeedValues
import Foundation

/// The few words that notes open and end with, in the language of a show.
struct NotesWords: Sendable {
    /// What a correction is called.
    let correction: String
    /// What a change is called.
    let updated: String
    /// What an advisory on the content is called.
    let advisory: String
    /// What a list of links is called.
    let links: String
    /// What follows such a word, with the white space before and after it.
    private let colon: String
    // A date, with `D` for the day, `M` for the name of the month or its number and `Y` for the year.
    private let date: String
    // The names of the months; without them they are numbers.
    private let months: [String]

    /// The words of a language: of its tag the first part counts, and in Chinese the script.
    static func of(_ language: String?) -> NotesWords {
        let tag = (language ?? "").lowercased()
        let isTraditional = tag.hasPrefix("zh-hant") || tag == "zh-tw" || tag == "zh-hk"
        let code = isTraditional ? "zh-hant" : String(tag.prefix { $0 != "-" })
        return known[code] ?? english
    }

    /// The beginning of a paragraph: a word, and a date in brackets if there is one.
    func label(_ word: String, _ date: String?) -> String {
        guard let date else { return word + colon.dropLast(colon.hasSuffix(" ") ? 1 : 0) }
        let isWide = colon == "："
        let dated = isWide ? "\(word)（\(date)）" : "\(word) (\(date))"
        return dated + colon.dropLast(colon.hasSuffix(" ") ? 1 : 0)
    }

    /// What stands between a label and the words behind it.
    var gap: String { colon.hasSuffix(" ") ? " " : "" }

    /// A date as people write it.
    func longDate(_ date: CivilDateTime) -> String {
        let month = months.isEmpty ? String(date.month) : months[date.month - 1]
        // The first of a month has a name of its own in French.
        let day = date.day == 1 && months == NotesWords.french ? "1er" : String(date.day)
        return self.date.map { $0 == "D" ? day : $0 == "M" ? month : $0 == "Y" ? String(date.year) : String($0) }
            .joined()
    }
}

extension NotesWords {
    private init(
        _ correction: String, _ updated: String, _ advisory: String, _ links: String, colon: String = ": ",
        date: String = "D M Y", months: String = ""
    ) {
        self.init(
            correction: correction, updated: updated, advisory: advisory, links: links, colon: colon, date: date,
            months: months.split(separator: " ").map(String.init))
    }

    private static let english = NotesWords(
        "Correction", "Updated", "Content advisory", "Links",
        months: "January February March April May June July August September October November December")

    private static let french = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
        .split(separator: " ").map(String.init)

    /// The words by the language's code.
    private static let known: [String: NotesWords] = [
        "en": english,
        "de": NotesWords(
            "Korrektur", "Aktualisiert", "Inhaltshinweis", "Links", date: "D. M Y",
            months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        "fr": NotesWords(
            correction: "Correction", updated: "Mise à jour", advisory: "Avertissement", links: "Liens",
            colon: "\u{A0}: ", date: "D M Y", months: french),
        "es": NotesWords(
            "Corrección", "Actualizado", "Advertencia", "Enlaces", date: "D de M de Y",
            months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        "pt": NotesWords(
            "Correção", "Atualizado", "Aviso", "Links", date: "D de M de Y",
            months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        "it": NotesWords(
            "Correzione", "Aggiornato", "Avvertenza", "Link",
            months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        "nl": NotesWords(
            "Correctie", "Bijgewerkt", "Waarschuwing", "Links",
            months: "januari februari maart april mei juni juli augustus september oktober november december"),
        "sv": NotesWords(
            "Rättelse", "Uppdaterat", "Innehållsvarning", "Länkar",
            months: "januari februari mars april maj juni juli augusti september oktober november december"),
        "zh": NotesWords("更正", "更新", "内容提示", "链接", colon: "：", date: "Y年M月D日"),
        "zh-hant": NotesWords("更正", "更新", "內容提示", "連結", colon: "：", date: "Y年M月D日"),
        "ja": NotesWords("訂正", "更新", "内容に関するご注意", "リンク", colon: "：", date: "Y年M月D日"),
    ]
}

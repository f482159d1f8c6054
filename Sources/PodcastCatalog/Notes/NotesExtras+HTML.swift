import Diagnostics
import FeedValues
import Foundation

extension NotesExtras {
    /// What opens notes: the advisory, corrections and the change, but for what the header or footer says itself.
    func head(
        before body: [Located<String>], in frame: NotesFrames.Frame?, _ show: ShowBasics
    ) -> [Located<String>] {
        var blocks: [Located<String>] = []
        // Notes may open with the advisory in words of their own.
        if let advisory, !(body.first?.value.beginsWithLabel(show.words.advisory) ?? false) {
            blocks.append(paragraph(show.words.advisory, nil, advisory, show))
        }
        if !corrections.isEmpty, !(frame?.shows("episode.corrections.text") ?? false) {
            blocks += corrections.map { paragraph(show.words.correction, $0.date, $0.text, show) }
        }
        if let update, !(frame?.shows("episode.updated.text") ?? false) {
            blocks.append(paragraph(show.words.updated, update.date, update.text, show))
        }
        return blocks
    }

    /// The links, a list under a heading of their own.
    func linkList(_ show: ShowBasics) -> [Located<String>] {
        guard let first = links.first else { return [] }
        var title = HTMLBuffer()
        title.append("<p><strong>")
        title.append(escaping: show.words.label(show.words.links, nil).utf8.span)
        title.append("</strong></p>")
        var list = HTMLBuffer()
        list.append("<ul>")
        for link in links {
            list.append("<li>")
            list.append(linkTo: link.address.value.description)
            list.append(escaping: link.title.utf8.span)
            list.append("</a></li>")
        }
        list.append("</ul>")
        return [title, list].map { Located($0.text, from: first.address.origin.derived) }
    }

    private func paragraph(
        _ word: String, _ date: Timestamp?, _ text: Located<String>, _ show: ShowBasics
    ) -> Located<String> {
        let longDate = date.map { show.words.longDate(CivilDateTime($0, in: show.zone)) }
        var html = HTMLBuffer()
        html.append("<p><strong>")
        html.append(escaping: show.words.label(word, longDate).utf8.span)
        html.append("</strong>")
        html.append(escaping: (show.words.gap + text.value).utf8.span)
        html.append("</p>")
        return Located(html.text, from: text.origin.derived)
    }
}

extension String {
    /// Whether a paragraph begins with a word as its label, as `Aviso:` does and `Avisos da semana` does not.
    fileprivate func beginsWithLabel(_ word: String) -> Bool {
        let start = "<p><strong>" + word
        guard hasPrefix(start) else { return false }
        let rest = dropFirst(start.count).drop { $0 == " " || $0 == "\u{A0}" }
        return [":", "：", "</strong>"].contains { rest.hasPrefix($0) }
    }
}

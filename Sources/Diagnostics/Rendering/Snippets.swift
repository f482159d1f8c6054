/// The places of one message, all with a gutter of one width.
struct Snippets {
    private let headline: String
    private let ink: ANSIStyle.Ink
    private let gutter: Int
    private let style: ANSIStyle
    private let width: Int?

    /// The places of a group's message.
    init(group: FindingGroup, style: ANSIStyle, width: Int?) {
        let places = group.shown.map { $0.source ?? $0.location }
        let notes = [group.first.location] + group.first.notes.compactMap(\.location)
        headline = group.first.message
        ink = ANSIStyle.Ink(group.first.severity)
        gutter = (places + notes).map { String($0.line).utf8.count }.max() ?? 1
        self.style = style
        self.width = width
    }

    /// The place of a finding, with its line; and its message, where that is not the headline.
    func place(of finding: Finding, isFirst: Bool) -> String {
        let location = finding.source ?? finding.location
        let excerpt = finding.source == nil ? finding.excerpt : finding.sourceExcerpt
        let label = finding.message == headline ? "" : finding.message
        guard excerpt != nil || label.isEmpty else {
            return arrow(isFirst ? "-->" : ":::", location) + remark(nil, label)
        }
        return arrow(isFirst ? "-->" : ":::", location) + quote(excerpt, line: location.line, ink: ink, label: label)
    }

    /// The places that help to understand a finding: where the feed holds it, then its own notes.
    func notes(of finding: Finding) -> String {
        var text = ""
        if finding.source != nil {
            let place = Finding.Note("in the feed", at: finding.location, excerpt: finding.excerpt)
            text += note(place)
        }
        return text + finding.notes.map(note).joined()
    }

    /// A remark under the line: `= help: …`.
    func remark(_ word: String?, _ text: String) -> String {
        let opening = word.map { style.paint($0 + ":", .label) + " " } ?? ""
        let start = gutter + 3 + (word.map { $0.utf8.count + 2 } ?? 0)
        let text = WordWrap(width: width).wrap(TerminalCells.visible(text), used: start, indentation: start)
        return "\(margin) \(style.paint("=", .frame)) \(opening)\(text)\n"
    }

    private var margin: String { String(repeating: " ", count: gutter) }

    private func note(_ note: Finding.Note) -> String {
        guard let location = note.location else { return remark("note", note.message) }
        let headline = "\(style.paint("note:", .label)) \(TerminalCells.visible(note.message))\n"
        return headline + arrow("-->", location) + quote(note.excerpt, line: location.line, ink: .label, label: "")
    }

    private func arrow(_ sign: String, _ location: SourceLocation) -> String {
        "\(margin)\(style.paint(sign, .frame)) \(TerminalCells.visible(location.description))\n"
    }

    private func quote(_ excerpt: Excerpt?, line: Int, ink: ANSIStyle.Ink, label: String) -> String {
        guard let excerpt else { return "" }
        let quoted = QuotedLine(excerpt, fitting: width.map { max(20, $0 - gutter - 3) })
        let bar = style.paint("|", .frame)
        let number = String(line)
        let padding = String(repeating: " ", count: gutter - number.utf8.count)
        let lead = String(repeating: " ", count: quoted.lead)
        let mark = String(repeating: "^", count: quoted.carets)
        let label = TerminalCells.visible(label)
        let isBeside = WordWrap(width: width).fits(
            label, after: String(repeating: " ", count: gutter + 3) + lead + mark)
        let carets = label.isEmpty || !isBeside ? mark : mark + " " + label
        return """
            \(margin) \(bar)
            \(padding)\(style.paint(number, .frame)) \(bar)\(quoted.text.isEmpty ? "" : " " + quoted.text)
            \(margin) \(bar) \(lead)\(style.paint(carets, ink))

            """ + (label.isEmpty || isBeside ? "" : remark(nil, label))
    }
}

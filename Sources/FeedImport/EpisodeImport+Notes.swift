import FeedValues
import XMLCore

extension EpisodeImport {
    /// The most bytes that a description has where it is not said to be whole, with room for what escaping adds.
    private static let shortDescription = 3000
    /// The most characters of a description that is taken for a summary.
    private static let longestSummary = 600

    /// What an item says of itself in HTML.
    private struct Prose {
        var element: FeedElement
        var notes: HTMLNotes
        var markdown: MarkdownText
        var plain: String

        init(_ element: FeedElement, base: WebAddress?) {
            self.element = element
            notes = HTMLNotes(CleanText(element.tree.text(of: element.node)).text, base: base)
            markdown = MarkdownText(notes.parts)
            plain = notes.plainText.asLine
        }
    }

    /// Reads the description and the notes: one of them, or both where they differ.
    mutating func readDescriptions(_ state: inout ImportState) {
        let base = first("link").flatMap { WebAddress(asMeant: $0.line) } ?? state.base
        let short = prose("description", base, &state)
        let whole = prose("content:encoded", base, &state)
        switch (short, whole) {
        case (nil, nil): pairs.append(YAMLPair("summary", .bool(false)))
        case (let short?, nil):
            // Builds say it of the notes.
            if let empty = first("content:encoded") { take(empty) }
            readOnly(short, &state)
        case (nil, let whole?):
            pairs += [YAMLPair("summary", .bool(false)), YAMLPair("description", .bool(false))]
            notes = body(whole, &state)
        case (let short?, let whole?):
            pairs.append(YAMLPair("summary", .bool(false)))
            if short.plain != whole.plain {
                pairs.append(YAMLPair("description", .text(limited(short.markdown.text, of: short.element, &state))))
            } else {
                noteLength(whole, &state)
            }
            notes = body(whole, &state)
        }
    }

    private mutating func readOnly(_ prose: Prose, _ state: inout ImportState) {
        if case .paragraph(let runs)? = prose.notes.parts.first, prose.notes.parts.count == 1, runs.count == 1,
            runs[0].look == NotesRun.Look(), runs[0].text.unicodeScalars.count <= EpisodeImport.longestSummary,
            !runs[0].text.contains("://")
        {
            pairs.append(YAMLPair("summary", .text(runs[0].text)))
            return
        }
        pairs.append(YAMLPair("summary", .bool(false)))
        noteLength(prose, &state)
        notes = body(prose, &state)
    }

    /// Notes whether catalogues would cut a description.
    private func noteLength(_ prose: Prose, _ state: inout ImportState) {
        let raw = prose.element.tree.textBytes(of: prose.element.node).count
        if max(raw, prose.markdown.text.utf8.count) > EpisodeImport.shortDescription {
            state.hasLongDescriptions = true
        }
    }

    private func body(_ prose: Prose, _ state: inout ImportState) -> String {
        limited(prose.markdown.text, of: prose.element, &state)
    }

    private func limited(_ text: String, of element: FeedElement, _ state: inout ImportState) -> String {
        guard text.utf8.count > ImportState.mostBytes else { return text }
        state.log.report(
            .text,
            "'\(element.name)' has \(text.utf8.count) bytes; what is beyond \(ImportState.mostBytes) is left out",
            at: place(of: element))
        var kept = ""
        for block in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
            guard kept.utf8.count + block.utf8.count < ImportState.mostBytes else { break }
            kept += (kept.isEmpty ? "" : "\n\n") + block
        }
        return kept
    }

    /// What an element says; `nil`, and told, where there is nothing to read.
    private mutating func prose(_ name: String, _ base: WebAddress?, _ state: inout ImportState) -> Prose? {
        guard let element = first(name), element.isPlain() else { return nil }
        let prose = Prose(element, base: base)
        // What shows nothing stays as it is.
        guard !prose.markdown.text.isEmpty else { return nil }
        take(element)
        noteDropped(element, &state)
        tell(of: prose, &state)
        return prose
    }

    private func tell(of prose: Prose, _ state: inout ImportState) {
        let place = place(of: prose.element)
        if !prose.notes.leftOut.isEmpty {
            let list = prose.notes.leftOut.sorted { $0.key < $1.key }.map { name, count in
                count == 1 ? "'\(name)'" : "'\(name)' \(count) times"
            }
            state.log.report(
                .notes, "'\(prose.element.name)' holds \(list.joined(separator: ", ")), which notes can't", at: place)
        }
        for link in prose.notes.badLinks.prefix(3) {
            state.log.report(
                .notes, "the link '\(String(link.prefix(80)).asLine)' can't stand in notes; its words stay", at: place)
        }
        if prose.notes.isCut {
            state.log.report(.text, "'\(prose.element.name)' has too many tags; its end is left out", at: place)
        }
        if prose.markdown.hasBareLinks {
            state.log.reportOnce(.changed, "addresses in the text of '\(prose.element.name)' become links", at: place)
        }
    }
}

extension HTMLNotes {
    /// The words, without any look.
    var plainText: String { parts.map(\.plainText).joined(separator: "\n") }
}

extension NotesPart {
    fileprivate var plainText: String {
        switch self {
        case .paragraph(let runs), .heading(_, let runs): runs.map(\.text).joined()
        case .list(_, let items): items.map { $0.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n")
        case .quote(let parts): parts.map(\.plainText).joined(separator: "\n")
        case .code(let text): text
        }
    }
}

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

        init(_ element: FeedElement, _ html: String, base: WebAddress?) {
            self.element = element
            notes = HTMLNotes(html, base: base)
            markdown = MarkdownText(notes.parts)
            plain = notes.plainText.asLine
        }

        /// Whether the words are the same, and all its links are in the other, too.
        func says(theSameAs other: Prose) -> Bool {
            guard plain == other.plain else { return false }
            let links = Set(notes.parts.flatMap(\.links))
            return links.isEmpty || links.isSubset(of: other.notes.parts.flatMap(\.links))
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
            leaveOutEncoded(&state)
            readOnly(short, &state)
        case (nil, let whole?):
            pairs += [YAMLPair("summary", .bool(false)), YAMLPair("description", .bool(false))]
            notes = body(whole, &state)
        case (let short?, let whole?):
            pairs.append(YAMLPair("summary", .bool(false)))
            if !short.says(theSameAs: whole) {
                pairs.append(YAMLPair("description", .text(limited(short.markdown.text, of: short.element, &state))))
            } else {
                noteLength(whole, &state)
            }
            notes = body(whole, &state)
        }
    }

    /// Leaves out notes of which nothing can be read: builds make an element of this name of the description.
    private mutating func leaveOutEncoded(_ state: inout ImportState) {
        guard let element = first("content:encoded") else { return }
        take(element)
        guard !element.isPlain() || !element.text.isEmpty else { return }
        state.log.report(
            .notes, "'content:encoded' holds nothing that notes can, and is left out", at: place(of: element))
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
        let kept = text.beginning(ofAtMost: ImportState.mostBytes)
        state.log.report(
            .text, "'\(element.name)' has \(text.utf8.count) bytes; what is beyond \(kept.utf8.count) is left out",
            at: place(of: element))
        return kept
    }

    /// What an element says; `nil` where there is nothing to read: then it stays as it is.
    private mutating func prose(_ name: String, _ base: WebAddress?, _ state: inout ImportState) -> Prose? {
        guard let element = first(name) else { return nil }
        let hasElements = element.tree.hasElements(in: element.node)
        let html = hasElements ? ForeignXML.html(in: element) : CleanText(element.tree.text(of: element.node)).text
        guard let html, case let prose = Prose(element, html, base: base), !prose.markdown.text.isEmpty else {
            return nil
        }
        take(element)
        if !element.hasOnly([]) {
            state.log.report(
                .value, "'\(name)' has attributes, of which nothing is kept", at: place(of: element))
        }
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
        if prose.notes.dropped > 0 {
            state.log.report(
                .text, "'\(prose.element.name)' refers to control characters, which are left out", at: place)
        }
        if prose.notes.isCut {
            state.log.report(.text, "'\(prose.element.name)' has too many tags; its end is left out", at: place)
        }
        if prose.markdown.hasBareLinks {
            state.log.reportOnce(.changed, "addresses in the text of '\(prose.element.name)' become links", at: place)
        }
    }
}

extension String {
    /// As much of Markdown as has so many bytes: whole blocks, or whole lines, or whole words where too much were lost.
    fileprivate func beginning(ofAtMost bytes: Int) -> String {
        // No character is cut: an index within one is read as that where it begins.
        let part = self[..<utf8.index(startIndex, offsetBy: bytes)]
        let ends = ["\n\n", "\n", " "].lazy.compactMap { part.ranges(of: $0).last?.lowerBound }
        let kept = part[..<(ends.first { part[..<$0].utf8.count >= bytes / 2 } ?? part.endIndex)]
        // What would break the line breaks nothing at the end.
        let backslashes = kept.utf8.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
        return String(kept.dropLast(backslashes % 2))
    }
}

extension HTMLNotes {
    /// Whether nothing was left out.
    var isWhole: Bool { leftOut.isEmpty && badLinks.isEmpty && dropped == 0 && !isCut }

    /// The words, without any look.
    var plainText: String { parts.map(\.plainText).joined(separator: "\n") }
}

extension NotesPart {
    /// Where its words lead.
    fileprivate var links: [String] {
        switch self {
        case .paragraph(let runs), .heading(_, let runs): runs.compactMap(\.look.link)
        case .list(_, let items): items.flatMap { $0.flatMap(\.links) }
        case .quote(let parts): parts.flatMap(\.links)
        case .code: []
        }
    }

    fileprivate var plainText: String {
        switch self {
        case .paragraph(let runs), .heading(_, let runs): runs.map(\.text).joined()
        case .list(_, let items): items.map { $0.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n")
        case .quote(let parts): parts.map(\.plainText).joined(separator: "\n")
        case .code(let text): text
        }
    }
}

import FeedValues

/// Writes show notes as Markdown that a catalogue renders as the same notes.
struct MarkdownText {
    /// The notes, without a line feed at the end.
    let text: String
    /// Whether addresses in the text become links.
    let hasBareLinks: Bool

    /// The Markdown of some blocks.
    init(_ parts: [NotesPart]) {
        var writer = MarkdownInline()
        text = MarkdownText.lines(parts, &writer).joined(separator: "\n")
        hasBareLinks = writer.hasBareLinks
    }

    private static func lines(_ parts: [NotesPart], _ writer: inout MarkdownInline, isTight: Bool = false) -> [String] {
        var lines: [String] = []
        var last: NotesPart?
        for part in parts {
            if let last {
                // Two lists, or two quotations, would be one.
                if last.isContinued(by: part) {
                    lines += ["", "<!-- -->", ""]
                } else if !isTight {
                    lines.append("")
                }
            }
            lines += self.lines(part, &writer)
            last = part
        }
        return lines
    }

    private static func lines(_ part: NotesPart, _ writer: inout MarkdownInline) -> [String] {
        switch part {
        case .paragraph(let runs): return writer.lines(runs)
        case .heading(let level, let runs):
            let words = runs.map { $0.isBreak ? NotesRun(text: " ", look: $0.look) : $0 }
            return [String(repeating: "#", count: level) + " " + writer.lines(words, isHeading: true).joined()]
        case .quote(let inner): return lines(inner, &writer).map { $0.isEmpty ? ">" : "> " + $0 }
        case .code(let text): return fenced(text)
        case .list(let isOrdered, let items):
            let isTight = items.allSatisfy(\.isTight)
            var lines: [String] = []
            for (index, item) in items.enumerated() {
                let mark = isOrdered ? "\(index + 1). " : "- "
                let margin = String(repeating: " ", count: mark.utf8.count)
                if index > 0, !isTight { lines.append("") }
                for (number, line) in self.lines(item, &writer, isTight: isTight).enumerated() {
                    lines.append(number == 0 ? mark + line : line.isEmpty ? "" : margin + line)
                }
            }
            return lines
        }
    }

    private static func fenced(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            .drop { $0.allSatisfy(\.isWhitespace) }
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
        return [fence] + lines + [fence]
    }

    /// The length of the longest run of a character in a text.
    static func longestRun(of character: Character, in text: String) -> Int {
        var longest = 0
        var current = 0
        for other in text {
            current = other == character ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}

extension NotesPart {
    fileprivate func isContinued(by next: NotesPart) -> Bool {
        switch (self, next) {
        case (.list(let one, _), .list(let two, _)): one == two
        case (.quote, .quote): true
        default: false
        }
    }
}

extension [NotesPart] {
    /// Whether it is a paragraph, and lists below it.
    fileprivate var isTight: Bool {
        guard case .paragraph? = first else { return false }
        var lists = 0
        for part in dropFirst() {
            guard case .list(_, let items) = part, items.allSatisfy(\.isTight) else { return false }
            lists += 1
        }
        return lists <= 1
    }
}

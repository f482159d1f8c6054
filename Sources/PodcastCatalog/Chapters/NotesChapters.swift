import FeedValues

/// The chapters that stand as time stamps at the beginning of lines in show notes: of paragraphs, or of items of lists.
///
/// Lines before the first time stamp of a paragraph or list may say what follows; lines between and after are unclear.
struct NotesChapters {
    /// The chapters, as the catalogue would write them.
    private(set) var nodes: [YAMLNode] = []
    /// What can't be told to be a chapter or none.
    private(set) var problems: [YAMLProblem] = []

    private let firstLine: Int
    private var text = ""
    private var link: String?
    private var line = 0
    // Within what is no text of chapters, and within a block in which a chapter was found.
    private var skipped = 0
    private var depth = 0
    private var hasChapters = false

    /// The chapters in a Markdown text of which the first line is a line of a file.
    init(_ markdown: ArraySlice<UInt8>, firstLine: Int) {
        self.firstLine = firstLine
        guard markdown.contains(where: { $0 > 0x20 }) else { return }
        var parser = MarkdownParser(markdown)
        while let event = parser.next() { take(event, at: parser) }
    }

    private mutating func take(_ event: MarkdownEvent, at parser: borrowing MarkdownParser) {
        switch event.kind {
        case .blockQuote, .table, .heading, .image: skipped += event.isEntering ? 1 : -1
        case .list, .item:
            if event.kind == .item { finishLine() }
            depth += event.isEntering ? 1 : -1
            if depth == 0 { hasChapters = false }
        case .paragraph:
            finishLine()
            line = event.line
            if !event.isEntering, depth == 0 { hasChapters = false }
        case .text where skipped == 0, .code where skipped == 0: text += parser.text
        case .softBreak, .lineBreak:
            finishLine()
            line += 1
        case .htmlInline where RawTag(parser.text) == .lineBreak: finishLine()
        case .link where event.isEntering && link == nil && skipped == 0:
            link = WebAddress(parser.text)?.description
        default: break
        }
    }

    private mutating func finishLine() {
        defer { (text, link) = ("", nil) }
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let place = Place(line: line + firstLine - 1, column: 1, length: text.unicodeScalars.count)
        switch TimeStamps.line(text[...]) {
        case .chapter(let start, let title):
            hasChapters = true
            nodes.append(TimeStamps.chapter(start, String(title), link: link, at: place))
        case .unclear(let reason): report(reason, place)
        case .other:
            if hasChapters { report("the line stands among chapters and does not begin with a time", place) }
        }
    }

    private mutating func report(_ reason: String, _ place: Place) {
        problems.append(YAMLProblem(check: .chapterStamp, message: reason, place: place))
    }
}

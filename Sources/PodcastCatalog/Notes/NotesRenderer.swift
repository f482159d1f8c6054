/// Renders Markdown as HTML of the elements that podcast apps show, and nothing else.
///
/// The output is made of the elements `p br a ul ol li strong em h3 h4 blockquote code pre`, with no attribute but
/// `href`, and every text is escaped: what is not built here can't get in.
struct NotesRenderer {
    /// The blocks so far.
    private(set) var blocks: [NotesBlock] = []
    /// What was met on the way.
    private(set) var problems: [NotesProblem] = []

    private let links: LinkPolicy
    private let firstLine: Int
    private var finder: TextFinder
    private var html = HTMLBuffer()
    private var stack: [OpenNode] = []
    private var skipped = 0
    private var table = TableRows()

    /// Nodes below this depth lose their tags and keep their text.
    private static let maximumDepth = 32

    /// A node that has begun and not ended.
    private struct OpenNode {
        var kind: MarkdownEvent.Kind
        var line: Int
        var closing: String
        /// Tags that were typed as HTML within this node and not closed yet.
        var rawTags: [String] = []
        /// The names of HTML elements within this node of which the beginning was left out.
        var leftOut: Set<String> = []
    }

    /// Renders a Markdown text of which the first line is a line of a file.
    init(_ text: ArraySlice<UInt8>, firstLine: Int, links: LinkPolicy) {
        self.links = links
        self.firstLine = firstLine
        finder = TextFinder(text)
        guard text.contains(where: { $0 > 0x20 }) else { return }
        var parser = MarkdownParser(text)
        while let event = parser.next() { take(event) }
    }

    private mutating func take(_ event: MarkdownEvent) {
        switch event.kind {
        case .document: break
        case .text, .code, .softBreak, .lineBreak, .htmlInline: leaf(event)
        case .codeBlock, .htmlBlock, .thematicBreak:
            begin(event, closing: "")
            leaf(event)
            end()
        default:
            if event.isEntering { open(event) } else { close(event) }
        }
    }

    private mutating func leaf(_ event: MarkdownEvent) {
        guard skipped == 0 else { return }
        switch event.kind {
        case .text: html.append(escaping: event.literal)
        case .code: html.append(element: "code", event.literal)
        case .softBreak: html.append("\n")
        case .lineBreak: html.append("<br>\n")
        case .htmlInline: rawTag(event.literal)
        case .codeBlock:
            html.append("<pre>")
            html.append(element: "code", event.literal)
            html.append("</pre>")
        case .htmlBlock where !event.literal.isComment:
            report(.notesHTML, "HTML is left out: '\(event.literal.firstLine.shortened)'", event.literal.firstLine)
        case .thematicBreak: report(.notesMarkup, "a rule is left out", "")
        default: break
        }
    }

    private mutating func open(_ event: MarkdownEvent) {
        let tags = skipped == 0 ? self.tags(of: event) : ("", "")
        if event.kind == .image {
            if skipped == 0 {
                report(.notesImage, "the picture '\(event.literal.shortened)' is left out", event.literal)
            }
            skipped += 1
        }
        begin(event, closing: tags.1)
        html.append(tags.0)
        switch event.kind {
        case .table: table = TableRows()
        case .tableHeader, .tableRow: table.beginRow(isHeader: event.kind == .tableHeader)
        case .tableCell: table.beginCell(&html)
        default: break
        }
    }

    private mutating func close(_ event: MarkdownEvent) {
        end()
        switch event.kind {
        case .image: skipped -= 1
        case .tableCell: table.endCell(&html)
        case .tableHeader, .tableRow: table.endRow(&html)
        default: break
        }
    }

    private mutating func begin(_ event: MarkdownEvent, closing: String) {
        if stack.isEmpty { html.removeAll() }
        stack.append(OpenNode(kind: event.kind, line: event.line, closing: closing))
    }

    private mutating func end() {
        guard let node = stack.popLast() else { return }
        for tag in node.rawTags.reversed() { html.append("</\(tag)>") }
        html.append(node.closing)
        if stack.isEmpty { finishBlock(node.line) }
    }

    private mutating func finishBlock(_ line: Int) {
        guard !html.isEmpty else { return }
        let text = html.text.normalizedText
        html.removeAll()
        guard !text.isEmpty, text != "<p></p>", text != "<ul></ul>" else { return }
        blocks.append(NotesBlock(html: text, place: Place(line: line + firstLine - 1, column: 1)))
    }

    private mutating func tags(of event: MarkdownEvent) -> (String, String) {
        guard stack.count < NotesRenderer.maximumDepth else { return ("", "") }
        let name: String
        switch event.kind {
        case .paragraph: name = isInTightItem ? "" : "p"
        case .heading(let level): name = level <= 2 ? "h3" : "h4"
        case .list(let isOrdered, _): name = isOrdered ? "ol" : "ul"
        case .item: name = "li"
        case .blockQuote: name = "blockquote"
        case .emphasis: name = "em"
        case .strong: name = "strong"
        case .link: return linkTags(event)
        case .table:
            report(.notesTable, "a table becomes a list", "", line: event.line)
            name = "ul"
        case .strikethrough:
            report(.notesMarkup, "struck text is shown plainly", "~")
            name = ""
        default: name = ""
        }
        return name.isEmpty ? ("", "") : ("<\(name)>", "</\(name)>")
    }

    private var isInTightItem: Bool {
        guard stack.count >= 2, stack[stack.count - 1].kind == .item,
            case .list(_, let isTight) = stack[stack.count - 2].kind
        else { return false }
        return isTight
    }

    private mutating func linkTags(_ event: MarkdownEvent) -> (String, String) {
        let verdict = links.verdict(on: event.literal)
        if let check = verdict.check { report(check, verdict.message, event.literal) }
        guard let href = verdict.href else { return ("", "") }
        var tag = HTMLBuffer()
        tag.append(linkTo: href)
        return (tag.text, "</a>")
    }

    /// Keeps a few tags of HTML that mean the same in Markdown, in pairs within one node; drops the others.
    private mutating func rawTag(_ text: String) {
        guard !text.isComment else { return }
        let tag = RawTag(text)
        switch tag {
        case .lineBreak: html.append("<br>\n")
        case .open(let name) where !stack.isEmpty:
            stack[stack.count - 1].rawTags.append(name)
            html.append("<\(name)>")
        case .close(let name) where stack.last?.rawTags.last == name:
            stack[stack.count - 1].rawTags.removeLast()
            html.append("</\(name)>")
        default: leaveOut(text)
        }
    }

    /// Reports a tag that is left out; its end is left out without another word.
    private mutating func leaveOut(_ tag: String) {
        let isEnd = tag.hasPrefix("</")
        let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
        if isEnd, stack.last?.leftOut.contains(name) == true { return }
        if !stack.isEmpty { stack[stack.count - 1].leftOut.insert(name) }
        report(.notesHTML, "HTML is left out: '\(tag.shortened)'", tag)
    }

    private mutating func report(_ check: CatalogCheck, _ message: String, _ piece: String, line: Int? = nil) {
        var place = finder.place(of: piece, notBefore: line ?? stack.first?.line ?? 1)
        place.line += firstLine - 1
        problems.append(NotesProblem(check: check, message: message, place: place))
    }
}

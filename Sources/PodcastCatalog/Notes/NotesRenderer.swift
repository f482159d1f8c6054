import FeedValues

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
    private let timeCodes: TimeCodeLinks?
    private let firstLine: Int
    private var finder: TextFinder
    private var html = HTMLBuffer()
    private var stack: [OpenNode] = []
    private var skipped = 0
    private var openLinks = 0
    private var hasToldPage = false
    private var hasToldDepth = false
    private var table = TableRows()

    /// Nodes below this depth lose their tags and keep their text.
    private static let maximumDepth = 32

    /// A node that has begun and not ended.
    private struct OpenNode {
        var kind: MarkdownEvent.Kind
        var line: Int
        var closing: StaticString
        /// Tags that were typed as HTML within this node and not closed yet.
        var rawTags: [String] = []
        /// The names of HTML elements within this node of which the beginning was left out.
        var leftOut: Set<String> = []
    }

    /// The HTML that stands for the beginning and the end of a node.
    private struct Tags {
        var opening: StaticString = ""
        var closing: StaticString = ""
        /// The address of a link, of which the opening tag is made.
        var href: String?
    }

    /// Renders a Markdown text of which the first line is a line of a file.
    ///
    /// - Parameter timeCodes: what becomes of time codes, if anything.
    init(_ text: ArraySlice<UInt8>, firstLine: Int, links: LinkPolicy, timeCodes: TimeCodeLinks? = nil) {
        self.links = links
        self.timeCodes = timeCodes
        self.firstLine = firstLine
        finder = TextFinder(text)
        guard text.contains(where: { $0 > 0x20 }) else { return }
        html.reserve(2 * text.count)
        stack.reserveCapacity(8)
        blocks.reserveCapacity(8)
        var parser = MarkdownParser(text)
        while let event = parser.next() { take(event, at: parser) }
    }

    private mutating func take(_ event: MarkdownEvent, at parser: borrowing MarkdownParser) {
        switch event.kind {
        case .document: break
        case .text, .code, .softBreak, .lineBreak, .htmlInline: leaf(event, at: parser)
        case .codeBlock, .htmlBlock, .thematicBreak:
            begin(event, closing: "")
            leaf(event, at: parser)
            end()
        default:
            if event.isEntering { open(event, at: parser) } else { close(event) }
        }
    }

    private mutating func leaf(_ event: MarkdownEvent, at parser: borrowing MarkdownParser) {
        guard skipped == 0 else { return }
        switch event.kind {
        case .text: parser.withText { text($0) }
        case .code: code(parser)
        case .softBreak: html.append("\n")
        case .lineBreak: html.append("<br>\n")
        case .htmlInline: rawTag(parser.text)
        case .codeBlock:
            html.append("<pre>")
            code(parser)
            html.append("</pre>")
        case .htmlBlock: htmlBlock(parser.text)
        case .thematicBreak: report(.notesMarkup, "a rule is left out", "")
        default: break
        }
    }

    private mutating func text(_ text: Span<UInt8>) {
        guard timeCodes != nil, openLinks == 0, let timeCodes else { return html.append(escaping: text) }
        var start = 0
        while let code = TimeCode.first(in: text, from: start) {
            html.append(escaping: text.extracting(start..<code.range.lowerBound))
            let words = text.extracting(code.range)
            if let href = href(of: code, words, timeCodes) {
                html.append(linkTo: href)
                html.append(escaping: words)
                html.append("</a>")
            } else {
                html.append(escaping: words)
            }
            start = code.range.upperBound
        }
        html.append(escaping: text.extracting(start...))
    }

    /// The address that a time code becomes a link to; `nil` when it stays text.
    private mutating func href(of code: TimeCode, _ words: Span<UInt8>, _ timeCodes: TimeCodeLinks) -> String? {
        let text = unsafe words.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
        guard let address = timeCodes.address(of: code.time) else {
            guard !hasToldPage else { return nil }
            hasToldPage = true
            report(.timeCode, "'\(text)' can't become a link: the episode has no 'link' without a fragment", text)
            return nil
        }
        if let end = timeCodes.end, code.time > end {
            report(.timeCode, "the time code \(text) lies beyond the end of the episode at \(end.clock)", text)
            return nil
        }
        return address
    }

    private mutating func code(_ parser: borrowing MarkdownParser) {
        html.append("<code>")
        parser.withText { html.append(escaping: $0) }
        html.append("</code>")
    }

    private mutating func htmlBlock(_ text: String) {
        guard !text.isComment else { return }
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        let size = lines > 1 ? ", with \(lines) lines" : ""
        report(.notesHTML, "HTML is left out\(size): '\(text.firstLine.shortened)'", text.firstLine)
    }

    private mutating func open(_ event: MarkdownEvent, at parser: borrowing MarkdownParser) {
        let tags = skipped == 0 ? self.tags(of: event, at: parser) : Tags()
        if event.kind == .image {
            if skipped == 0 {
                let address = parser.text
                report(.notesImage, "the picture '\(address.shortened)' is left out", address)
            }
            skipped += 1
        }
        begin(event, closing: tags.closing)
        html.append(tags.opening)
        if let href = tags.href { html.append(linkTo: href) }
        switch event.kind {
        case .link: openLinks += 1
        case .table: table.beginTable()
        case .tableHeader, .tableRow: table.beginRow(isHeader: event.kind == .tableHeader)
        case .tableCell: table.beginCell(&html)
        default: break
        }
    }

    private mutating func close(_ event: MarkdownEvent) {
        end()
        switch event.kind {
        case .image: skipped -= 1
        case .link: openLinks -= 1
        case .tableCell: table.endCell(&html)
        case .tableHeader, .tableRow: endRow(event)
        default: break
        }
    }

    private mutating func endRow(_ event: MarkdownEvent) {
        let hadHeaders = !table.lacksHeaders
        table.endRow(&html)
        guard hadHeaders, table.lacksHeaders else { return }
        report(.notesTable, "the headers of tables are left out from here on: they are too long", "", line: event.line)
    }

    private mutating func begin(_ event: MarkdownEvent, closing: StaticString) {
        if stack.isEmpty { html.removeAll() }
        stack.append(OpenNode(kind: event.kind, line: event.line, closing: closing))
    }

    private mutating func end() {
        guard let node = stack.popLast() else { return }
        for tag in node.rawTags.reversed() { html.append(html: "</\(tag)>") }
        html.append(node.closing)
        if stack.isEmpty { finishBlock(node.line) }
    }

    private mutating func finishBlock(_ line: Int) {
        guard !html.isEmpty else { return }
        let text = html.text.normalizedText
        html.removeAll()
        guard text.utf8.count > 9 || !["", "<p></p>", "<ul></ul>"].contains(text) else { return }
        blocks.append(NotesBlock(html: text, place: Place(line: line + firstLine - 1, column: 1)))
    }

    private mutating func tags(of event: MarkdownEvent, at parser: borrowing MarkdownParser) -> Tags {
        guard stack.count < NotesRenderer.maximumDepth else {
            if !hasToldDepth {
                hasToldDepth = true
                report(.notesMarkup, "what is nested more than \(NotesRenderer.maximumDepth) deep is shown plainly", "")
            }
            return Tags()
        }
        switch event.kind {
        case .paragraph: return isInTightItem ? Tags() : Tags(opening: "<p>", closing: "</p>")
        case .heading(let level):
            return level <= 2 ? Tags(opening: "<h3>", closing: "</h3>") : Tags(opening: "<h4>", closing: "</h4>")
        case .list(let isOrdered, _):
            if isOrdered, parser.listStart != 1 {
                report(.notesMarkup, "a list that begins with \(parser.listStart) begins with 1", "", line: event.line)
            }
            return isOrdered ? Tags(opening: "<ol>", closing: "</ol>") : Tags(opening: "<ul>", closing: "</ul>")
        case .item: return Tags(opening: "<li>", closing: "</li>")
        case .blockQuote: return Tags(opening: "<blockquote>", closing: "</blockquote>")
        case .emphasis: return Tags(opening: "<em>", closing: "</em>")
        case .strong: return Tags(opening: "<strong>", closing: "</strong>")
        case .link: return linkTags(at: parser)
        case .table:
            report(.notesTable, "a table becomes a list", "", line: event.line)
            return Tags(opening: "<ul>", closing: "</ul>")
        case .strikethrough:
            report(.notesMarkup, "struck text is shown plainly", "~")
            return Tags()
        default: return Tags()
        }
    }

    private var isInTightItem: Bool {
        guard stack.count >= 2, stack[stack.count - 1].kind == .item,
            case .list(_, let isTight) = stack[stack.count - 2].kind
        else { return false }
        return isTight
    }

    private mutating func linkTags(at parser: borrowing MarkdownParser) -> Tags {
        let address = parser.text
        let verdict = links.verdict(on: address)
        if let check = verdict.check { report(check, verdict.message, address) }
        if let title = parser.linkTitle {
            report(.notesMarkup, "the title of a link is left out: '\(title.shortened)'", title)
        }
        guard let href = verdict.href else { return Tags() }
        return Tags(closing: "</a>", href: href)
    }

    /// Keeps a few tags of HTML that mean the same in Markdown, in pairs within one node; drops the others.
    private mutating func rawTag(_ text: String) {
        guard !text.isComment else { return }
        let tag = RawTag(text)
        switch tag {
        case .lineBreak: html.append("<br>\n")
        case .open(let name) where !stack.isEmpty:
            stack[stack.count - 1].rawTags.append(name)
            html.append(html: "<\(name)>")
        case .close(let name) where stack.last?.rawTags.last == name:
            stack[stack.count - 1].rawTags.removeLast()
            html.append(html: "</\(name)>")
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

import FeedValues
import XMLCore

/// Show notes taken out of HTML, with what had to be left out.
struct HTMLNotes {
    /// The blocks.
    private(set) var parts: [NotesPart] = []
    /// What is left out, by the name of its element, and how often.
    private(set) var leftOut: [String: Int] = [:]
    /// Links whose addresses no feed can hold; their words stay.
    private(set) var badLinks: [String] = []
    /// How many characters that no catalogue can hold were left out, to which the text refers by their numbers.
    private(set) var dropped = 0
    /// Whether the end was not read, because there was too much.
    private(set) var isCut = false

    private let base: WebAddress?
    private var open: [Container] = [Container(kind: .root)]
    private var runs: [NotesRun] = []
    private var look = NotesRun.Look()
    private var strong = 0
    private var emphasis = 0
    private var code = 0
    private var heading: Int?
    private var preformatted: String?
    private var links: [String?] = []

    /// How deep lists and quotations are nested at most; what is deeper stands at this depth.
    private static let mostDepth = 10

    private struct Container {
        enum Kind: Equatable {
            case root
            case list(isOrdered: Bool)
            case item
            case quote
        }

        var kind: Kind
        var parts: [NotesPart] = []
        var items: [[NotesPart]] = []
    }

    /// The notes that a text is; a text without any tag is plain, and keeps its lines.
    ///
    /// - Parameter base: the page from which relative links are read.
    init(_ text: String, base: WebAddress?) {
        self.base = base
        let html = HTMLFragment(parsing: HTMLReferences.closed(text)[...])
        let isPlain = html.tokens.allSatisfy { $0.kind == .text }
        for token in html.tokens { take(token, of: html, isPlain: isPlain) }
        isCut = html.limit != nil
        endPreformatted()
        while open.count > 1 { close() }
        flush()
        parts = open[0].parts
    }

    private mutating func take(_ token: HTMLFragment.Token, of html: HTMLFragment, isPlain: Bool) {
        switch token.kind {
        case .text:
            let clean = CleanText(html.string(token.content))
            let text = clean.text
            dropped += clean.dropped
            if preformatted != nil {
                preformatted?.append(text)
            } else if isPlain {
                takePlain(text)
            } else {
                add(text)
            }
        case .start: start(token, of: html)
        case .end: end(token.name)
        case .raw, .comment, .instruction: break
        }
    }

    /// Takes lines of a text that is no HTML: an empty one divides paragraphs.
    private mutating func takePlain(_ text: String) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { lineBreak() }
            add(String(line))
        }
    }

    private mutating func add(_ text: String) {
        guard !text.isEmpty else { return }
        look.isCode = code > 0 && !text.allSatisfy(\.isWhitespace)
        // Code has one look: two pieces side by side would be read as one with marks in it.
        look.isStrong = strong > 0 && !look.isCode
        look.isEmphasised = emphasis > 0 && !look.isCode
        look.link = links.last ?? nil
        if let last = runs.last, last.look == look, !last.isBreak {
            runs[runs.count - 1].text += text
        } else {
            runs.append(NotesRun(text: text, look: look))
        }
    }

    private mutating func lineBreak() {
        let rest = runs.reversed().drop { !$0.isBreak && $0.text.allSatisfy(\.isWhitespace) }
        if rest.first?.isBreak == true, heading == nil {
            flush()
        } else {
            runs.append(NotesRun(text: "\n", look: NotesRun.Look()))
        }
    }
}

// MARK: - Tags

extension HTMLNotes {
    private mutating func start(_ token: HTMLFragment.Token, of html: HTMLFragment) {
        switch token.name {
        case "br": if preformatted != nil { preformatted?.append("\n") } else { lineBreak() }
        case "b", "strong": strong += 1
        case "i", "em", "cite", "var", "dfn": emphasis += 1
        case "code", "tt", "kbd", "samp": code += 1
        case "a": startLink(token, of: html)
        case "h1", "h2", "h3":
            flush()
            heading = 2
        case "h4", "h5", "h6":
            flush()
            heading = 3
        case "pre":
            flush()
            endPreformatted()
            preformatted = ""
            if let link = links.last ?? nil { badLinks.append(link) }
        case "ul", "menu", "dir": begin(.list(isOrdered: false))
        case "ol": begin(.list(isOrdered: true))
        case "li": beginItem()
        case "blockquote": begin(.quote)
        case "td", "th": add(" ")
        default: startOther(token.name)
        }
    }

    private mutating func startOther(_ name: String) {
        if HTMLNotes.lost.contains(name) { leftOut[name, default: 0] += 1 }
        if HTMLNotes.blocks.contains(name) { flush() }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "b", "strong": strong = max(0, strong - 1)
        case "i", "em", "cite", "var", "dfn": emphasis = max(0, emphasis - 1)
        case "code", "tt", "kbd", "samp": code = max(0, code - 1)
        case "a": _ = links.popLast()
        case "h1", "h2", "h3", "h4", "h5", "h6": flush()
        case "pre": endPreformatted()
        case "ul", "menu", "dir", "ol": endContainer { if case .list = $0 { true } else { false } }
        case "li":
            if open.last?.kind == .item { close() } else { flush() }
        case "blockquote": endContainer { $0 == .quote }
        default: if HTMLNotes.blocks.contains(name) { flush() }
        }
    }

    private mutating func startLink(_ token: HTMLFragment.Token, of html: HTMLFragment) {
        let href = html.attributes[token.content].first { $0.name == "href" }?.value.map(html.string)
        guard let href else { return links.append(nil) }
        let address = NotesLink.address(href, base: base)
        // Code leads nowhere.
        if address == nil || preformatted != nil { badLinks.append(href) }
        links.append(address)
    }

    private mutating func begin(_ kind: Container.Kind) {
        flush()
        guard open.count < HTMLNotes.mostDepth else { return }
        if case .list = kind {
        } else if case .list? = open.last?.kind {
            open.append(Container(kind: .item))
        }
        if case .list = kind, case .list? = open.last?.kind { continueItem() }
        open.append(Container(kind: kind))
    }

    /// A list directly in a list belongs to its last element.
    private mutating func continueItem() {
        let last = open[open.count - 1].items.popLast() ?? []
        open.append(Container(kind: .item, parts: last))
    }

    private mutating func beginItem() {
        flush()
        if open.last?.kind == .item { close() }
        guard case .list? = open.last?.kind else { return }
        open.append(Container(kind: .item))
    }

    private mutating func endContainer(_ matches: (Container.Kind) -> Bool) {
        flush()
        guard let index = open.lastIndex(where: { matches($0.kind) }) else { return }
        while open.count > index { close() }
    }

    private mutating func close() {
        flush()
        let container = open.removeLast()
        switch container.kind {
        case .root: open.append(container)
        case .list(let isOrdered):
            let items = container.items.filter { !$0.isEmpty }
            if !items.isEmpty { append(.list(isOrdered: isOrdered, items)) }
        case .item: open[open.count - 1].items.append(container.parts)
        case .quote: if !container.parts.isEmpty { append(.quote(container.parts)) }
        }
    }

    private mutating func endPreformatted() {
        guard let text = preformatted else { return }
        preformatted = nil
        if !text.allSatisfy(\.isWhitespace) { append(.code(text)) }
    }

    private mutating func flush() {
        let tidy = TidyRuns.runs(of: runs)
        runs = []
        let level = heading
        heading = nil
        if !tidy.isEmpty { append(level.map { .heading($0, tidy) } ?? .paragraph(tidy)) }
    }

    private mutating func append(_ part: NotesPart) {
        let last = open.count - 1
        if case .list = open[last].kind {
            // Words between the elements of a list are an element of their own.
            open[last].items.append([part])
        } else {
            open[last].parts.append(part)
        }
    }

    private static let blocks: Set<String> = [
        "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "center", "figure",
        "figcaption", "table", "tr", "tbody", "thead", "tfoot", "caption", "dl", "dt", "dd", "hr", "form", "fieldset",
        "details", "summary", "body", "html", "head", "title",
    ]

    private static let lost: Set<String> = [
        "img", "iframe", "video", "audio", "embed", "object", "script", "style", "form", "input", "button", "select",
        "textarea", "svg", "canvas", "table", "hr", "u", "s", "strike", "del", "ins", "sub", "sup", "mark", "picture",
    ]
}

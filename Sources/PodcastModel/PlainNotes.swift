/// Notes as plain text, made of the HTML that they are in feeds.
///
/// It knows the elements that notes have, and no others: `p br a ul ol li strong em h3 h4 blockquote code pre`.
struct PlainNotes {
    /// The text so far.
    private(set) var text = ""

    private var lists: [List] = []
    private var quotes = 0
    private var isPreformatted = false
    private var link: (address: String, start: String.Index)?
    // Whether nothing but the mark of a list or a quotation stands in the line.
    private var isFresh = false
    // How many line feeds are due before the next character.
    private var breaks = 0

    /// A list that has begun.
    private struct List {
        /// The number of the next element; `nil` in a list without numbers.
        var next: Int?
    }

    /// The plain text of a block.
    init(_ html: String) {
        var rest = html[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            write(rest[..<start])
            let end = rest.utf8[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
            take(rest[rest.utf8.index(after: start)..<end])
            rest = end < rest.endIndex ? rest[rest.utf8.index(after: end)...] : rest[rest.endIndex...]
        }
        write(rest)
    }

    private mutating func take(_ tag: Substring) {
        switch tag {
        case "p", "h3", "h4", "/h3", "/h4": breaks = max(breaks, text.isEmpty || isFresh ? 0 : 2)
        case "/p": breaks = max(breaks, 2)
        case "br": breaks += 1
        case "ul", "ol":
            lists.append(List(next: tag == "ol" ? 1 : nil))
        case "/ul", "/ol":
            _ = lists.popLast()
            breaks = max(breaks, lists.isEmpty ? 2 : 1)
        case "li": item()
        case "blockquote":
            if !text.isEmpty, !isFresh { breaks = max(breaks, 2) }
            flush()
            quotes += 1
            text += "> "
            isFresh = true
        case "/blockquote":
            quotes = max(0, quotes - 1)
            breaks = max(breaks, 2)
        case "pre": isPreformatted = true
        case "/pre":
            isPreformatted = false
            if text.hasSuffix("\n" + margin) { text.removeLast(margin.count + 1) }
        case "/a": endLink()
        default:
            guard tag.hasPrefix("a href=") else { return }
            flush()
            link = (String(tag.dropFirst(8).dropLast()).unescapedHTML, text.endIndex)
        }
    }

    private var margin: String { String(repeating: "> ", count: quotes) }

    private mutating func item() {
        breaks = text.isEmpty ? 0 : max(1, min(breaks, 1))
        flush()
        let depth = max(0, lists.count - 1)
        text += String(repeating: "  ", count: depth)
        if let number = lists.last?.next {
            text += "\(number). "
            lists[lists.count - 1].next = number + 1
        } else {
            text += "- "
        }
        isFresh = true
    }

    private mutating func endLink() {
        guard let (address, start) = link else { return }
        link = nil
        let words = text[start...]
        let isSaid = words == address || "mailto:" + words == address || words.isEmpty
        if !isSaid { text += " (\(address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address))" }
    }

    private mutating func write(_ piece: Substring) {
        // Behind a break stands a line feed that means nothing, as between blocks.
        let piece = breaks > 0 && !isPreformatted ? piece.drop { $0 == "\n" } : piece
        guard !piece.isEmpty else { return }
        flush()
        isFresh = false
        let words = String(piece).unescapedHTML
        text +=
            isPreformatted
            ? words.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + margin)
            : words.replacing("\n", with: " ")
    }

    private mutating func flush() {
        guard breaks > 0 else { return }
        for count in 0..<breaks { text += (count == 0 ? "" : margin.trimmed) + "\n" }
        text += margin
        breaks = 0
    }
}

extension String {
    /// The text of which HTML is made.
    fileprivate var unescapedHTML: String {
        guard utf8.contains(UInt8(ascii: "&")) else { return self }
        return replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#824;", with: "\u{338}").replacing("&amp;", with: "&")
    }

    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

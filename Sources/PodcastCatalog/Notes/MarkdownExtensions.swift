import XMLCore

/// The extensions of cmark-gfm that a text may need: each one costs at every text, whether it uses it or not.
struct MarkdownExtensions: OptionSet {
    /// One bit an extension.
    let rawValue: UInt8

    /// Tables.
    static let table = MarkdownExtensions(rawValue: 1)
    /// Struck text.
    static let strikethrough = MarkdownExtensions(rawValue: 2)
    /// Addresses and mailboxes that are links by themselves.
    static let autolink = MarkdownExtensions(rawValue: 4)
    /// All that are used.
    static let all: MarkdownExtensions = [.table, .strikethrough, .autolink]

    /// Their names in cmark-gfm, in the order in which they are attached.
    var names: [StaticString] {
        var names: [StaticString] = []
        if contains(.table) { names.append("table") }
        if contains(.strikethrough) { names.append("strikethrough") }
        if contains(.autolink) { names.append("autolink") }
        return names
    }
}

extension MarkdownExtensions {
    /// The extensions that a text may need.
    ///
    /// Autolink is left out also where every address seems to be in the brackets of a link, which only parsing tells:
    /// ``MarkdownParser`` looks whether one is left in a text.
    init(neededBy text: ArraySlice<UInt8>) {
        self = []
        let (bar, tilde, at) = (UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "@"))
        var index = text.startIndex
        while let found = ByteSearch.first(of: bar, tilde, at, in: text, from: index) {
            insert(text[found] == bar ? .table : text[found] == tilde ? .strikethrough : .autolink)
            index = found + 1
        }
        let (feed, colon) = (UInt8(ascii: "\n"), UInt8(ascii: ":"))
        index = text.startIndex
        while let found = ByteSearch.first(of: feed, 0x0D, colon, in: text, from: index) {
            if text[found] != colon {
                if MarkdownExtensions.mayEndTableHead(text[..<found]) { insert(.table) }
            } else if MarkdownExtensions.isBareLink(text, colon: found) {
                insert(.autolink)
            }
            index = found + 1
        }
        if MarkdownExtensions.mayEndTableHead(text) { insert(.table) }
        let w = UInt8(ascii: "w")
        if ByteSearch.firstIgnoringCase((w, w, w), in: text, from: text.startIndex) != nil { insert(.autolink) }
    }

    /// Whether a line may be the one of hyphens, colons and bars below the head of a table.
    private static func mayEndTableHead(_ text: ArraySlice<UInt8>) -> Bool {
        var end = text.endIndex
        while end > text.startIndex, isSpace(text[end - 1]) { end -= 1 }
        if end > text.startIndex, text[end - 1] == UInt8(ascii: ":") { end -= 1 }
        return end > text.startIndex && text[end - 1] == UInt8(ascii: "-")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C
    }

    /// Whether an address has its colon there, and nothing before it that begins the brackets of a link.
    private static func isBareLink(_ text: ArraySlice<UInt8>, colon: Int) -> Bool {
        guard text[colon...].starts(with: "://".utf8) else { return false }
        return !ends(text[..<colon], with: "](https") && !ends(text[..<colon], with: "](http")
    }

    private static func ends(_ text: ArraySlice<UInt8>, with word: StaticString) -> Bool {
        let word = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return unsafe text.suffix(word.count).elementsEqual(word)
    }
}

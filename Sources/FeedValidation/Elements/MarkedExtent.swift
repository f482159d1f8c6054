/// How much of a line is meant by a place in it.
enum MarkedExtent {
    /// A start tag as far as its name.
    case tag
    /// An attribute with its value.
    case attribute
    /// Text as far as the next markup.
    case text
    /// One character.
    case sign
    /// So many characters.
    case scalars(Int)
    /// All to the end of the line.
    case line

    /// How many Unicode scalars from a column of a line on are meant, at least one.
    func length(in line: String, from column: Int) -> Int {
        let rest = line.unicodeScalars.dropFirst(column - 1)
        switch self {
        // An element without text is shown where its tag begins.
        case .text where rest.first == "<", .tag: return max(1, MarkedExtent.nameLength(of: rest))
        case .attribute: return max(1, MarkedExtent.attributeLength(of: rest))
        case .text: return max(1, MarkedExtent.textLength(of: rest))
        case .sign: return 1
        case .scalars(let count): return max(1, min(count, rest.count))
        case .line: return max(1, rest.count)
        }
    }

    private static func nameLength(of rest: Substring.UnicodeScalarView) -> Int {
        rest.prefix { !" \t\r/>".unicodeScalars.contains($0) }.count
    }

    private static func attributeLength(of rest: Substring.UnicodeScalarView) -> Int {
        guard let opening = rest.firstIndex(where: { $0 == "\"" || $0 == "'" }) else { return nameLength(of: rest) }
        let quote = rest[opening]
        let value = rest[rest.index(after: opening)...]
        guard let closing = value.firstIndex(of: quote) else { return rest.count }
        return rest[...closing].count
    }

    private static func textLength(of rest: Substring.UnicodeScalarView) -> Int {
        var text = rest.prefix { $0 != "<" }
        if let end = text.firstRange(of: "]]>".unicodeScalars)?.lowerBound { text = text[..<end] }
        while let last = text.last, " \t\r".unicodeScalars.contains(last) { text.removeLast() }
        return text.count
    }
}

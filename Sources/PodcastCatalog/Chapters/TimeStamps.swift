import FeedValues

/// Time stamps at the beginning of lines, each with the title of a chapter: `12:30 Title`, `(1:02:03) Title`,
/// `[0:45.5] - Title`.
enum TimeStamps {
    /// What a line of text is among chapters.
    enum Line: Hashable, Sendable {
        /// A chapter.
        case chapter(start: MediaDuration, title: Substring)
        /// Something that begins with a time and is no chapter, and why.
        case unclear(String)
        /// Something else.
        case other
    }

    /// What a line is, without what marks an item of a list.
    static func line(_ text: Substring) -> Line {
        var rest = trimmed(text)
        let bracket = rest.first.flatMap { closing[$0] }
        guard let stamp = stamp(openingOf: rest) else { return .other }
        rest = rest[stamp.endIndex...]
        let name = String(stamp).shortened
        if let bracket {
            guard rest.first == bracket else { return .unclear("the bracket before '\(name)' is not closed") }
            rest.removeFirst()
        }
        guard let start = MediaDuration(clock: stamp) else { return .unclear("'\(name)' is no time") }
        // The same places become links in notes; the time of a day is none.
        let code = TimeCode.first(in: Array(trimmed(text).utf8).span)
        guard code?.range.lowerBound == (bracket == nil ? 0 : 1) else { return .other }
        if let mark = trimmed(rest).first, marks.contains(mark) {
            rest = trimmed(rest).dropFirst()
        }
        guard rest.first?.isWhitespace ?? true else { return .unclear("no space follows '\(name)'") }
        rest = trimmed(rest)
        guard !rest.isEmpty else { return .unclear("no title follows '\(name)'") }
        if let other = self.stamp(openingOf: rest), MediaDuration(clock: other) != nil {
            return .unclear("two times stand in one line")
        }
        return .chapter(start: start, title: rest)
    }

    /// What looks like a time at the beginning of a text, in a bracket or not.
    private static func stamp(openingOf text: Substring) -> Substring? {
        let rest = text.first.flatMap { closing[$0] } == nil ? text : text.dropFirst()
        var stamp = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
        while let last = stamp.last, last == ":" || last == "." { stamp.removeLast() }
        return isMeantAsTime(stamp) ? stamp : nil
    }

    /// Whether digits and colons look like a time, right or wrong: two digits follow each colon.
    private static func isMeantAsTime(_ stamp: Substring) -> Bool {
        let whole = stamp.prefix { $0 != "." }
        let fields = whole.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
        return (2...3).contains(fields.count) && (1...3).contains(fields[0].count)
            && fields.dropFirst().allSatisfy { $0.count == 2 }
    }

    private static let closing: [Character: Character] = ["(": ")", "[": "]"]
    private static let marks: Set<Character> = ["-", "–", "—", ":", "|"]

    private static func trimmed(_ text: Substring) -> Substring {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}

extension TimeStamps {
    /// The list in a text in which every line is a chapter, with its link, if it has one, in `<` and `>` at the end, or
    /// a label of Audacity; lines that begin with `#` are not read.
    static func document(ofLines bytes: [UInt8]) -> YAMLDocument {
        var nodes: [YAMLNode] = []
        var problems: [YAMLProblem] = []
        let text = String(decoding: bytes, as: UTF8.self)
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }), line.first != "#" else { continue }
            let place = Place(line: index + 1, column: 1, length: line.unicodeScalars.count)
            if let label = label(line, at: place) {
                nodes.append(label)
                continue
            }
            switch TimeStamps.line(line) {
            case .chapter(let start, let title): nodes.append(node(start, title, at: place))
            case .unclear(let reason):
                problems.append(YAMLProblem(check: .chapterStamp, message: reason, place: place))
            case .other:
                problems.append(
                    YAMLProblem(check: .chapterStamp, message: "the line does not begin with a time", place: place))
            }
        }
        return YAMLDocument(root: YAMLNode(content: .sequence(nodes), place: .start), problems: problems)
    }

    /// What counts as the end of a line in places: Unicode has others, which stay in titles.
    private static func isLineEnd(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n" || character == "\r"
    }

    /// A label of Audacity: its beginning and its end in seconds, and its title, with tabs between.
    private static func label(_ line: Substring, at place: Place) -> YAMLNode? {
        let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, !fields[0].contains(":"),
            let start = MediaDuration(clock: fields[0]), let end = MediaDuration(clock: fields[1])
        else { return nil }
        return chapter(start, String(trimmed(fields[2])), end: end > start ? end : nil, at: place)
    }

    private static func node(_ start: MediaDuration, _ title: Substring, at place: Place) -> YAMLNode {
        var (title, link) = (title, Substring?.none)
        if title.last == ">", let open = title.lastIndex(of: "<") {
            let inner = title[title.index(after: open)...].dropLast()
            if FileReference.isAddress(String(inner)) {
                (title, link) = (trimmed(title[..<open]), inner)
            }
        }
        return chapter(start, String(title), link: link.map(String.init), at: place)
    }

    /// A chapter as the catalogue would write it.
    static func chapter(
        _ start: MediaDuration, _ title: String, link: String? = nil, end: MediaDuration? = nil,
        isHidden: Bool = false, at place: Place
    ) -> YAMLNode {
        let texts = [
            ("start", start.clock), ("title", isHidden && title.isEmpty ? nil : title), ("link", link),
            ("end", end?.clock), ("toc", isHidden ? "false" : nil),
        ]
        let entries = texts.compactMap { key, text in
            text.map {
                let scalar = YAMLScalar(text: $0, isPlain: key == "toc")
                return YAMLEntry(key: key, place: place, value: YAMLNode(content: .scalar(scalar), place: place))
            }
        }
        return YAMLNode(content: .mapping(entries), place: place)
    }
}

import FeedValues

extension ID3Tag {
    /// The tag with other chapters in the place of its own; of each, its end must be known.
    ///
    /// A chapter that begins where one of the old begins keeps what that holds besides its title and link, such as its
    /// picture; the table of contents keeps its own title.
    func replacingChapters(with marks: [ChapterMark]) -> ID3Tag { renewingChapters(with: marks).tag }

    /// The same, and what of the old chapters is not in it, by the names of frames, in order.
    func renewingChapters(with marks: [ChapterMark]) -> (tag: ID3Tag, lost: [String]) {
        var tag = self
        tag.frames.removeAll { $0.id == "CHAP" || $0.id == "CTOC" }
        var old = OldChapters(of: self)
        guard !marks.isEmpty else { return (tag, old.lost) }
        let ids = marks.indices.map { Array("ch\($0)".utf8) + [0] }
        let listed = zip(ids, marks).filter { !$1.isHidden }.map(\.0)
        // The only table, in order.
        let contents = Array("toc".utf8) + [0, 3, UInt8(truncatingIfNeeded: listed.count)] + listed.flatMap(\.self)
        tag.frames.append(Frame(id: "CTOC", body: contents + ID3Tag.bytes(of: old.takeTable(), version)))
        let kept = old.take(for: marks)
        for (index, mark) in marks.enumerated() {
            let times = [mark.start, mark.end ?? mark.start].flatMap {
                ID3Tag.bytes(of: $0.milliseconds, isSafe: false)
            }
            let parts = ID3Tag.bytes(of: ID3Tag.parts(of: mark, version) + kept[index], version)
            tag.frames.append(Frame(id: "CHAP", body: ids[index] + times + [UInt8](repeating: 0xFF, count: 8) + parts))
        }
        return (tag, old.lost)
    }

    private static func parts(of mark: ChapterMark, _ version: Int) -> [Frame] {
        var parts: [Frame] = []
        if !mark.title.isEmpty { parts.append(Frame(id: "TIT2", body: encoded(mark.title, version))) }
        if let link = mark.link { parts.append(Frame(id: "WXXX", body: [0, 0] + Array(link.utf8))) }
        return parts
    }
}

/// What chapters and tables of contents hold that others are to replace.
private struct OldChapters {
    private var chapters: [MediaDuration: [(isHidden: Bool, parts: [ID3Tag.Frame])]] = [:]
    private var table: [ID3Tag.Frame] = []
    private var forgotten: Set<String> = []

    init(of tag: ID3Tag) {
        let (chapters, tables) = (tag.chapters, tag.tables)
        for (id, read) in [("CHAP", chapters.count), ("CTOC", tables.count)]
        where tag.frames.count(where: { $0.id == id }) > read {
            forgotten.insert(id)
        }
        let top = tables.firstIndex(where: \.isTop) ?? 0
        for (index, other) in tables.enumerated() {
            if index == top, let parts = other.parts { table = parts } else { forgotten.insert("CTOC") }
        }
        for (chapter, mark) in zip(chapters, tag.chapterMarks).reversed() {
            if chapter.parts == nil { forgotten.insert("CHAP") }
            self.chapters[chapter.start, default: []].append((mark.isHidden, OldChapters.rest(of: chapter.parts ?? [])))
        }
    }

    /// What a chapter holds besides its title and its first link.
    private static func rest(of parts: [ID3Tag.Frame]) -> [ID3Tag.Frame] {
        let link = parts.firstIndex { $0.id == "WXXX" }
        return parts.enumerated().filter { $0.offset != link && $0.element.id != "TIT2" }.map(\.element)
    }

    /// What the table of contents goes on to hold.
    mutating func takeTable() -> [ID3Tag.Frame] {
        defer { table = [] }
        return table
    }

    /// What each of the new chapters goes on to hold: of those that begin with it, the one that lists show as they
    /// show it, or else any.
    mutating func take(for marks: [ChapterMark]) -> [[ID3Tag.Frame]] {
        var kept = marks.map { take(at: $0.start, isHidden: $0.isHidden) }
        for index in marks.indices where kept[index] == nil {
            kept[index] = take(at: marks[index].start, isHidden: !marks[index].isHidden)
        }
        return zip(marks, kept).map { mark, parts in
            // A second link would be taken for the first.
            if mark.link == nil, parts?.contains(where: { $0.id == "WXXX" }) == true { forgotten.insert("WXXX") }
            return (parts ?? []).filter { mark.link != nil || $0.id != "WXXX" }
        }
    }

    private mutating func take(at start: MediaDuration, isHidden: Bool) -> [ID3Tag.Frame]? {
        guard let index = chapters[start]?.lastIndex(where: { $0.isHidden == isHidden }) else { return nil }
        return chapters[start]?.remove(at: index).parts
    }

    /// The names of the frames that were not taken.
    var lost: [String] {
        let left = chapters.values.flatMap { $0.flatMap(\.parts) } + table
        return forgotten.union(left.map(\.id)).sorted()
    }
}

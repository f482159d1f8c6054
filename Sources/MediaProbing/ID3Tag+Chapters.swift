import FeedValues

/// Chapters in ID3 tags (ID3v2 Chapter Frame Addendum 1.0).
extension ID3Tag {
    /// The most chapters that a table of contents can list.
    static let mostChapters = 255

    /// A chapter, taken apart.
    struct Chapter: Hashable, Sendable {
        /// What tables of contents call it.
        var id: [UInt8]
        /// Where it begins.
        var start: MediaDuration
        /// Where it ends, if that is behind its beginning.
        var end: MediaDuration?
        /// The frames within it; `nil` where they can't be taken apart.
        var parts: [Frame]?
    }

    /// A table of contents, taken apart.
    struct Table: Hashable, Sendable {
        /// Whether no other table lists it.
        var isTop: Bool
        /// What its chapters are called, in order.
        var entries: [[UInt8]]
        /// The frames within it; `nil` where they can't be taken apart.
        var parts: [Frame]?
    }

    /// The chapters, in the order in which they begin.
    var chapterMarks: [ChapterMark] {
        let tables = tables
        let listed = Set(tables.flatMap(\.entries))
        return chapters.map { chapter in
            var mark = ChapterMark(start: chapter.start, end: chapter.end, title: "")
            // A table without entries is one, too.
            mark.isHidden = !tables.isEmpty && !listed.contains(chapter.id)
            for part in chapter.parts ?? [] { read(part, into: &mark) }
            return mark
        }
    }

    /// The chapters that can be read, in the order in which they begin.
    var chapters: [Chapter] {
        frames.filter { $0.id == "CHAP" }.compactMap(chapter).enumerated()
            .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
    }

    /// The tables of contents that can be read.
    var tables: [Table] { frames.filter { $0.id == "CTOC" }.compactMap(table) }

    private func chapter(_ frame: Frame) -> Chapter? {
        guard let body = plain(frame) else { return nil }
        let id = body.prefix { $0 != 0 }
        let times = body[min(id.count + 1, body.count)...]
        guard times.count >= 16,
            let start = ID3Tag.number(times, isSafe: false).flatMap(MediaDuration.init(milliseconds:)),
            let end = ID3Tag.number(times.dropFirst(4), isSafe: false).flatMap(MediaDuration.init(milliseconds:))
        else { return nil }
        return Chapter(
            id: Array(id), start: start, end: end > start ? end : nil,
            parts: ID3Tag.frames(times.dropFirst(16), version))
    }

    private func table(_ frame: Frame) -> Table? {
        guard let body = plain(frame) else { return nil }
        var rest = body.drop { $0 != 0 }.dropFirst()
        guard let flags = rest.popFirst(), let count = rest.popFirst() else { return nil }
        var entries: [[UInt8]] = []
        for _ in 0..<count where !rest.isEmpty {
            let entry = rest.prefix { $0 != 0 }
            entries.append(Array(entry))
            rest = rest.dropFirst(entry.count + 1)
        }
        return Table(isTop: flags & 2 != 0, entries: entries, parts: ID3Tag.frames(rest, version))
    }

    private func read(_ part: Frame, into mark: inout ChapterMark) {
        guard let body = plain(part), let encoding = body.first else { return }
        switch part.id {
        case "TIT2": mark.title = ID3Tag.text(body.dropFirst(), encoding)
        case "WXXX":
            let address = ID3Tag.afterText(body.dropFirst(), encoding).prefix { $0 != 0 }
            if !address.isEmpty, mark.link == nil { mark.link = ID3Tag.text(address, 0) }
        case "APIC": mark.hasPicture = true
        default: return
        }
    }

    /// The bytes of a frame as they are meant; `nil` when they are packed or locked.
    private func plain(_ frame: Frame) -> [UInt8]? {
        if version == 3 {
            return frame.flags & 0xC0 == 0 ? Array(frame.body.dropFirst(frame.flags & 0x20 == 0 ? 0 : 1)) : nil
        }
        guard frame.flags & 0x0C == 0 else { return nil }
        let ahead = (frame.flags & 0x40 == 0 ? 0 : 1) + (frame.flags & 0x01 == 0 ? 0 : 4)
        let body = frame.flags & 0x02 == 0 ? frame.body : ID3Tag.synchronised(frame.body)
        return Array(body.dropFirst(ahead))
    }
}

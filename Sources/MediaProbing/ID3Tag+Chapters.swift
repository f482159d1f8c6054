import FeedValues

/// Chapters in ID3 tags (ID3v2 Chapter Frame Addendum 1.0).
extension ID3Tag {
    /// The most chapters that a table of contents can list.
    static let mostChapters = 255

    /// The chapters, in the order in which they begin.
    var chapterMarks: [ChapterMark] {
        var contents: Set<[UInt8]> = []
        for frame in frames where frame.id == "CTOC" {
            let bytes = plain(frame) ?? []
            let id = bytes.prefix { $0 != 0 }
            contents.formUnion(bytes.dropFirst(id.count + 3).split(separator: 0).map(Array.init))
        }
        let marks = frames.filter { $0.id == "CHAP" }.compactMap { plain($0) }.compactMap { body -> ChapterMark? in
            let id = Array(body.prefix { $0 != 0 })
            let times = body[min(id.count + 1, body.count)...]
            guard times.count >= 16, let start = ID3Tag.number(times, isSafe: false),
                let end = ID3Tag.number(times.dropFirst(4), isSafe: false),
                var mark = MediaDuration(milliseconds: start).map({ ChapterMark(start: $0, title: "") })
            else { return nil }
            mark.end = end > start ? MediaDuration(milliseconds: end) : nil
            mark.isHidden = !contents.isEmpty && !contents.contains(id)
            for part in ID3Tag.frames(times.dropFirst(16), version) ?? [] { read(part, into: &mark) }
            return mark
        }
        return marks.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }

    private func read(_ part: Frame, into mark: inout ChapterMark) {
        guard let body = plain(part), let encoding = body.first else { return }
        switch part.id {
        case "TIT2": mark.title = ID3Tag.text(body.dropFirst(), encoding).first ?? ""
        case "WXXX":
            let address = ID3Tag.afterText(body.dropFirst(), encoding).prefix { $0 != 0 }
            if !address.isEmpty, mark.link == nil { mark.link = ID3Tag.text(address, 0).first }
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
        let body = Array(frame.body.dropFirst(ahead))
        return frame.flags & 0x02 == 0 ? body : ID3Tag.synchronised(body)
    }
}

extension ID3Tag {
    /// The tag with other chapters in the place of its own; of each, its end must be known.
    func replacingChapters(with marks: [ChapterMark]) -> ID3Tag {
        var tag = self
        tag.frames.removeAll { $0.id == "CHAP" || $0.id == "CTOC" }
        guard !marks.isEmpty else { return tag }
        let ids = marks.indices.map { Array("ch\($0)".utf8) + [0] }
        let listed = zip(ids, marks).filter { !$1.isHidden }.map(\.0)
        // The only table, in order.
        let contents = Array("toc".utf8) + [0, 3, UInt8(truncatingIfNeeded: listed.count)] + listed.flatMap(\.self)
        tag.frames.append(Frame(id: "CTOC", body: contents))
        for (id, mark) in zip(ids, marks) {
            let times = [mark.start, mark.end ?? mark.start].flatMap {
                ID3Tag.bytes(of: $0.milliseconds, isSafe: false)
            }
            let parts = ID3Tag.bytes(of: ID3Tag.parts(of: mark, version), version)
            tag.frames.append(Frame(id: "CHAP", body: id + times + [UInt8](repeating: 0xFF, count: 8) + parts))
        }
        return tag
    }

    private static func parts(of mark: ChapterMark, _ version: Int) -> [Frame] {
        var parts: [Frame] = []
        if !mark.title.isEmpty { parts.append(Frame(id: "TIT2", body: encoded(mark.title, version))) }
        if let link = mark.link { parts.append(Frame(id: "WXXX", body: [0, 0] + Array(link.utf8))) }
        return parts
    }
}

/// Texts in ID3 tags.
extension ID3Tag {
    /// The text with the byte of its encoding ahead: UTF-8, which the third version does not know, or UTF-16.
    private static func encoded(_ text: String, _ version: Int) -> [UInt8] {
        if version == 4 { return [3] + Array(text.utf8) }
        return [1, 0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The texts in bytes, which zeros part.
    private static func text(_ bytes: ArraySlice<UInt8>, _ encoding: UInt8) -> [String] {
        switch encoding {
        case 1, 2:
            var units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            if encoding == 1, units.first == 0xFFFE { units = units.map(\.byteSwapped) }
            if units.first == 0xFEFF { units.removeFirst() }
            return units.split(separator: 0).map { String(decoding: $0, as: UTF16.self) }
        case 3: return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        default:
            return bytes.split(separator: 0).map { String(String.UnicodeScalarView($0.map { Unicode.Scalar($0) })) }
        }
    }

    /// What follows the first text in bytes.
    private static func afterText(_ bytes: ArraySlice<UInt8>, _ encoding: UInt8) -> ArraySlice<UInt8> {
        guard encoding == 1 || encoding == 2 else { return bytes.drop { $0 != 0 }.dropFirst() }
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex, bytes[index] != 0 || bytes[index + 1] != 0 { index += 2 }
        return bytes[min(index + 2, bytes.endIndex)...]
    }
}

import FeedValues

extension ChaptersFacts {
    /// A chapter that was read, for the next one to compare with.
    struct Chapter {
        let number: Int
        let start: MediaDuration
        let end: MediaDuration?
        let isVisible: Bool
        let place: TextPlace
    }

    /// Reads a chapter and compares it with the one ahead of it.
    mutating func readChapter(_ node: JSONNode, _ number: Int, after previous: inout Chapter?, in bytes: [UInt8]) {
        guard node.isObject else {
            return faults.add(.array, "chapter \(number) is \(node.kind), not an object", at: node.place, in: bytes)
        }
        let isVisible = readFlag(node, number, in: bytes)
        readTitle(node, number, isVisible: isVisible, in: bytes)
        for name in ["img", "url"] { readAddress(name, of: node, number, in: bytes) }
        readLocation(node, number, in: bytes)
        guard let start = readStart(node, number, in: bytes) else { return }
        let end = readEnd(node, number, start: start, in: bytes)
        let chapter = Chapter(number: number, start: start, end: end, isVisible: isVisible, place: node.place)
        if let previous { compare(chapter, with: previous, in: bytes) }
        firstStart = firstStart ?? start.milliseconds
        if start.milliseconds >= last?.start ?? 0 {
            last = Cue(start: start.milliseconds, end: nil, place: node.place)
        }
        // A chapter outside the table of contents changes the picture and begins nothing.
        if isVisible {
            if let previous, previous.isVisible { noteLength(of: previous, until: start, in: bytes) }
            visibleCount += 1
            previous = chapter
        } else if previous == nil {
            previous = chapter
        }
    }

    private mutating func compare(_ chapter: Chapter, with previous: Chapter, in bytes: [UInt8]) {
        let (number, clock) = (chapter.number, chapter.start.clock)
        if chapter.start < previous.start {
            let last = previous.start.clock
            faults.add(
                .order, "chapter \(number) begins at \(clock), behind one at \(last)", at: chapter.place, in: bytes)
        } else if chapter.start == previous.start, chapter.isVisible, previous.isVisible {
            faults.add(
                .order, "chapters \(previous.number) and \(number) begin both at \(clock)", at: chapter.place, in: bytes
            )
        } else if let end = previous.end, end > chapter.start, chapter.isVisible {
            faults.add(
                .overlap,
                "chapter \(previous.number) ends at \(end.clock), behind the beginning of the next at \(clock)",
                at: previous.place, in: bytes)
        }
    }

    /// Notes a chapter of less than two minutes; of the last one the end must be stated.
    mutating func noteLength(of chapter: Chapter, until next: MediaDuration?, in bytes: [UInt8]) {
        guard chapter.isVisible, let end = next ?? chapter.end, end > chapter.start else { return }
        let length = end.milliseconds - chapter.start.milliseconds
        guard length < 120_000 else { return }
        faults.add(
            .short, "chapter \(chapter.number) lasts \(length / 1000) s, less than two minutes", at: chapter.place,
            in: bytes)
    }

    private mutating func readFlag(_ node: JSONNode, _ number: Int, in bytes: [UInt8]) -> Bool {
        guard let toc = node["toc"] else { return true }
        guard let flag = toc.flag else {
            faults.add(
                .flag, "'toc' of chapter \(number) is \(toc.kind), not true or false", at: toc.place, in: bytes)
            return true
        }
        return flag
    }

    private mutating func readTitle(_ node: JSONNode, _ number: Int, isVisible: Bool, in bytes: [UInt8]) {
        guard isVisible else { return }
        let title = node["title"]?.text ?? ""
        guard !title.isXMLBlank else {
            return faults.add(.title, "chapter \(number) has no title", at: node.place, in: bytes)
        }
        let words = title.utf8.split(whereSeparator: \.isXMLWhiteSpace).count
        guard words > 5 else { return }
        faults.add(
            .longTitle, "the title of chapter \(number) has \(words) words, more than 5", at: node.place, in: bytes)
    }

    private mutating func readAddress(_ name: String, of node: JSONNode, _ number: Int, in bytes: [UInt8]) {
        guard let value = node[name] else { return }
        // Some write an empty text for none.
        if let text = value.text, text.isXMLBlank { return }
        let reference = value.text.map { URLReference($0) }
        guard let reference, reference.isAbsoluteHTTP else {
            let found = value.text?.quoted ?? value.kind
            return faults.add(
                .url, "'\(name)' of chapter \(number) is \(found), no absolute address", at: value.place, in: bytes)
        }
        if name == "img", pictures.count < ChaptersFacts.mostPictures {
            pictures.append(Picture(address: reference.text, place: value.place))
        }
        guard reference.scheme != "https" else { return }
        faults.add(
            .urlInsecure, "'\(name)' of chapter \(number) is \(reference.text.quoted), without https",
            at: value.place, in: bytes)
    }

    private mutating func readLocation(_ node: JSONNode, _ number: Int, in bytes: [UInt8]) {
        guard let location = node["location"] else { return }
        func fault(_ message: String) {
            faults.add(.location, "the location of chapter \(number) \(message)", at: location.place, in: bytes)
        }
        guard location.isObject else { return fault("is \(location.kind), not an object") }
        guard let name = location["name"]?.text, !name.isXMLBlank else { return fault("has no 'name'") }
        guard let geo = location["geo"]?.text else { return fault("has no 'geo'") }
        if GeoURI(geo) == nil { fault("has the 'geo' \(geo.quoted), which is no geo: address") }
    }

    private mutating func readStart(_ node: JSONNode, _ number: Int, in bytes: [UInt8]) -> MediaDuration? {
        guard let value = node["startTime"] else {
            faults.add(.startTime, "chapter \(number) has no 'startTime'", at: node.place, in: bytes)
            return nil
        }
        if let start = value.number.flatMap({ MediaDuration(seconds: $0) }) { return start }
        let found = value.number.map { $0 < 0 ? "negative" : "too large" } ?? "\(value.kind), not a number"
        faults.add(.startTime, "'startTime' of chapter \(number) is \(found)", at: value.place, in: bytes)
        return nil
    }

    private mutating func readEnd(
        _ node: JSONNode, _ number: Int, start: MediaDuration, in bytes: [UInt8]
    ) -> MediaDuration? {
        guard let value = node["endTime"] else { return nil }
        guard let end = value.number.flatMap({ MediaDuration(seconds: $0) }) else {
            let found = value.number == nil ? "\(value.kind), not a number" : "no time"
            faults.add(.endTime, "'endTime' of chapter \(number) is \(found)", at: value.place, in: bytes)
            return nil
        }
        guard end <= start else { return end }
        faults.add(
            .endTime, "chapter \(number) begins at \(start.clock) and ends at \(end.clock)", at: value.place, in: bytes)
        return nil
    }
}

import FeedValues
import FeedVocabulary

/// Makes a live item of a catalogue of a `podcast:liveItem`.
struct LiveImport {
    private var pairs: [YAMLPair] = []
    private var rest: UnreadElements
    /// The address of what is sent.
    private var main: String?

    /// The value that says the same as an element; `nil` where none can: then nobody in it is credited.
    static func value(
        _ element: FeedElement, _ people: inout PeopleList, _ changes: inout AddressChanges
    ) -> YAMLValue? {
        var live = LiveImport(element)
        guard live.readTimes(element), live.readTexts(), live.readMedia() else { return nil }
        let persons = live.rest.named("podcast:person")
        let credits = persons.compactMap { PeopleList.Credit($0) }
        for person in persons { live.rest.take(person) }
        let place = live.pairs.count
        live.readTags()
        guard credits.count == persons.count, live.rest.isEmpty else { return nil }
        if !credits.isEmpty {
            live.pairs.insert(YAMLPair("people", .list(credits.map { people.entry($0) })), at: place)
        }
        changes.add(live.rest.changes)
        return .mapping(live.pairs)
    }

    private init(_ element: FeedElement) { rest = UnreadElements(in: element) }

    private mutating func readTimes(_ element: FeedElement) -> Bool {
        guard element.hasOnly(["status", "start", "end"]), element.text.isEmpty, let status = element["status"],
            ClosedLists.liveStatuses.contains(status), let start = Timestamp(iso8601: element["start"] ?? "")
        else { return false }
        pairs = [YAMLPair("status", .text(status)), YAMLPair("start", .text(start.iso8601))]
        guard let text = element["end"] else { return true }
        guard let end = Timestamp(iso8601: text), end > start else { return false }
        pairs.append(YAMLPair("end", .text(end.iso8601)))
        return true
    }

    private mutating func readTexts() -> Bool {
        guard let title = line("title"), let guid = line("guid", ["isPermaLink"]), let summary = summary() else {
            return false
        }
        pairs += [
            YAMLPair("title", .text(title)), YAMLPair("summary", .text(summary)), YAMLPair("guid", .text(guid)),
        ]
        if let link = rest.first("link"), link.isPlain(), let address = rest.address(of: link) {
            pairs.append(YAMLPair("link", .text(address.description)))
        }
        return true
    }

    /// The description, where it is one plain paragraph and nothing else says more.
    private mutating func summary() -> String? {
        let texts = rest.named("description") + rest.named("content:encoded")
        let notes = texts.map { HTMLNotes($0.text, base: nil) }
        guard let first = notes.first?.parts, notes.allSatisfy({ $0.parts == first && $0.isWhole }), first.count == 1,
            texts.allSatisfy({ $0.isPlain() }), case .paragraph(let runs) = first[0], runs.count == 1,
            runs[0].look == NotesRun.Look()
        else { return nil }
        for text in texts { rest.take(text) }
        return runs[0].text
    }

    private mutating func readMedia() -> Bool {
        guard let element = rest.first("enclosure"), element.isPlain(["url", "length", "type"]),
            let type = MediaType(element["type"] ?? ""),
            MediaFormat.formats(of: type).contains(where: { $0.kind == .audio || $0.kind == .video }),
            let address = rest.address(of: element, attribute: "url")
        else { return false }
        main = address.description
        var media = [YAMLPair("url", .text(address.description)), YAMLPair("type", .text(type.description))]
        if let length = PodcastTags.stated(element["length"]) {
            guard let bytes = Int(length), bytes >= 0 else { return false }
            if bytes > 0 { media.insert(YAMLPair("bytes", .number(bytes)), at: 1) }
        }
        pairs.append(YAMLPair("media", .mapping(media)))
        readLook()
        let links = rest.named("podcast:contentLink").count
        let values = rest.values("podcast:contentLink", PodcastTags.contentLink)
        guard !values.isEmpty, values.count == links else { return false }
        pairs.append(YAMLPair("content-links", .list(values)))
        return true
    }

    private mutating func readLook() {
        // Builds say of each that it is a full one.
        if let kind = rest.first("itunes:episodeType"), kind.isPlain(), kind.line == "full" { rest.take(kind) }
        if let image = rest.first("itunes:image"), image.isPlain(["href"]),
            let address = rest.address(of: image, attribute: "href")
        {
            pairs.append(YAMLPair("image", .text(address.description)))
        }
        if let element = rest.first("itunes:explicit"), element.isPlain(), let word = ExplicitWord(element.line) {
            rest.take(element)
            pairs.append(YAMLPair("explicit", .bool(word.isExplicit)))
        }
    }

    private mutating func readTags() {
        pairs.add("location", rest.values("podcast:location") { element, _ in PodcastTags.location(element) })
        pairs.add("funding", rest.values("podcast:funding", PodcastTags.funding))
        pairs.add("txt", rest.values("podcast:txt") { element, _ in PodcastTags.record(element) })
        pairs.add("images", rest.values("podcast:image", PodcastTags.image))
        pairs.add("value", rest.values("podcast:value", PodcastTags.showValue))
        let main = main
        pairs.add(
            "alternates",
            rest.values("podcast:alternateEnclosure") { element, _ in PodcastTags.alternate(element, of: main) })
        pairs.add("license", rest.only("podcast:license", PodcastTags.license))
        pairs.add("chat", rest.only("podcast:chat") { element, _ in PodcastTags.chat(element) })
        pairs.add("social", rest.together("podcast:socialInteract", PodcastTags.social))
    }

    private mutating func line(_ name: String, _ attributes: Set<String> = []) -> String? {
        guard let element = rest.first(name), element.isPlain(attributes), case let line = element.line, !line.isEmpty
        else { return nil }
        rest.take(element)
        return line
    }
}

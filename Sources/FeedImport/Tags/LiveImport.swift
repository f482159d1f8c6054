import FeedValues
import FeedVocabulary

/// Makes a live item of a catalogue of a `podcast:liveItem`.
struct LiveImport {
    private var pairs: [YAMLPair] = []
    private var rest: [FeedElement]
    /// The address of what is sent.
    private var main: String?

    /// The value that says the same as an element; `nil` where none can.
    static func value(_ element: FeedElement, _ state: inout ImportState) -> YAMLValue? {
        var live = LiveImport(rest: element.children)
        guard live.readTimes(element), live.readTexts(), live.readMedia() else { return nil }
        live.readTags(&state)
        return live.rest.isEmpty ? .mapping(live.pairs) : nil
    }

    private init(rest: [FeedElement]) { self.rest = rest }

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
        if let link = rest.first(where: { $0.name == "link" }), let address = WebAddress(link.line) {
            take(link)
            pairs.append(YAMLPair("link", .text(address.description)))
        }
        return true
    }

    /// The description, where it is one plain paragraph and nothing else says more.
    private mutating func summary() -> String? {
        let texts = rest.filter { $0.name == "description" || $0.name == "content:encoded" }
        let parts = texts.map { HTMLNotes($0.text, base: nil).parts }
        guard let first = parts.first, parts.allSatisfy({ $0 == first }), first.count == 1,
            case .paragraph(let runs) = first[0], runs.count == 1, runs[0].look == NotesRun.Look()
        else { return nil }
        for text in texts { take(text) }
        return runs[0].text
    }

    private mutating func readMedia() -> Bool {
        guard let element = rest.first(where: { $0.name == "enclosure" }), element.hasOnly(["url", "length", "type"]),
            let address = WebAddress(element["url"] ?? ""), let type = MediaType(element["type"] ?? ""),
            MediaFormat.formats(of: type).contains(where: { $0.kind == .audio || $0.kind == .video })
        else { return false }
        take(element)
        main = address.description
        var media = [YAMLPair("url", .text(address.description)), YAMLPair("type", .text(type.description))]
        if let bytes = Int(element["length"] ?? ""), bytes > 0 {
            media.insert(YAMLPair("bytes", .number(bytes)), at: 1)
        }
        pairs.append(YAMLPair("media", .mapping(media)))
        // Builds say of each that it is a full one.
        if let kind = rest.first(where: { $0.name == "itunes:episodeType" && $0.line == "full" }) { take(kind) }
        if let image = rest.first(where: { $0.name == "itunes:image" }), image.isPlain(["href"]),
            let address = WebAddress(image["href"] ?? "")
        {
            take(image)
            pairs.append(YAMLPair("image", .text(address.description)))
        }
        if let element = rest.first(where: { $0.name == "itunes:explicit" }), let word = ExplicitWord(element.line) {
            take(element)
            pairs.append(YAMLPair("explicit", .bool(word.isExplicit)))
        }
        let links = rest.filter { $0.name == "podcast:contentLink" }
        let values = links.compactMap(PodcastTags.contentLink)
        guard !values.isEmpty, values.count == links.count else { return false }
        for link in links { take(link) }
        pairs.append(YAMLPair("content-links", .list(values)))
        return true
    }

    private mutating func readTags(_ state: inout ImportState) {
        list("people", "podcast:person") { state.people.credit($0) }
        list("location", "podcast:location", PodcastTags.location)
        list("funding", "podcast:funding", PodcastTags.funding)
        list("txt", "podcast:txt", PodcastTags.record)
        list("images", "podcast:image", PodcastTags.image)
        list("value", "podcast:value", PodcastTags.showValue)
        let main = main
        list("alternates", "podcast:alternateEnclosure") { PodcastTags.alternate($0, of: main) }
        for (key, name) in [("license", "podcast:license"), ("chat", "podcast:chat")] {
            let found = rest.filter { $0.name == name }
            let value = key == "chat" ? PodcastTags.chat : PodcastTags.license
            guard found.count == 1, let value = value(found[0]) else { continue }
            take(found[0])
            pairs.append(YAMLPair(key, value))
        }
        let posts = rest.filter { $0.name == "podcast:socialInteract" }
        if !posts.isEmpty, let value = PodcastTags.social(posts) {
            for post in posts { take(post) }
            pairs.append(YAMLPair("social", value))
        }
    }

    private mutating func list(_ key: String, _ name: String, _ value: (FeedElement) -> YAMLValue?) {
        var values: [YAMLValue] = []
        for element in rest where element.name == name {
            guard let value = value(element) else { continue }
            take(element)
            values.append(value)
        }
        if !values.isEmpty { pairs.append(YAMLPair(key, .list(values))) }
    }

    private mutating func line(_ name: String, _ attributes: Set<String> = []) -> String? {
        guard let element = rest.first(where: { $0.name == name }), element.isPlain(attributes),
            case let line = element.line, !line.isEmpty
        else { return nil }
        take(element)
        return line
    }

    private mutating func take(_ element: FeedElement) { rest.removeAll { $0.node == element.node } }
}

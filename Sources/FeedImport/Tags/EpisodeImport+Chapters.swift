import FeedValues

extension EpisodeImport {
    /// Reads Podlove Simple Chapters: the text of a file of chapters; `nil` where none can say the same.
    mutating func readChapters() -> String? {
        // Chapters that lie elsewhere would be named a second time.
        guard let element = first("psc:chapters"), first("podcast:chapters") == nil, element.hasOnly(["version"]),
            element.text.isEmpty
        else { return nil }
        var text = ""
        var last = -1
        for chapter in element.children {
            guard chapter.name == "psc:chapter", chapter.isPlain(["start", "title", "href", "image"]),
                chapter.text.isEmpty,
                let start = MediaDuration(clock: chapter["start"] ?? ""), start.milliseconds > last,
                start.milliseconds < end ?? .max, let title = PodcastTags.stated(chapter["title"]?.asLine)
            else { return nil }
            last = start.milliseconds
            var pairs = [YAMLPair("start", .text(start.clock)), YAMLPair("title", .text(title))]
            for (key, name) in [("link", "href"), ("image", "image")] {
                guard let address = PodcastTags.stated(chapter[name]) else { continue }
                guard WebAddress(address) != nil else { return nil }
                pairs.append(YAMLPair(key, .text(address)))
            }
            text += YAMLValue.mapping(pairs).line
        }
        guard !text.isEmpty else { return nil }
        take(element)
        return text
    }

    /// When the episode ends, in milliseconds, if that is known.
    private var end: Int? {
        guard case .mapping(let media)? = pairs.first(where: { $0.key == "media" })?.value,
            case .text(let text)? = media.first(where: { $0.key == "duration" })?.value
        else { return nil }
        return MediaDuration(clock: text)?.milliseconds
    }
}

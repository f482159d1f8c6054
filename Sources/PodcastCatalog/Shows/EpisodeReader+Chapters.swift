import Diagnostics
import FeedValues
import PodcastModel

extension EpisodeReader {
    /// The chapters of the file that is stated or stands beside the episode.
    mutating func chapters(slug: String, end: MediaDuration?) -> Located<ChapterList>? {
        let stated = stateChapters()
        guard let file = source.chapters else { return nil }
        for problem in file.document.problems { assets.log.report(problem, in: file.source) }
        guard !file.document.isBroken else { return nil }
        let root = file.document.root ?? YAMLNode(content: .sequence([]), place: .start)
        guard case .sequence(let nodes) = root.content else {
            assets.log.report(
                .valueType, "chapters must be a list, found \(root.described)", in: file.source, at: root.place,
                help: "write lines such as '- { start: 1:30, title: … }'")
            return nil
        }
        let chapters = read(nodes, in: file.source, end: end)
        guard !chapters.isEmpty else { return nil }
        let output = "\(show.id)/chapters/\(slug).json"
        let address = context.site.value.appending(path: output)
        let list = ChapterList(address: address, chapters: chapters)
        _ = assets.plan(OutputFile(path: output, content: .chapters(list)), at: stated?.place ?? .start)
        return Located(list, from: file.source.origin(.start))
    }

    /// Reports a file of chapters that is stated and not there.
    private mutating func stateChapters() -> Located<String>? {
        guard let node = source.matter.root?["chapters"],
            let fields = Fields(nil, in: source.source, keys: .episode, log: &assets.log),
            let name = fields.text(of: node, "chapters", &assets.log)
        else { return nil }
        _ = assets.path(name.value, at: node.place)
        return name
    }

    private mutating func read(_ nodes: [YAMLNode], in file: SourceText, end: MediaDuration?) -> [Chapter] {
        var chapters: [Chapter] = []
        for node in nodes {
            guard let fields = Fields(node, in: file, keys: .chapter, log: &assets.log) else { continue }
            fields.require(["start", "title"], of: "a chapter", &assets.log)
            let start = fields.duration("start", &assets.log)
            let title = fields.line("title", &assets.log)
            let link = fields.address("link", &assets.log)
            let image = fields.address("image", &assets.log)
            guard let start, let title else { continue }
            check(start, after: chapters.last?.start, end: end, in: file)
            chapters.append(Chapter(start: start.value, title: title.value, link: link?.value, image: image?.value))
        }
        return chapters
    }

    private mutating func check(
        _ start: Located<MediaDuration>, after last: MediaDuration?, end: MediaDuration?, in file: SourceText
    ) {
        if let last, start.value <= last {
            assets.log.report(
                .chapterOrder, "the chapter at \(start.value.clock) follows one at \(last.clock)", in: file,
                at: start.place)
        } else if let end, start.value >= end, last.map({ $0 < end }) ?? true {
            // Those that follow in order lie beyond the end, too.
            assets.log.report(
                .chapterBeyondEnd, "the chapter begins at \(start.value.clock), the episode ends at \(end.clock)",
                in: file, at: start.place)
        }
    }
}

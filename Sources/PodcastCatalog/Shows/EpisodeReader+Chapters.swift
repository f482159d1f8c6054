import Diagnostics
import FeedValues
import PodcastModel

extension EpisodeReader {
    /// The chapters of the episode: of a file that is stated or stands beside it, of its media file or of its notes.
    mutating func chapters(of episode: Episode, end: MediaDuration?) -> Located<ChapterList>? {
        let node = source.matter.root?["chapters"]
        guard node != nil || !source.chapterNames.isEmpty else { return nil }
        let first = assets.log.findings.count
        defer { chapterFindings = first..<assets.log.findings.count }
        checkSources(node)
        guard let (file, origin) = chapterFile(node) else { return nil }
        var reader = ChapterReader(
            file, end: end, prefix: "\(show.id)/images/\(episode.slug.value).", assets: assets)
        if show.frames.show("chapters.link", ofEpisodeIn: episode.series?.value) {
            reader.links = LinkPolicy(allowedHosts: show.allowedHosts)
        }
        reader.read()
        assets.log = reader.log
        assets.outputs += reader.outputs
        guard !reader.chapters.isEmpty else { return nil }
        compare(reader.chapters, of: file)
        let output = "\(show.id)/chapters/\(episode.slug.value).json"
        let list = ChapterList(
            address: context.site.value.appending(path: output), head: head(of: episode), chapters: reader.chapters)
        _ = assets.plan(OutputFile(path: output, content: .chapters(list)), at: node?.place ?? .start)
        return Located(list, from: origin)
    }

    /// Reports that a media file that is here holds other chapters.
    private mutating func compare(_ chapters: [Chapter], of file: ChapterFile) {
        guard let medium = mainMedium, file.source.file != medium.file,
            let marks = context.facts.media[medium.file]?.sound?.chapterMarks.filter({ !$0.isHidden }), !marks.isEmpty
        else { return }
        let visible = chapters.filter { !$0.isHidden }
        let name = medium.path.split(separator: "/").last ?? "the media file"
        guard marks.count == visible.count else {
            return reportDifference("\(marks.count) of them, and \(visible.count) here", in: name, file)
        }
        let differing = zip(marks, visible).first { mark, chapter in
            abs(mark.start.milliseconds - chapter.start.milliseconds) > 1000
                || mark.title.normalizedText != chapter.title
        }
        guard let (mark, chapter) = differing else { return }
        let here = "and here '\(chapter.title?.shortened ?? "")' at \(chapter.start.clock)"
        reportDifference("'\(mark.title.shortened)' at \(mark.start.clock), \(here)", in: name, file)
    }

    private mutating func reportDifference(_ difference: String, in name: Substring, _ file: ChapterFile) {
        assets.log.report(
            .chapterDifference, "there are other chapters in '\(name)': \(difference)", in: file.source, at: .start)
    }

    /// The media file of the catalogue that apps play; `nil` for one on the web, and for one that is wrong.
    var mainMedium: NamedMedium? {
        source.mainMedia(in: show.folder).flatMap { path in assets.media.first { $0.file == path.path } }
    }

    private func head(of episode: Episode) -> ChapterList.Head {
        let name = episode.enclosure.address.value.path.split(separator: "/").last.flatMap(PercentEncoding.decode)
        return ChapterList.Head(
            title: episode.title.value, author: show.author, podcast: show.title,
            fileName: name.map { String(decoding: $0, as: UTF8.self) })
    }

    /// Reports a second place in which chapters stand.
    private mutating func checkSources(_ node: YAMLNode?) {
        let names = source.chapterNames
        guard let node else {
            for name in names.dropFirst() {
                assets.log.report(
                    .chapterSource, "'\(names[0])' and '\(name)' both hold the chapters of the episode",
                    in: source.source, at: .start)
            }
            return
        }
        let stated = node.text.flatMap { LocalPath($0, from: ["episodes"], within: show.folder)?.relative }
        for name in names where stated != "episodes/" + name {
            assets.report(
                .chapterSource,
                "the chapters are '\(node.text?.shortened ?? "")', and '\(name)' stands beside the episode",
                node.place)
        }
    }

    /// The chapters as they were read, and where the catalogue has them from.
    private mutating func chapterFile(_ node: YAMLNode?) -> (ChapterFile, Origin)? {
        guard let node else { return source.chapters.map { ($0, $0.source.origin(.start)) } }
        guard let fields = Fields(nil, in: source.source, keys: .episode, log: &assets.log),
            let text = fields.text(of: node, "chapters", &assets.log)
        else { return nil }
        switch ChapterSource(stated: text.value, beside: []) {
        case .embedded: return embedded(node.place).map { ($0, text.origin) }
        case .notes: return notesChapters(node.place).map { ($0, text.origin) }
        case .file, nil:
            _ = assets.path(text.value, at: node.place)
            return source.chapters.map { ($0, $0.source.origin(.start)) }
        }
    }

    /// The chapters of the media file, told of the file itself.
    private mutating func embedded(_ place: Place) -> ChapterFile? {
        guard let medium = mainMedium else {
            // A media file that is wrong has been reported.
            if source.matter.root?["media"]?["url"] != nil {
                assets.report(.chapterSource, "the media file lies on the web, and its chapters are not known", place)
            }
            return nil
        }
        guard let facts = context.facts.media[medium.file], let sound = facts.sound else {
            assets.report(.chapterSource, "'\(medium.file)' is not here, and its chapters are not known", place)
            return nil
        }
        if sound.chapterMarks.isEmpty {
            assets.report(.chapterSource, "'\(medium.file)' holds no chapters", place)
            return nil
        }
        return ChapterFile(sound.chapterMarks, inMedia: medium.file, lasting: facts.duration)
    }

    private mutating func notesChapters(_ place: Place) -> ChapterFile? {
        let notes = NotesChapters(source.body, firstLine: source.bodyLine)
        if notes.nodes.isEmpty, notes.problems.isEmpty {
            assets.report(.chapterSource, "no line of the notes begins with a time", place)
            return nil
        }
        var file = ChapterFile(notes.nodes, in: source.source)
        file.document.problems = notes.problems
        return file
    }
}

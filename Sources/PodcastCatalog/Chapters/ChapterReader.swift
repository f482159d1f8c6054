import Diagnostics
import FeedValues
import PodcastModel

/// Makes chapters of what a file says of them, and checks them one against another.
struct ChapterReader {
    /// What was found.
    private(set) var log: FindingLog
    /// The chapters so far.
    private(set) var chapters: [Chapter] = []

    /// What is held against the links, where notes show them.
    var links: LinkPolicy?

    private let file: ChapterFile
    private let words: ChapterWords
    private let end: MediaDuration?
    // None for chapters outside of catalogues, whose pictures are addresses.
    private var pictures: (assets: AssetReader, prefix: String)?
    // The last chapter that lists show.
    private var last: Chapter?
    private var isBeyondEnd = false

    /// The files of the site that the chapters ask for.
    var outputs: [PlannedFile] { pictures?.assets.outputs ?? [] }

    /// A reader of a file outside of any catalogue.
    ///
    /// - Parameter end: the length of the media file, if that is known.
    init(_ file: ChapterFile, end: MediaDuration?, log: FindingLog = FindingLog()) {
        self.file = file
        self.log = log
        self.end = end
        words = file.words
    }

    /// A reader of the chapters of an episode, whose pictures may be files beside those of another reader.
    ///
    /// - Parameter prefix: what their names in the site begin with: the slug, so that they go with the episode.
    init(_ file: ChapterFile, end: MediaDuration?, prefix: String, assets: AssetReader) {
        self.init(file, end: end, log: assets.log)
        let own = AssetReader(
            context: assets.context, boundary: assets.boundary,
            folder: file.folderParts(in: assets.boundary) ?? assets.folder, source: file.source)
        pictures = (own, prefix)
    }

    /// Reads all chapters of the file, and tells what is wrong with it.
    mutating func read() {
        for problem in file.document.problems { log.report(problem, in: file.source) }
        guard !file.document.isBroken else { return }
        let root = file.document.root ?? YAMLNode(content: .sequence([]), place: .start)
        guard case .sequence(let nodes) = root.content else {
            return log.report(
                .valueType, "chapters must be a list, found \(root.described)", in: file.source, at: root.place,
                help: "write lines such as '- { start: 1:30, title: … }'")
        }
        if nodes.isEmpty, file.document.problems.isEmpty {
            report(.chapterSource, "the file holds no chapters", root.place)
        }
        for node in nodes { read(node) }
    }

    private mutating func read(_ node: YAMLNode) {
        guard let fields = Fields(node, in: file.source, keys: words.keys, log: &log) else { return }
        let isHidden = fields.bool(words.toc, &log)?.value == false
        fields.require([words.start] + (isHidden ? [] : [words.title]), of: "a chapter", &log)
        let start = fields.duration(words.start, &log)
        let title = fields.states(words.title) ? fields.line(words.title, &log) : nil
        let link = fields.address(words.link, &log)
        if let links, let link { log.report(shown: link, in: file.source, under: links) }
        let image = fields.node(words.image).flatMap { picture($0, fields) }
        let location = fields.chapterLocation(&log)
        guard let start, title != nil || isHidden else { return }
        var chapter = Chapter(start: start.value, title: title?.value, link: link?.value, image: image)
        chapter.isHidden = isHidden
        chapter.location = location
        checkStart(of: chapter, at: start.place)
        chapter.end = end(of: chapter, fields)
        chapters.append(chapter)
        if !isHidden { last = chapter }
    }

    private mutating func picture(_ node: YAMLNode, _ fields: Fields) -> WebAddress? {
        guard case (var assets, let prefix)? = pictures else { return fields.address(words.image, &log)?.value }
        // Only one may hold what was found and planned before: all of it would be copied for each picture.
        pictures = nil
        swap(&log, &assets.log)
        let picture = assets.picture(node, fields, named: words.image, isArtwork: false) { prefix + $0.fileName }
        swap(&log, &assets.log)
        pictures = (assets, prefix)
        return picture?.value.address
    }

    private mutating func report(_ check: CatalogCheck, _ message: String, _ place: Place) {
        log.report(check, message, in: file.source, at: place)
    }

    private mutating func checkStart(of chapter: Chapter, at place: Place) {
        let start = chapter.start
        let before = chapters.last.map { $0.start > start ? $0.start : nil } ?? nil
        let same = chapter.isHidden ? nil : last.flatMap { $0.start == start ? $0.start : nil }
        if let earlier = before ?? same {
            report(.chapterOrder, "the chapter at \(start.clock) follows one at \(earlier.clock)", place)
        } else if let end, start >= end, !isBeyondEnd {
            // Those that follow in order lie beyond the end, too.
            isBeyondEnd = true
            report(
                .chapterBeyondEnd, "the chapter begins at \(start.clock), the episode ends at \(end.clock)", place)
        }
        guard !chapter.isHidden, let last, let end = last.end, end > start, start > last.start else { return }
        report(
            .chapterEnd, "the chapter begins at \(start.clock), before the one ahead of it ends at \(end.clock)", place)
    }

    /// Where a chapter ends, if that is stated and right.
    private mutating func end(of chapter: Chapter, _ fields: Fields) -> MediaDuration? {
        guard let stated = fields.node(words.end).flatMap({ _ in fields.duration(words.end, &log) }) else {
            return nil
        }
        guard stated.value > chapter.start else {
            report(
                .chapterEnd, "the chapter begins at \(chapter.start.clock) and ends at \(stated.value.clock)",
                stated.place)
            return nil
        }
        // Programs round the end of the last chapter up.
        if let end, stated.value.milliseconds >= end.milliseconds + 1000, chapter.start < end {
            report(
                .chapterEnd, "the chapter ends at \(stated.value.clock), the episode at \(end.clock)", stated.place)
        }
        return stated.value
    }
}

extension Fields {
    /// The place of a chapter, which has a name and coordinates.
    fileprivate func chapterLocation(_ log: inout FindingLog) -> Location? {
        guard states("location"), let entry = fields("location", .chapterLocation, &log) else { return nil }
        entry.require(["name", "geo"], of: "the place of a chapter", &log)
        let name = entry.tagText("name", &log)
        let geo = entry.parsed("geo", .location, "like geo:30.2672,-97.7431", &log) { GeoURI($0) }
        let object = entry.parsed("osm", .location, "like R113314, W5013364 or N1", &log) { OpenStreetMapID($0) }
        guard let name, let geo else { return nil }
        return Location(name.value, coordinates: geo.value, object: object?.value)
    }
}

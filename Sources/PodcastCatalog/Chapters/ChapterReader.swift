import Diagnostics
import FeedValues
import PodcastModel

/// Makes chapters of what a file says of them, and checks them one against another.
struct ChapterReader {
    /// The files that the chapters name, and what was found.
    var assets: AssetReader
    /// The chapters so far.
    private(set) var chapters: [Chapter] = []

    private let file: ChapterFile
    private let words: ChapterWords
    private let end: MediaDuration?
    private let show: String
    // The last chapter that lists show.
    private var last: Chapter?
    private var isBeyondEnd = false

    /// A reader of a file of chapters.
    ///
    /// - Parameter end: the length of the episode, if that is known.
    init(_ file: ChapterFile, end: MediaDuration?, of show: ShowBasics, assets: AssetReader) {
        self.file = file
        words = file.words
        self.end = end
        self.show = show.id
        self.assets = AssetReader(
            context: assets.context, boundary: assets.boundary,
            folder: file.folderParts(in: assets.boundary) ?? assets.folder, source: file.source)
        (self.assets.log, self.assets.outputs) = (assets.log, assets.outputs)
    }

    /// Reads the next chapter.
    mutating func read(_ node: YAMLNode) {
        guard let fields = Fields(node, in: file.source, keys: words.keys, log: &assets.log) else { return }
        let isHidden = fields.bool(words.toc, &assets.log)?.value == false
        fields.require([words.start] + (isHidden ? [] : [words.title]), of: "a chapter", &assets.log)
        let start = fields.duration(words.start, &assets.log)
        let title = fields.states(words.title) ? fields.line(words.title, &assets.log) : nil
        let link = fields.address(words.link, &assets.log)
        let image = fields.node(words.image).flatMap { picture($0, fields) }
        let location = fields.chapterLocation(&assets.log)
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
        assets.picture(node, fields, named: words.image, isArtwork: false) { [show] in "\(show)/images/\($0.fileName)"
        }?
        .value.address
    }

    private mutating func checkStart(of chapter: Chapter, at place: Place) {
        let start = chapter.start
        let before = chapters.last.map { $0.start > start ? $0.start : nil } ?? nil
        let same = chapter.isHidden ? nil : last.flatMap { $0.start == start ? $0.start : nil }
        if let earlier = before ?? same {
            assets.report(.chapterOrder, "the chapter at \(start.clock) follows one at \(earlier.clock)", place)
        } else if let end, start >= end, !isBeyondEnd {
            // Those that follow in order lie beyond the end, too.
            isBeyondEnd = true
            assets.report(
                .chapterBeyondEnd, "the chapter begins at \(start.clock), the episode ends at \(end.clock)", place)
        }
        guard !chapter.isHidden, let last, let end = last.end, end > start, start > last.start else { return }
        assets.report(
            .chapterEnd, "the chapter begins at \(start.clock), before the one ahead of it ends at \(end.clock)", place)
    }

    /// Where a chapter ends, if that is stated and right.
    private mutating func end(of chapter: Chapter, _ fields: Fields) -> MediaDuration? {
        guard let stated = fields.node(words.end).flatMap({ _ in fields.duration(words.end, &assets.log) }) else {
            return nil
        }
        guard stated.value > chapter.start else {
            assets.report(
                .chapterEnd, "the chapter begins at \(chapter.start.clock) and ends at \(stated.value.clock)",
                stated.place)
            return nil
        }
        // Programs round the end of the last chapter up.
        if let end, stated.value.milliseconds >= end.milliseconds + 1000, chapter.start < end {
            assets.report(
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

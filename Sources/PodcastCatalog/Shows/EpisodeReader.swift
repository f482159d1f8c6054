import Diagnostics
import Digests
import FeedValues
import PodcastModel

/// Reads an episode from its file.
struct EpisodeReader: ~Copyable {
    /// What the catalogue is read with.
    let context: CatalogContext
    /// The show.
    let show: ShowBasics
    /// The texts.
    let source: EpisodeSource
    /// The files that it names, and what was found.
    var assets: AssetReader
    /// The transcripts of files that have been read.
    var given: [GivenTranscript] = []
    /// What its front matter says for its notes.
    var said = NotesExtras()
    /// Which of the findings say what is wrong with its chapters.
    var chapterFindings = 0..<0

    /// A reader of one episode.
    init(_ source: EpisodeSource, of show: ShowBasics, context: CatalogContext) {
        self.context = context
        self.show = show
        self.source = source
        assets = AssetReader(context: context, boundary: show.folder, folder: ["episodes"], source: source.source)
        assets.mediaPlace = show.mediaPlace
    }

    /// What is to be known of the episode, and the episode itself when enough of it is right.
    mutating func read() -> (entry: EpisodeEntry, episode: Episode?) {
        for problem in source.matter.problems { assets.log.report(problem, in: source.source) }
        let made = Located(source.slug, from: source.source.origin(.start).derived)
        var entry = EpisodeEntry(file: source.stem + ".md", slug: made)
        var episode: Episode?
        if !source.matter.isBroken,
            let fields = Fields(source.matter.root, in: source.source, keys: .episode, log: &assets.log)
        {
            episode = read(fields, made: made, into: &entry)
        } else {
            _ = body()
        }
        entry.isWhole = episode != nil
        entry.outputs = assets.outputs
        entry.media = assets.media
        entry.findings = assets.log.findings
        return (entry, episode)
    }

    private mutating func read(_ fields: Fields, made: Located<String>, into entry: inout EpisodeEntry) -> Episode? {
        fields.require(["title", "summary", "date", "media"], of: "the episode", &assets.log)
        let slug = slug(fields, made: made)
        let omits = fields.hasFalse
        let title = omits && fields.isFalse("title") ? slug : fields.title("title", &assets.log)
        let summary =
            omits && fields.isFalse("summary") ? fields.empty("summary") : fields.line("summary", &assets.log)
        let date =
            omits && fields.isFalse("date")
            ? fields.defaulted(Episode.undated) : fields.date("date", in: show.zone, &assets.log)
        checkFileName(fields)
        let guid = guid(fields, slug: slug)
        entry.isDraft = fields.bool("draft", &assets.log)?.value ?? false
        let enclosure =
            omits && fields.isFalse("media")
            ? placeholder(fields) : fields.node("media").flatMap { assets.enclosure($0, fields, show: show.id) }
        var episode = Episode(
            slug: slug, title: title ?? slug, summary: summary ?? slug,
            date: date ?? fields.defaulted(context.asOf), guid: guid ?? slug,
            enclosure: enclosure ?? placeholder(fields))
        if omits { readOmissions(fields, into: &episode) }
        readOptional(fields, into: &episode)
        said.advisory = fields.line("content-advisory", &assets.log)
        episode.chapters = chapters(of: episode, end: enclosure?.duration?.value)
        readExtras(fields, into: &episode, end: enclosure?.duration?.value)
        readNotes(of: &episode)
        checkLength(&episode)
        entry.note(episode, date: date, guid: guid, number: numberKey(episode, fields))
        guard title != nil, summary != nil, date != nil, guid != nil, enclosure != nil else { return nil }
        return episode
    }

    private mutating func slug(_ fields: Fields, made: Located<String>) -> Located<String> {
        if fields.states("slug") { return fields.slug("slug", &assets.log) ?? made }
        if !made.value.isSlug {
            assets.log.report(
                .slug, "the file name makes the slug '\(made.value.shortened)', expected a to z, 0 to 9 and hyphens",
                in: source.source, at: .start, help: "rename the file, or state 'slug'")
        }
        return made
    }

    private mutating func guid(_ fields: Fields, slug: Located<String>) -> Located<String>? {
        let identity = "\(show.id)/\(slug.value)"
        let known = context.released.guids[identity]
        guard fields.states("guid"), !fields.isFalse("guid") else {
            let guid = known ?? UUID.v5(namespace: show.guid, name: identity).description
            return slug.derive { _ in guid }
        }
        guard let stated = fields.line("guid", &assets.log), let place = fields.node("guid")?.place else { return nil }
        if let known, known != stated.value {
            assets.report(
                .guidReleased,
                "'guid' is '\(stated.value.shortened)', but the episode was released as '\(known)': apps would show it a "
                    + "second time, as new", place)
        }
        return stated
    }

    private mutating func checkFileName(_ fields: Fields) {
        guard let stated = fields.node("date"), let text = stated.text, let date = source.fileDate,
            !text.utf8.starts(with: date.utf8), WrittenDate(text) != nil
        else { return }
        assets.log.report(
            .dateFileName, "'date' says \(text.prefix(10)), the file name \(date)", in: source.source,
            at: stated.place)
    }

    /// Stands in for media that is reported, so that everything else is still read.
    private func placeholder(_ fields: Fields) -> Enclosure {
        Enclosure(
            address: fields.defaulted(context.site.value), bytes: fields.defaulted(0),
            type: fields.defaulted(MediaType.placeholder))
    }

    /// Tells where the description is cut; of feeds with notes of their own, if it is whole in the others.
    private mutating func checkLength(_ episode: inout Episode) {
        if show.hasWholeDescriptions { return keepWhole(&episode) }
        guard !reportsCut(of: episode, "") else { return }
        for own in episode.inOwnFeeds where reportsCut(of: own.episode, " in the feed '\(own.feed)'") { return }
    }

    private func keepWhole(_ episode: inout Episode) {
        guard ([episode] + episode.inOwnFeeds.map(\.episode)).contains(where: { cut(of: $0) != nil }) else { return }
        var extras = episode.extras ?? EpisodeExtras()
        extras.description = .whole
        episode.extras = extras
    }

    /// The first block that the limit leaves out.
    private func cut(of episode: Episode) -> Located<String>? {
        // Escaped, a summary has five times its bytes at most.
        let summary = 5 * episode.summary.value.utf8.count + "<p></p>".utf8.count
        let most = episode.notes.blocks.reduce(summary) { $0 + 1 + $1.value.utf8.count }
        return most > Episode.descriptionLimit ? episode.description().leftOut : nil
    }

    private mutating func reportsCut(of episode: Episode, _ feed: String) -> Bool {
        guard let cut = cut(of: episode) else { return false }
        let bytes = episode.content.html.utf8.count
        let isHere = cut.location.file == source.source.file
        let start = episode.notes.blocks.first { $0.location.file == source.source.file } ?? episode.summary
        assets.log.report(
            .descriptionLength,
            "summary and notes have \(bytes) bytes together\(feed): the description ends "
                + (isHere ? "here" : "before '\(cut.location.file)'"),
            in: source.source, at: isHere ? cut.place : start.place)
        return true
    }
}

extension EpisodeEntry {
    /// Notes what is to be known of an episode.
    fileprivate mutating func note(
        _ episode: Episode, date: Located<Timestamp>?, guid: Located<String>?, number: Located<NumberKey>?
    ) {
        slug = episode.slug.value
        slugPlace = CompactPlace(episode.slug.origin)
        self.guid = guid?.value
        if let guid { guidPlace = CompactPlace(guid.origin) }
        self.number = number?.value
        if let number { numberPlace = CompactPlace(number.origin) }
        self.date = date?.value
        datePlace = CompactPlace(episode.date.origin)
        let last = episode.lastChange
        change = last.value
        changePlace = CompactPlace(last.origin)
        series = episode.series?.value
        tags = episode.tags.map(\.value)
        type = episode.type.value
        namespaces = episode.rareNamespaces
        opensWithSummary = episode.opensWithSummary
        if let extras = episode.extras, extras.embargo != nil || extras.expiry != nil {
            var schedule = EpisodeSchedule()
            schedule.embargo = extras.embargo?.value
            schedule.expiry = extras.expiry?.value
            self.schedule = [schedule]
        }
    }
}

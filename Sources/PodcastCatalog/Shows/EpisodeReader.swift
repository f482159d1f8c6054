import Diagnostics
import Digests
import FeedValues
import PodcastModel

/// Reads an episode from its file.
struct EpisodeReader {
    /// What the catalogue is read with.
    let context: CatalogContext
    /// The show.
    let show: ShowBasics
    /// The texts.
    let source: EpisodeSource
    /// The files that it names, and what was found.
    var assets: AssetReader

    /// A reader of one episode.
    init(_ source: EpisodeSource, of show: ShowBasics, context: CatalogContext) {
        self.context = context
        self.show = show
        self.source = source
        assets = AssetReader(context: context, boundary: show.folder, folder: ["episodes"], source: source.source)
    }

    /// The episode and what was found.
    mutating func read() -> DecodedEpisode {
        for problem in source.matter.problems { assets.log.report(problem, in: source.source) }
        let made = Located(source.slug, from: source.source.origin(.start).derived)
        var decoded = DecodedEpisode(
            isHeldBack: false, source: source.source, slug: made, outputs: [], findings: [])
        if !source.matter.isBroken,
            let fields = Fields(source.matter.root, in: source.source, keys: .episode, log: &assets.log)
        {
            read(fields, into: &decoded)
        } else {
            _ = notes(title: nil, series: nil, advisory: nil)
        }
        decoded.outputs = assets.outputs
        decoded.findings = assets.log.findings
        return decoded
    }

    private mutating func read(_ fields: Fields, into decoded: inout DecodedEpisode) {
        fields.require(["title", "summary", "date", "media"], of: "the episode", &assets.log)
        decoded.slug = slug(fields, made: decoded.slug)
        let title = fields.title("title", &assets.log)
        let summary = fields.line("summary", &assets.log)
        let date = fields.date("date", in: show.zone, &assets.log)
        checkFileName(fields)
        decoded.guid = guid(fields, slug: decoded.slug)
        let isDraft = fields.bool("draft", &assets.log)?.value ?? false
        decoded.isHeldBack = isDraft || date.map { $0.value > context.asOf } ?? false
        let enclosure = fields.node("media").flatMap { assets.enclosure($0, fields, show: show.id) }
        var episode = Episode(
            slug: decoded.slug, title: title ?? decoded.slug, summary: summary ?? decoded.slug,
            date: date ?? fields.defaulted(context.asOf), guid: decoded.guid ?? decoded.slug,
            enclosure: enclosure ?? placeholder(fields))
        readOptional(fields, into: &episode)
        let advisory = fields.line("content-advisory", &assets.log)
        episode.notes = notes(title: title?.value, series: episode.series?.value, advisory: advisory)
        checkLength(episode)
        decoded.number = numberKey(episode, fields)
        episode.chapters = chapters(slug: decoded.slug.value, end: enclosure?.duration?.value)
        if title != nil, summary != nil, date != nil, decoded.guid != nil, enclosure != nil {
            decoded.episode = episode
        }
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
        let known = context.knownGuids[identity]
        guard fields.states("guid") else {
            let guid = known ?? UUID.v5(namespace: show.guid, name: identity).description
            return slug.derive { _ in guid }
        }
        guard let stated = fields.line("guid", &assets.log), let place = fields.node("guid")?.place else { return nil }
        if let known, known != stated.value {
            assets.report(
                .guidReleased, "'guid' is '\(stated.value.shortened)', but it was released as '\(known)'", place)
        }
        return stated
    }

    private mutating func checkFileName(_ fields: Fields) {
        guard let stated = fields.node("date"), let text = stated.text, let date = source.fileDate,
            WrittenDate(text) != nil, text.prefix(10) != date
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

    private mutating func checkLength(_ episode: Episode) {
        guard episode.description().isCut else { return }
        let bytes = episode.content.html.utf8.count
        let start = episode.notes.blocks.first { $0.location.file == source.source.file } ?? episode.summary
        assets.log.report(
            .descriptionLength, "summary and notes have \(bytes) bytes together", in: source.source, at: start.place)
    }
}

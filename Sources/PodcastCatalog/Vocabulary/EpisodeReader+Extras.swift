import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension EpisodeReader {
    private static let rareKeys = Set(KeyList.episodeExtras)
    private static let rareBits = YAMLEntry.bits(of: KeyList.episodeExtras)

    /// Reads what few episodes say; of others nothing is looked for.
    mutating func readExtras(_ fields: Fields, into episode: inout Episode, end: MediaDuration?) {
        guard case .mapping(let entries)? = source.matter.root?.content else { return }
        let bits = EpisodeReader.rareBits
        let isRare = entries.indices.contains {
            entries[$0].bit & bits != 0 && EpisodeReader.rareKeys.contains(entries[$0].key)
        }
        var extras = episode.extras ?? EpisodeExtras()
        extras.hasSimpleChapters = show.hasSimpleChapters && episode.chapters != nil
        let isFraction = episode.number == nil && fields.node("episode").map(EpisodeReader.isFraction) ?? false
        if isFraction || isRare {
            read(fields, into: &extras, of: episode, end: end)
            readNotesExtras(fields, of: &episode)
        } else if !extras.hasSimpleChapters {
            return
        }
        episode.extras = extras
    }

    /// What is left out on purpose, as in `media: false`.
    mutating func readOmissions(_ fields: Fields, into episode: inout Episode) {
        let omitted = ["media", "guid", "date", "title"].filter(fields.isFalse)
        guard !omitted.isEmpty else { return }
        var extras = episode.extras ?? EpisodeExtras()
        extras.hasNoMedia = omitted.contains("media")
        extras.hidesGuid = omitted.contains("guid")
        extras.hidesDate = omitted.contains("date")
        extras.hidesTitle = omitted.contains("title")
        episode.extras = extras
    }

    /// Markdown in the place of summary and notes; none at all for `false`.
    private mutating func description(_ fields: Fields) -> StatedDescription? {
        if fields.isFalse("description") { return .own([]) }
        guard let text = fields.text("description", &assets.log) else { return nil }
        let policy = LinkPolicy(allowedHosts: show.allowedHosts)
        let rendered = NotesRenderer(Array(text.value.utf8)[...], firstLine: text.place.line, links: policy)
        for problem in rendered.problems {
            assets.log.report(problem.check, problem.message, in: source.source, at: text.place)
        }
        return .own(rendered.blocks.map { Located($0.html, from: text.origin) })
    }

    private mutating func read(
        _ fields: Fields, into extras: inout EpisodeExtras, of episode: Episode, end: MediaDuration?
    ) {
        extras.locations = fields.locations(&assets.log)
        extras.license = fields.license(&assets.log)
        extras.soundbites = soundbites(fields, end: end)
        extras.funding = fields.funding(&assets.log) ?? []
        extras.texts = fields.texts(&assets.log) ?? []
        extras.payments = fields.payments(.episodeValue, end: end, &assets.log)
        extras.images = assets.images(fields, folder: "\(show.id)/images")
        extras.imageSizes = assets.imageSizes(fields, folder: "\(show.id)/images")
        extras.threads = fields.threads(&assets.log)
        extras.chat = fields.chat(&assets.log)
        extras.contentLinks = fields.contentLinks(&assets.log)
        extras.fractionalNumber = fractionalNumber(fields)
        extras.display = fields.tagText("episode-display", in: TagText.shortLimit, &assets.log)
        extras.shortTitle = fields.title("itunes-title", &assets.log)
        extras.isBlocked = fields.bool("block", &assets.log)
        extras.authors = fields.oneOrMoreTexts("author", &assets.log) ?? []
        extras.restriction = fields.restriction(&assets.log)
        extras.availability = availability(fields)
        extras.embargo = fields.date("publish-after", in: show.zone, &assets.log)
        extras.expiry = expiry(fields, of: episode, after: extras.embargo?.value)
        extras.foreign = fields.foreignElements(show.prefixes, &assets.log)
        extras.description = description(fields)
        if extras.display != nil, !fields.states("episode"), let place = fields.node("episode-display")?.place {
            assets.report(
                .keyMissing, "'episode-display' stands for the number of an episode that has none", place)
        }
    }

    /// Whether a node is a number with a point, or an exponent.
    static func isFraction(_ node: YAMLNode) -> Bool {
        if case .scalar(let scalar) = node.content, case .float = scalar.kind { return true }
        return false
    }

    private mutating func fractionalNumber(_ fields: Fields) -> Located<FractionalNumber>? {
        guard let node = fields.node("episode"), case .scalar(let scalar) = node.content,
            EpisodeReader.isFraction(node)
        else { return nil }
        if let number = FractionalNumber(scalar.text) {
            let origin = source.source.origin(node.place)
            return Located(number, from: number.description == scalar.text ? origin : origin.derived)
        }
        assets.log.report(
            .valueRange,
            "'episode' must be a whole number from 1, or one like 3.5 with up to three decimals, found "
                + scalar.text.shortened, in: source.source, at: node.place)
        return nil
    }

    private mutating func soundbites(_ fields: Fields, end: MediaDuration?) -> [Located<Soundbite>] {
        (fields.fieldsOfEach("soundbites", .soundbite, &assets.log) ?? []).compactMap { entry in
            entry.require(["start", "duration"], of: "a soundbite", &assets.log)
            let start = entry.duration("start", &assets.log)
            let duration = entry.duration("duration", &assets.log)
            let title = entry.tagText("title", &assets.log)
            guard let start, let duration else { return nil }
            if let end, start.value.milliseconds + duration.value.milliseconds > end.milliseconds {
                let last = MediaDuration(milliseconds: start.value.milliseconds + duration.value.milliseconds)
                assets.log.report(
                    .soundbite,
                    "the soundbite ends at \((last ?? start.value).clock), the episode at \(end.clock)",
                    in: source.source, at: start.place)
                return nil
            }
            guard let soundbite = Soundbite(start: start.value, duration: duration.value, title: title?.value) else {
                assets.log.report(.soundbite, "the soundbite has no length", in: source.source, at: duration.place)
                return nil
            }
            return Located(soundbite, from: start.origin)
        }
    }

    private mutating func expiry(
        _ fields: Fields, of episode: Episode, after embargo: Timestamp?
    ) -> Located<Timestamp>? {
        let expiry = fields.date("expire-after", in: show.zone, &assets.log)
        // A date that could not be read is that of the build, which says nothing.
        guard let expiry, episode.date.origin.kind == .written else { return expiry }
        if expiry.value <= max(episode.date.value, embargo ?? episode.date.value) {
            assets.report(.dateOrder, "'expire-after' is not after the release", expiry.place)
            return nil
        }
        return expiry
    }

    private mutating func availability(_ fields: Fields) -> Located<Availability>? {
        guard let entry = fields.fields("available", .availability, &assets.log),
            let place = fields.node("available")?.place
        else { return nil }
        let start = entry.date("from", in: show.zone, &assets.log)
        let end = entry.date("until", in: show.zone, &assets.log)
        guard let origin = start?.origin ?? end?.origin else {
            if !entry.states("from"), !entry.states("until") {
                assets.report(.keyMissing, "'available' has neither 'from' nor 'until'", place)
            }
            return nil
        }
        guard let availability = Availability(start: start?.value, end: end?.value) else {
            assets.report(.dateOrder, "'until' is not after 'from'", end?.place ?? place)
            return nil
        }
        return Located(availability, from: origin)
    }
}

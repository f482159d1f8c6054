import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension EpisodeReader {
    /// Reads what an episode may say.
    mutating func readOptional(_ fields: Fields, into episode: inout Episode) {
        episode.link = fields.address("link", &assets.log)
        episode.updated = update(fields)
        episode.type = fields.choice("type", &assets.log) ?? fields.defaulted(.full)
        episode.series = series(fields)
        episode.season = season(fields, of: episode.series?.value)
        episode.number = number(fields)
        episode.people = fields.credits(in: &assets) ?? []
        episode.explicit = fields.bool("explicit", &assets.log)
        episode.tags = fields.texts("tags", &assets.log) ?? []
        let enclosure = fields.node("media") == nil ? nil : episode.enclosure
        episode.alternates = assets.alternates(fields, of: enclosure, show: show.id)
        episode.image = image(fields, slug: episode.slug.value)
        episode.transcripts = transcripts(fields, slug: episode.slug.value)
    }

    private mutating func series(_ fields: Fields) -> Located<String>? {
        guard let id = fields.text("series", &assets.log) else { return nil }
        guard let series = show.series else { return id }
        if series.contains(where: { $0.id == id.value }) { return id }
        assets.log.reportUnknownSeries(id, among: series, in: source.source)
        return nil
    }

    private mutating func season(_ fields: Fields, of seriesId: String?) -> Located<Season>? {
        let series = show.series?.first { $0.id == seriesId }
        let stated = fields.int("season", &assets.log)
        guard !fields.states("season") || stated != nil, let number = stated ?? series?.season else { return nil }
        let title = series.flatMap { $0.season?.value == number.value ? $0.title.value : nil }
        let name = title ?? show.seasonNames[number.value]
        return Season(number.value, name: name).map { Located($0, from: number.origin) }
    }

    /// The whole number; one with a fraction is read with what few episodes say.
    private mutating func number(_ fields: Fields) -> Located<Int>? {
        guard let node = fields.node("episode"), !EpisodeReader.isFraction(node) else { return nil }
        return fields.int("episode", &assets.log)
    }

    private mutating func image(_ fields: Fields, slug: String) -> Located<Artwork>? {
        let output: (LocalPath) -> String = { [id = show.id] in "\(id)/images/\(slug).\($0.fileExtension)" }
        if let node = fields.node("image") {
            return assets.picture(node, fields, isArtwork: true, output: output)
        }
        guard let name = source.picture, !fields.states("image") else { return nil }
        let beside = YAMLNode(content: .scalar(YAMLScalar(text: name, isPlain: false)), place: .start)
        return assets.picture(beside, fields, isArtwork: true, output: output)
    }

    /// What the number must be unique among: full episodes of which season and series are known.
    func numberKey(_ episode: Episode, _ fields: Fields) -> Located<EpisodeEntry.NumberKey>? {
        guard episode.type.value == .full, episode.series != nil || !fields.states("series"),
            episode.season != nil || !fields.states("season")
        else { return nil }
        let series = episode.series?.value
        let season = episode.season?.value.number
        return episode.number?.derive { EpisodeEntry.NumberKey(series: series, season: season, number: $0) }
            ?? episode.extras?.fractionalNumber?.derive {
                EpisodeEntry.NumberKey(series: series, season: season, number: -$0.thousandths)
            }
    }
}

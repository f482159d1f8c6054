import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

extension ChannelReader {
    /// The broadcasts of the key `live-items`.
    mutating func liveItems() -> [LiveItem] {
        var guids: Set<String> = []
        return (fields.fieldsOfEach("live-items", .liveItem, &assets.log) ?? []).compactMap { entry in
            guard let item = liveItem(entry) else { return nil }
            if !guids.insert(item.episode.guid.value).inserted {
                assets.log.report(
                    .guidDuplicate, "another live item has the guid '\(item.episode.guid.value.shortened)' already",
                    in: fields.source, at: item.episode.guid.place)
            }
            return item
        }
    }

    private mutating func liveItem(_ entry: Fields) -> LiveItem? {
        entry.require(
            ["status", "start", "title", "summary", "guid", "media", "content-links"], of: "a live item", &assets.log)
        let status: Located<LiveItem.Status>? = entry.choice("status", &assets.log)
        let start = entry.date("start", in: zone, &assets.log)
        let end = entry.date("end", in: zone, &assets.log)
        let episode = episode(entry, date: start)
        guard let status, let start, let episode else { return nil }
        if let item = LiveItem(status: status, start: start, end: end, episode: episode) { return item }
        if let end, end.value <= start.value {
            assets.report(.dateOrder, "'end' is not after 'start'", end.place)
        } else if let place = entry.node("content-links")?.place, entry.node("content-links")?.elements.isEmpty == true
        {
            assets.report(.valueMissing, "'content-links' is empty", place)
        }
        return nil
    }

    /// What a broadcast is, as far as an episode says it.
    private mutating func episode(_ entry: Fields, date: Located<Timestamp>?) -> Episode? {
        let title = entry.title("title", &assets.log)
        let summary = entry.line("summary", &assets.log)
        let guid = entry.line("guid", &assets.log)
        let enclosure = entry.node("media").flatMap { assets.enclosure($0, entry, show: showId, as: .stream) }
        let link = entry.address("link", &assets.log)
        let people = entry.credits(in: &assets) ?? []
        let explicit = entry.bool("explicit", &assets.log)
        let alternates = assets.alternates(entry, of: enclosure, show: showId, as: .stream)
        let folder = "\(showId)/images"
        let image = entry.node("image").flatMap {
            assets.picture($0, entry, isArtwork: true) { "\(folder)/\($0.fileName)" }
        }
        let extras = liveExtras(entry, folder: folder)
        guard let title, let summary, let guid, let enclosure, let date else { return nil }
        var episode = Episode(
            slug: guid, title: title, summary: summary, date: date, guid: guid, enclosure: enclosure)
        episode.link = link
        episode.people = people
        episode.explicit = explicit
        episode.alternates = alternates
        episode.image = image
        episode.extras = extras
        return episode
    }

    private mutating func liveExtras(_ entry: Fields, folder: String) -> EpisodeExtras {
        var extras = EpisodeExtras()
        extras.contentLinks = entry.contentLinks(&assets.log)
        extras.locations = entry.locations(&assets.log)
        extras.license = entry.license(&assets.log)
        extras.funding = entry.funding(&assets.log) ?? []
        extras.payments = entry.payments(.value, end: nil, &assets.log)
        extras.texts = entry.texts(&assets.log) ?? []
        extras.images = assets.images(entry, folder: folder)
        extras.threads = entry.threads(&assets.log)
        extras.chat = entry.chat(&assets.log)
        return extras
    }
}

import Diagnostics
import FeedValues
import PodcastModel

/// RSS 2.0 (https://www.rssboard.org/rss-specification), and the order of all vocabularies.
extension FeedComposer {
    /// Writes all that stands before the items of a channel.
    mutating func channel(_ head: FeedHead, generator: String?) {
        rssChannel(head, generator: generator)
        atomLinks(head)
        itunesChannel(head.channel)
        podcastChannel(head)
        spotifyChannel(head.channel.extras)
        if let restriction = head.channel.extras.restriction { mediaRestriction(restriction) }
        for item in head.channel.extras.liveItems { liveItem(item) }
        for element in head.channel.extras.foreign { foreign(element) }
    }

    /// Writes an episode as an item.
    mutating func item(_ episode: Episode) {
        start("item", from: episode.title.origin.derived)
        rssItem(episode)
        itunesItem(episode)
        podcastItem(episode)
        if let extras = episode.extras { otherVocabularies(extras, of: episode) }
        end()
    }

    /// Writes what an episode says in the vocabularies that few feeds have.
    mutating func otherVocabularies(_ extras: EpisodeExtras, of episode: Episode) {
        for author in extras.authors { element("dc:creator", author) }
        if let restriction = extras.restriction { mediaRestriction(restriction) }
        if let availability = extras.availability {
            element("dcterms:valid", availability.value.period, from: availability.origin.derived)
        }
        if extras.hasSimpleChapters, let chapters = episode.chapters { simpleChapters(chapters) }
        for element in extras.foreign { foreign(element) }
    }

    private mutating func rssChannel(_ head: FeedHead, generator: String?) {
        let channel = head.channel
        let title = channel.title
        element("title", title)
        element("link", value: channel.link)
        element("description", channel.description)
        element("language", value: channel.language)
        if let copyright = channel.copyright { element("copyright", copyright) }
        if let newest = head.newest, newest.value != Episode.undated { element("pubDate", newest) }
        if let change = head.lastChange, change.value != Episode.undated { element("lastBuildDate", change) }
        if let generator { element("generator", generator, from: title.origin.defaulted) }
        element("docs", "https://www.rssboard.org/rss-specification", from: title.origin.defaulted)
        rssImage(channel)
    }

    /// The cover without sizes: those of the specification (at most 144 by 400) do not fit a cover.
    private mutating func rssImage(_ channel: Channel) {
        // One that is kept from another feed says more.
        guard let image = channel.image, !channel.extras.foreign.contains(where: { $0.value.name == "image" }) else {
            return
        }
        start("image", from: image.origin)
        element("url", image.value.address.description, from: image.origin)
        element("title", channel.title.value, from: channel.title.origin.derived)
        element("link", channel.link.value.description, from: channel.link.origin.derived)
        end()
    }

    /// Writes what RSS says of an episode; a broadcast has no date of release.
    mutating func rssItem(_ episode: Episode, isDated: Bool = true) {
        if episode.extras?.hidesTitle != true { element("title", episode.title) }
        if let title = episode.extras?.shortTitle { element("itunes:title", title) }
        if let link = episode.link { element("link", value: link) }
        if episode.extras?.hidesGuid != true {
            start("guid", from: episode.guid.origin)
            attribute("isPermaLink", "false", from: episode.guid.origin.derived)
            text(episode.guid.value, from: episode.guid.origin)
            end()
        }
        if isDated, episode.extras?.hidesDate != true { element("pubDate", episode.date) }
        descriptions(episode)
        if episode.extras?.hasNoMedia == true { return }
        let enclosure = episode.enclosure
        start("enclosure", from: enclosure.address.origin)
        attribute("url", enclosure.address)
        attribute("length", enclosure.bytes)
        attribute("type", enclosure.type)
        end()
    }
}

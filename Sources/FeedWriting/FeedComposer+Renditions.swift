import Diagnostics
import FeedValues
import PodcastModel

/// Podcasting 2.0: other files of an episode and parts of it (tags `alternateEnclosure`, `source`, `integrity`,
/// `soundbite` and `contentLink`).
extension FeedComposer {
    /// Writes another rendition of an episode.
    mutating func podcastAlternate(_ alternate: AlternateEnclosure) {
        let enclosure = alternate.enclosure
        start("podcast:alternateEnclosure", from: enclosure.address.origin.derived)
        attribute("type", enclosure.type)
        attribute("length", enclosure.bytes)
        if let title = alternate.title { attribute("title", title) }
        if let details = alternate.details { attributes(details, from: enclosure.address.origin.derived) }
        element("podcast:source", attribute: "uri", enclosure.address.value.description, from: enclosure.address.origin)
        for source in alternate.details?.sources ?? [] {
            start("podcast:source", from: source.origin.derived)
            attribute("uri", source.value.uri.description, from: source.origin.derived)
            attribute("contentType", ifAny: source.value.type, from: source.origin.derived)
            end()
        }
        if let integrity = alternate.details?.integrity { podcastIntegrity(integrity) }
        end()
    }

    private mutating func attributes(_ details: AlternateDetails, from origin: Origin) {
        attribute("bitrate", ifAny: details.bitrate, from: origin)
        attribute("height", ifAny: details.height, from: origin)
        attribute("lang", ifAny: details.language, from: origin)
        attribute("rel", ifAny: details.relation, from: origin)
        attribute("codecs", ifAny: details.codecs, from: origin)
        attribute("default", ifAny: details.isDefault, from: origin)
    }

    private mutating func podcastIntegrity(_ integrity: Located<Integrity>) {
        start("podcast:integrity", from: integrity.origin.derived)
        switch integrity.value {
        case .digest(let digest):
            attribute("type", "sri", from: integrity.origin.derived)
            attribute("value", digest.description, from: integrity.origin.derived)
        case .signature(let signature):
            attribute("type", "pgp-signature", from: integrity.origin.derived)
            attribute("value", signature.description, from: integrity.origin.derived)
        }
        end()
    }

    /// Writes a part that stands for an episode.
    mutating func podcastSoundbite(_ soundbite: Located<Soundbite>) {
        let origin = soundbite.origin.derived
        start("podcast:soundbite", from: origin)
        attribute("startTime", soundbite.value.start.seconds, from: origin)
        attribute("duration", soundbite.value.duration.seconds, from: origin)
        if let title = soundbite.value.title { text(title, from: origin) }
        end()
    }

    /// Writes where an episode can be heard or seen, too.
    mutating func podcastContentLink(_ link: Located<ContentLink>) {
        start("podcast:contentLink", from: link.origin.derived)
        attribute("href", link.value.address.description, from: link.origin.derived)
        text(link.value.label, from: link.origin.derived)
        end()
    }
}

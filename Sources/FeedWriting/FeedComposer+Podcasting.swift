import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

/// Podcasting 2.0 (https://podcastindex.org/namespace/1.0).
extension FeedComposer {
    /// Writes what Podcasting 2.0 says of a show.
    mutating func podcastChannel(_ head: FeedHead) {
        let channel = head.channel
        element("podcast:guid", value: channel.guid)
        if let locked = channel.locked { podcastLocked(locked, owner: channel.owner) }
        element("podcast:medium", channel.medium.value.rawValue, from: channel.medium.origin)
        for funding in channel.funding {
            start("podcast:funding", from: funding.origin.derived)
            attribute("url", funding.value.address.description, from: funding.origin)
            text(funding.value.label, from: funding.origin.derived)
            end()
        }
        for person in channel.people { podcastPerson(person) }
        for record in channel.texts { podcastText(record) }
        for trailer in head.trailers { podcastTrailer(trailer) }
        podcastPodroll(channel.podroll)
    }

    /// Writes what Podcasting 2.0 says of an episode.
    mutating func podcastItem(_ episode: Episode) {
        if let season = episode.season {
            start("podcast:season", from: season.origin)
            if let name = season.value.name { attribute("name", name, from: season.origin.derived) }
            text(season.value.number)
            end()
        }
        if let number = episode.number { element("podcast:episode", value: number) }
        for person in episode.people { podcastPerson(person) }
        for transcript in episode.transcripts { podcastTranscript(transcript) }
        if let chapters = episode.chapters {
            start("podcast:chapters", from: chapters.origin)
            attribute("url", chapters.value.address.description, from: chapters.origin.derived)
            attribute("type", "application/json+chapters", from: chapters.origin.derived)
            end()
        }
        for alternate in episode.alternates { podcastAlternate(alternate) }
    }

    private mutating func podcastLocked(_ locked: Located<Bool>, owner: Owner?) {
        start("podcast:locked", from: locked.origin)
        if let email = owner?.email { attribute("owner", email.value, from: email.origin.derived) }
        text(locked.value ? "yes" : "no", from: locked.origin)
        end()
    }

    private mutating func podcastPerson(_ person: Located<Credit>) {
        let credit = person.value
        start("podcast:person", from: person.origin.derived)
        attribute("role", credit.role.role, from: person.origin.derived)
        attribute("group", credit.role.group, from: person.origin.derived)
        if let image = credit.image { attribute("img", image.description, from: person.origin.derived) }
        if let link = credit.link { attribute("href", link.description, from: person.origin.derived) }
        text(credit.name, from: person.origin.derived)
        end()
    }

    private mutating func podcastText(_ record: Located<TextRecord>) {
        start("podcast:txt", from: record.origin)
        if let purpose = record.value.purpose { attribute("purpose", purpose, from: record.origin.derived) }
        text(record.value.value, from: record.origin.derived)
        end()
    }

    private mutating func podcastTrailer(_ episode: Episode) {
        let enclosure = episode.enclosure
        start("podcast:trailer", from: episode.title.origin.derived)
        attribute("url", enclosure.address.value.description, from: enclosure.address.origin.derived)
        attribute("length", enclosure.bytes.value, from: enclosure.bytes.origin.derived)
        attribute("type", enclosure.type.value.description, from: enclosure.type.origin.derived)
        attribute("pubdate", episode.date.value, from: episode.date.origin.derived)
        if let season = episode.season {
            attribute("season", season.value.number, from: season.origin.derived)
        }
        text(episode.title.value, from: episode.title.origin)
        end()
    }

    private mutating func podcastPodroll(_ podroll: [Located<RemoteItem>]) {
        guard let first = podroll.first else { return }
        start("podcast:podroll", from: first.origin.derived)
        for item in podroll {
            start("podcast:remoteItem", from: item.origin)
            attribute("feedGuid", item.value.feedGuid.description, from: item.origin.derived)
            if let address = item.value.feedAddress {
                attribute("feedUrl", address.description, from: item.origin.derived)
            }
            if let medium = item.value.medium { attribute("medium", medium.rawValue, from: item.origin.derived) }
            if let title = item.value.title { attribute("title", title, from: item.origin.derived) }
            end()
        }
        end()
    }

    private mutating func podcastTranscript(_ transcript: Located<Transcript>) {
        start("podcast:transcript", from: transcript.origin)
        attribute("url", transcript.value.address.description, from: transcript.origin.derived)
        attribute("type", transcript.value.type.description, from: transcript.origin.derived)
        if let language = transcript.value.language {
            attribute("language", language.description, from: transcript.origin.derived)
        }
        end()
    }

    private mutating func podcastAlternate(_ alternate: AlternateEnclosure) {
        let enclosure = alternate.enclosure
        start("podcast:alternateEnclosure", from: enclosure.address.origin.derived)
        attribute("type", enclosure.type)
        attribute("length", enclosure.bytes)
        if let title = alternate.title { attribute("title", title) }
        element("podcast:source", attribute: "uri", enclosure.address.value.description, from: enclosure.address.origin)
        end()
    }
}

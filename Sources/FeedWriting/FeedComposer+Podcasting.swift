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
        element("podcast:medium", value: channel.medium)
        for funding in channel.funding { podcastFunding(funding) }
        for person in channel.people { podcastPerson(person) }
        for location in channel.extras.locations { podcastLocation(location) }
        if let license = channel.extras.license { podcastLicense(license) }
        for record in channel.texts { podcastText(record) }
        for trailer in head.trailers { podcastTrailer(trailer) }
        if let frequency = channel.extras.updateFrequency {
            podcastFrequency(frequency, isComplete: channel.extras.isComplete)
        }
        podcastPodroll(channel.podroll)
        podcastExtras(channel.extras)
    }

    /// Writes what few shows say.
    private mutating func podcastExtras(_ extras: ChannelExtras) {
        if let publisher = extras.publisher {
            start("podcast:publisher", from: publisher.origin.derived)
            podcastRemoteItem(publisher)
            end()
        }
        for item in extras.remoteItems { podcastRemoteItem(item) }
        for image in extras.images { podcastImage(image) }
        podcastImages(extras.imageSizes)
        for block in extras.blocks { podcastBlock(block) }
        if let podping = extras.usesPodping {
            element(
                "podcast:podping", attribute: "usesPodping", podping.value.description, from: podping.origin)
        }
        for thread in extras.threads { podcastThread(thread) }
        if let chat = extras.chat { podcastChat(chat) }
        for offer in extras.payments { podcastValue(offer) }
    }

    /// Writes what Podcasting 2.0 says of an episode.
    mutating func podcastItem(_ episode: Episode) {
        if let season = episode.season {
            start("podcast:season", from: season.origin)
            if let name = season.value.name { attribute("name", name, from: season.origin.derived) }
            text(season.value.number)
            end()
        }
        if let number = episode.number {
            podcastEpisode(number, display: episode.extras?.display)
        } else if let extras = episode.extras, let number = extras.fractionalNumber {
            podcastEpisode(number, display: extras.display)
        }
        for person in episode.people { podcastPerson(person) }
        if let extras = episode.extras { podcastPlaces(extras) }
        for transcript in episode.transcripts { podcastTranscript(transcript) }
        if let chapters = episode.chapters {
            start("podcast:chapters", from: chapters.origin)
            attribute("url", chapters.value.address.description, from: chapters.origin.derived)
            attribute("type", "application/json+chapters", from: chapters.origin.derived)
            end()
        }
        for alternate in episode.alternates { podcastAlternate(alternate) }
        if let extras = episode.extras { podcastExtras(extras) }
    }

    private mutating func podcastEpisode(_ number: Located<Int>, display: Located<String>?) {
        guard let display else { return element("podcast:episode", value: number) }
        start("podcast:episode", from: number.origin)
        attribute("display", display)
        text(number.value)
        end()
    }

    private mutating func podcastEpisode(_ number: Located<FractionalNumber>, display: Located<String>?) {
        start("podcast:episode", from: number.origin)
        if let display { attribute("display", display) }
        text(number.value.description, from: number.origin)
        end()
    }

    /// Writes of few episodes whose place, licence and cause they are.
    private mutating func podcastPlaces(_ extras: EpisodeExtras) {
        for location in extras.locations { podcastLocation(location) }
        if let license = extras.license { podcastLicense(license) }
        for funding in extras.funding { podcastFunding(funding) }
        for record in extras.texts { podcastText(record) }
    }

    /// Writes of few episodes what apps do with them.
    private mutating func podcastExtras(_ extras: EpisodeExtras) {
        for soundbite in extras.soundbites { podcastSoundbite(soundbite) }
        for link in extras.contentLinks { podcastContentLink(link) }
        for image in extras.images { podcastImage(image) }
        podcastImages(extras.imageSizes)
        for thread in extras.threads { podcastThread(thread) }
        if let chat = extras.chat { podcastChat(chat) }
        for offer in extras.payments { podcastValue(offer) }
    }

    private mutating func podcastFunding(_ funding: Located<Funding>) {
        start("podcast:funding", from: funding.origin.derived)
        attribute("url", funding.value.address.description, from: funding.origin)
        text(funding.value.label, from: funding.origin.derived)
        end()
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
        for item in podroll { podcastRemoteItem(item) }
        end()
    }

    private mutating func podcastTranscript(_ transcript: Located<Transcript>) {
        start("podcast:transcript", from: transcript.origin)
        attribute("url", transcript.value.address.description, from: transcript.origin.derived)
        attribute("type", transcript.value.type.description, from: transcript.origin.derived)
        if let language = transcript.value.language {
            attribute("language", language.description, from: transcript.origin.derived)
        }
        if transcript.value.isCaptions { attribute("rel", "captions", from: transcript.origin.derived) }
        end()
    }
}

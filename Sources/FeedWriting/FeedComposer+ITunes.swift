import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel

/// Apple's vocabulary (https://help.apple.com/itc/podcasts_connect/, "A podcaster's guide to RSS").
extension FeedComposer {
    /// Writes what Apple's vocabulary says of a show.
    mutating func itunesChannel(_ channel: Channel) {
        if let image = channel.image {
            element("itunes:image", attribute: "href", image.value.address.description, from: image.origin)
        }
        for category in channel.categories { itunesCategory(category) }
        element("itunes:explicit", value: channel.explicit)
        element("itunes:author", channel.author)
        element("itunes:type", channel.type.value.rawValue, from: channel.type.origin)
        itunesExtras(channel.extras)
        guard let owner = channel.owner else { return }
        start("itunes:owner", from: owner.email.origin.derived)
        element("itunes:name", owner.name)
        element("itunes:email", owner.email)
        end()
    }

    /// Writes what Apple's vocabulary says of an episode; its type always stands, so that none is guessed.
    mutating func itunesItem(_ episode: Episode) {
        if let duration = episode.enclosure.duration {
            element("itunes:duration", duration.value.roundedSeconds, from: duration.origin)
        }
        if let explicit = episode.explicit { element("itunes:explicit", value: explicit) }
        if let image = episode.image {
            element("itunes:image", attribute: "href", image.value.address.description, from: image.origin)
        }
        if let number = episode.number { element("itunes:episode", value: number) }
        if let season = episode.season {
            element("itunes:season", season.value.number, from: season.origin)
        }
        let type = episode.type
        element("itunes:episodeType", type.value.rawValue, from: type.origin)
        if let block = episode.extras?.isBlocked, block.value {
            element("itunes:block", "Yes", from: block.origin.derived)
        }
    }

    /// Writes what few shows say to Apple.
    private mutating func itunesExtras(_ extras: ChannelExtras) {
        if let title = extras.shortTitle { element("itunes:title", title) }
        if let address = extras.newAddress { element("itunes:new-feed-url", value: address) }
        if let block = extras.isBlockedAtApple { element("itunes:block", "Yes", from: block.origin.derived) }
        if let complete = extras.isComplete, complete.value {
            element("itunes:complete", "Yes", from: complete.origin.derived)
        }
        if let code = extras.appleVerification { element("itunes:applepodcastsverify", code) }
    }

    private mutating func itunesCategory(_ category: Located<FeedVocabulary.Category>) {
        start("itunes:category", from: category.origin)
        attribute("text", category.value.name, from: category.origin)
        if let subcategory = category.value.subcategory {
            element("itunes:category", attribute: "text", subcategory, from: category.origin)
        }
        end()
    }
}

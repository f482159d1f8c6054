extension KeyList {
    /// The keys of a show or a feed that few of them have.
    static let channelExtras = [
        "location", "license", "value", "images", "srcset", "social", "chat", "block", "update-frequency", "podping",
        "publisher", "remote-items", "live-items", "itunes-title", "new-feed-url", "complete",
        "apple-podcasts-verify", "spotify", "countries", "extensions",
    ]

    /// The keys of an episode that few of them have.
    static let episodeExtras = [
        "location", "license", "soundbites", "funding", "value", "txt", "images", "srcset", "social", "chat",
        "content-links", "block", "author", "itunes-title", "episode-display", "countries", "available",
        "description", "extensions",
        "publish-after", "expire-after", "links", "correction", "time-codes",
    ]

    /// The keys of a broadcast.
    static let liveItem = KeyList(
        subject: "a live item",
        known: [
            "status", "start", "end", "title", "summary", "guid", "link", "media", "alternates", "image", "explicit",
            "people", "content-links", "location", "license", "funding", "value", "txt", "images", "social", "chat",
        ])

    /// The keys of a link that belongs to an episode.
    static let notesLink = KeyList(subject: "a link", known: ["title", "url"])

    /// The keys of what changed in an episode.
    static let notesChange = KeyList(subject: "a change", known: ["date", "text"])

    /// The keys of a place.
    static let location = KeyList(subject: "a location", known: ["name", "rel", "geo", "osm", "country"])

    /// The keys of a licence.
    static let license = KeyList(subject: "a licence", known: ["name", "url"])

    /// The keys of a part that stands for an episode.
    static let soundbite = KeyList(subject: "a soundbite", known: ["start", "duration", "title"])

    /// The keys of a way to pay for a show.
    static let value = KeyList(subject: "'value'", known: ["type", "method", "suggested", "recipients"])

    /// The keys of a way to pay for an episode.
    static let episodeValue = KeyList(subject: "'value'", known: value.known + ["time-splits"])

    /// The keys of somebody who is paid.
    static let recipient = KeyList(
        subject: "a recipient", known: ["name", "type", "address", "split", "fee", "custom-key", "custom-value"])

    /// The keys of a span in which others are paid.
    static let timeSplit = KeyList(
        subject: "a time split",
        known: ["start", "duration", "recipients", "remote-item", "remote-start", "remote-percentage"])

    /// The keys of a picture for a purpose.
    static let image = KeyList(
        subject: "an image",
        known: ["file", "url", "alt", "aspect-ratio", "width", "height", "type", "purpose"])

    /// The keys of one size of a picture.
    static let sizedImage = KeyList(subject: "a size", known: ["file", "url", "width"])

    /// The keys of a post whose answers are the comments.
    static let social = KeyList(
        subject: "a post", known: ["protocol", "uri", "account-id", "account-url", "priority"])

    /// The keys of a room where listeners talk.
    static let chat = KeyList(subject: "'chat'", known: ["server", "protocol", "account-id", "space"])

    /// The keys of a link to a page or stream.
    static let contentLink = KeyList(subject: "a content link", known: ["url", "label"])

    /// The keys of what platforms are not to show.
    static let block = KeyList(subject: "'block'", known: ["except"])

    /// The keys of the rhythm of a show.
    static let updateFrequency = KeyList(subject: "'update-frequency'", known: ["label", "rrule", "dtstart"])

    /// The keys of what a show says to Spotify.
    static let spotify = KeyList(subject: "'spotify'", known: ["limit", "country-of-origin"])

    /// The keys of the countries in which something may be heard.
    static let countries = KeyList(subject: "'countries'", known: ["allow", "deny"])

    /// The keys of the time in which an episode may be heard.
    static let availability = KeyList(subject: "'available'", known: ["from", "until"])

    /// The keys of a further place of a file.
    static let mediaSource = KeyList(subject: "a source", known: ["uri", "type"])

    /// The keys of a signature.
    static let signature = KeyList(subject: "'integrity'", known: ["pgp-signature"])
}

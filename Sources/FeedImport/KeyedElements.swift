/// The elements that have keys of their own in a catalogue.
enum KeyedElements {
    /// Their names: what stands in them can't always be said with their keys.
    static let names: Set<String> = Set(podcasting.map { "podcast:\($0)" } + others)

    private static let podcasting = [
        "alternateEnclosure", "block", "chapters", "chat", "contentLink", "episode", "funding", "guid", "image",
        "images",
        "license", "liveItem", "location", "locked", "medium", "person", "podping", "podroll", "publisher",
        "remoteItem",
        "season", "socialInteract", "soundbite", "trailer", "transcript", "txt", "updateFrequency", "value",
    ]

    private static let others = [
        "link", "enclosure", "itunes:block", "itunes:category", "itunes:complete", "itunes:duration", "itunes:episode",
        "itunes:episodeType", "itunes:explicit", "itunes:image", "itunes:new-feed-url", "itunes:owner", "itunes:season",
        "itunes:type", "psc:chapters", "dcterms:valid", "media:restriction", "spotify:limit", "spotify:countryOfOrigin",
    ]
}

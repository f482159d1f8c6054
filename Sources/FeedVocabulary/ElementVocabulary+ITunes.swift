extension ElementVocabulary {
    /// The namespace of Apple's directory, with what older feeds hold of it.
    static let itunes: [KnownElement] = {
        let itunes = ElementRows(prefix: "itunes")
        return [
            itunes.one("image", in: "channel item", "*href"),
            itunes.many("category", in: "channel itunes:category", "*text"),
            itunes.one("explicit", in: "channel item"),
            itunes.one("author", in: "channel item"),
            itunes.one("owner", in: "channel"),
            itunes.one("name", in: "itunes:owner"),
            itunes.one("email", in: "itunes:owner"),
            itunes.one("title", in: "channel item"),
            itunes.one("type", in: "channel"),
            itunes.one("new-feed-url", in: "channel"),
            itunes.one("block", in: "channel item"),
            itunes.one("complete", in: "channel"),
            itunes.one("applepodcastsverify", in: "channel"),
            itunes.one("duration", in: "item"),
            itunes.one("episode", in: "item"),
            itunes.one("season", in: "item"),
            itunes.one("episodeType", in: "item"),
            itunes.one("summary", in: "channel item", "", .deprecated),
            itunes.one("subtitle", in: "channel item", "", .deprecated),
            itunes.one("keywords", in: "channel item", "", .deprecated),
            itunes.one("isClosedCaptioned", in: "item", "", .deprecated),
            itunes.one("order", in: "item", "", .deprecated),
        ]
    }()

    /// The namespace of Google's directory, closed in 2024.
    static let googleplay: [KnownElement] = {
        let googleplay = ElementRows(prefix: "googleplay")
        return [
            googleplay.one("author", in: "channel item", "", .deprecated),
            googleplay.one("block", in: "channel item", "", .deprecated),
            googleplay.many("category", in: "channel", "*text", .deprecated),
            googleplay.one("description", in: "channel item", "", .deprecated),
            googleplay.one("email", in: "channel", "", .deprecated),
            googleplay.one("explicit", in: "channel item", "", .deprecated),
            googleplay.one("image", in: "channel item", "*href", .deprecated),
            googleplay.one("new-feed-url", in: "channel", "", .deprecated),
            googleplay.one("owner", in: "channel", "", .deprecated),
        ]
    }()

    /// The namespace of Spotify.
    static let spotify: [KnownElement] = {
        let spotify = ElementRows(prefix: "spotify")
        return [
            spotify.one("limit", in: "channel", "*recentCount"),
            spotify.one("countryOfOrigin", in: "channel"),
            spotify.one("access", in: "channel item"),
            spotify.one("partner", in: "spotify:access", "*id"),
            spotify.one("sandbox", in: "spotify:access", "enabled"),
            spotify.many("entitlement", in: "spotify:access", "*name"),
        ]
    }()
}

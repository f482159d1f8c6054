extension ElementVocabulary {
    /// The namespace of Podcasting 2.0, by its tag pages.
    static let podcast: [KnownElement] = {
        let podcast = ElementRows(prefix: "podcast")
        return [
            podcast.many("transcript", in: "item", "*url *type language rel"),
            podcast.one("locked", in: "channel", "owner"),
            podcast.many("funding", in: "channel item", "*url"),
            podcast.one("chapters", in: "item", "*url *type"),
            podcast.many("soundbite", in: "item", "*startTime *duration"),
            podcast.many("person", in: "channel item", "role group img href"),
            podcast.many("location", in: "channel item", "rel geo osm country"),
            podcast.one("season", in: "item", "name"),
            podcast.one("episode", in: "item", "display"),
            podcast.many("trailer", in: "channel", "*url *pubdate length type season"),
            podcast.one("license", in: "channel item", "url"),
            podcast.many(
                "alternateEnclosure", in: "item", "*type length bitrate height lang title rel codecs default"),
            podcast.many("source", in: "podcast:alternateEnclosure", "*uri contentType"),
            podcast.one("integrity", in: "podcast:alternateEnclosure", "*type *value"),
            podcast.one("guid", in: "channel"),
            podcast.many("value", in: "channel item", "*type *method suggested"),
            podcast.many(
                "valueRecipient", in: "podcast:value podcast:valueTimeSplit",
                "*type *address *split name customKey customValue fee"),
            podcast.many(
                "valueTimeSplit", in: "podcast:value", "*startTime *duration remoteStartTime remotePercentage"),
            podcast.one("medium", in: "channel"),
            podcast.many("liveItem", in: "channel", "*status *start end"),
            podcast.many("contentLink", in: "item", "*href"),
            // The form with the protocol "disabled" has no uri, so that a rule of its own asks for it.
            podcast.many("socialInteract", in: "channel item", "*protocol uri accountId accountUrl priority"),
            podcast.many("block", in: "channel", "id"),
            podcast.many("txt", in: "channel item", "purpose"),
            podcast.many(
                "remoteItem", in: "channel podcast:podroll podcast:valueTimeSplit podcast:publisher",
                "*feedGuid feedUrl itemGuid medium title"),
            podcast.one("podroll", in: "channel"),
            podcast.one("updateFrequency", in: "channel", "complete dtstart rrule"),
            podcast.one("podping", in: "channel", "*usesPodping"),
            podcast.one("chat", in: "channel item", "*server *protocol accountId space"),
            podcast.one("publisher", in: "channel"),
            podcast.many("image", in: "channel item", "*href alt aspect-ratio width height type purpose"),
            podcast.one("images", in: "channel item", "*srcset", .deprecated),
        ]
    }()

    /// Elements of Podcasting 2.0 that were proposed and never adopted, or withdrawn.
    public static let proposedPodcastElements: Set<String> = [
        "social", "email", "hiveAccount", "recommendations", "gateway", "cloud", "ids", "id", "contact", "previousUrl",
        "newFeedUrl", "alternateFeed",
    ]
}

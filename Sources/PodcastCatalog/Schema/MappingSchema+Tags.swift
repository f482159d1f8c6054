import FeedVocabulary
import PodcastModel

extension MappingSchema {
    /// A place to support a show.
    static let funding = MappingSchema(
        "funding", .funding, required: ["url", "label"],
        [
            KeySchema("url", "the address", .address),
            KeySchema("label", "what it is called", .short(TagText.limit)),
        ])

    /// A statement for machines.
    static let statement = MappingSchema(
        "statement", .text, required: ["value"],
        [
            KeySchema("purpose", "what it is for, such as `verify` or `ai-content`", .short(TagText.limit)),
            KeySchema("value", "what is stated; in quotes when it is `true` or a number", .short(TagText.longLimit)),
        ])

    /// Another feed, or an item of one.
    static let remoteItem = MappingSchema(
        "remote-item", .remoteItem, required: ["guid"],
        [
            KeySchema("guid", "the lasting identity of the feed", .uuid),
            KeySchema("url", "the address of the feed", .address),
            KeySchema("item", "the guid of an item of the feed", .text),
            KeySchema("title", "what it is called", .text),
            KeySchema("medium", "what the feed carries", .medium),
        ])

    /// A place.
    static let location = MappingSchema(
        "location", .location, required: ["name"],
        [
            KeySchema("name", "the name of the place", .short(TagText.limit)),
            KeySchema("rel", "`subject`, or `creator` for where it is made", .cases(of: Location.Relation.self)),
            KeySchema(
                "geo", "`geo:LATITUDE,LONGITUDE`, with `;u=METRES` for how far it reaches",
                .form("^[Gg][Ee][Oo]:.+,.+$", ["geo:23.13,113.26"])),
            KeySchema(
                "osm",
                "the object in OpenStreetMap: `R` of a relation, `W` of a way, `N` of a node, and its number",
                .form("^[RWN][0-9]+(#[0-9]+)?$", ["R3287346"])),
            KeySchema("country", "a code of ISO 3166-1, such as `CN`", .country),
        ])

    /// A licence of your own.
    static let license = MappingSchema(
        "licence", .license, required: ["name"],
        [
            KeySchema("name", "what it is called", .short(TagText.limit)),
            KeySchema("url", "the page with its terms", .address),
        ])

    /// A part that stands for an episode.
    static let soundbite = MappingSchema(
        "soundbite", .soundbite, required: ["start", "duration"],
        [
            KeySchema("start", "where it begins, as `1:30` in quotes, or in seconds", .clock),
            KeySchema("duration", "how long it is", .clock),
            KeySchema("title", "what it is called", .short(TagText.limit)),
        ])

    /// A post whose answers are the comments.
    static let post = MappingSchema(
        "post", .social, required: ["protocol", "uri"],
        [
            KeySchema(
                "protocol",
                "of a post `activitypub`, `twitter`, `lightning`, `atproto`, `hive`, `matrix` or `nostr`; of a chat "
                    + "`irc`, `xmpp`, `nostr` or `matrix`", .cases(of: SocialThread.Network.self)),
            KeySchema("uri", "the address of the post", .anyAddress),
            KeySchema("account-id", "the account that wrote it", .text),
            KeySchema("account-url", "the page of the account", .address),
            KeySchema("priority", "its place among several; without any the order of the list", .number),
        ])

    /// A room where listeners talk.
    static let chat = MappingSchema(
        "chat", .chat, required: ["server", "protocol"],
        [
            KeySchema("server", "a host, such as `irc.example.com`", .text),
            KeySchema("protocol", "what the server speaks", .cases(of: ChatRoom.Network.self)),
            KeySchema("account-id", "the account to ask for", .text),
            KeySchema("space", "the name of the room", .text),
        ])

    /// A link to a page or stream.
    static let contentLink = MappingSchema(
        "content-link", .contentLink, required: ["url", "label"],
        [
            KeySchema("url", "the address", .address),
            KeySchema("label", "what it is called", .text),
        ])

    /// All platforms but some.
    static let block = MappingSchema(
        "block", .block, required: ["except"],
        [KeySchema("except", "platforms that may show it", .oneOrMore(.platform))])

    /// The rhythm of a show.
    static let updateFrequency = MappingSchema(
        "update-frequency", .updateFrequency, required: ["label"],
        [
            KeySchema("label", "the rhythm in words, such as `Twice a week`", .short(TagText.limit)),
            KeySchema("rrule", "a rule of recurrence (RFC 5545)", .form("^[^\\s]+$", ["FREQ=WEEKLY;BYDAY=TU,FR"])),
            KeySchema("dtstart", "when the rule begins", .date),
        ])

    /// What Spotify is told.
    static let spotify = MappingSchema(
        "spotify", .spotify,
        [
            KeySchema("limit", "how many of the newest episodes it shows", .whole(Fields.counts)),
            KeySchema("country-of-origin", "the countries from which the show comes", .oneOrMore(.country)),
        ])

    /// Where something may be heard.
    static let countries = MappingSchema(
        "countries", .countries, demand: .oneOf(["allow", "deny"]),
        [
            KeySchema("allow", "the countries in which it may be heard, and no others", .oneOrMore(.country)),
            KeySchema("deny", "the countries in which it may not be heard", .oneOrMore(.country)),
        ])

    /// When an episode may be heard.
    static let availability = MappingSchema(
        "availability", .availability, demand: .anyOf([["from"], ["until"]]),
        [
            KeySchema("from", "from when on", .date),
            KeySchema("until", "until when", .date),
        ])
}

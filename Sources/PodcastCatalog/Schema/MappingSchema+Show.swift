import FeedVocabulary
import PodcastModel

extension MappingSchema {
    /// `show.yaml`.
    static let show = MappingSchema(
        "show", .show,
        required: ["title", "description", "link", "language", "author", "categories", "explicit", "image"],
        channel + [
            KeySchema("time-zone", "where dates without an offset are read: a name of the time zone database", .zone),
            KeySchema("series", "parts of the show with a story of their own", .list(of: .series)),
            KeySchema("seasons", "the names of seasons that are no series", .list(of: .season)),
            KeySchema("feeds", "the feeds; the main one needs no entry", .list(of: .feed)),
            KeySchema("links", "hosts for this show's notes, besides those of `podfeed.yaml`", .mapping(.links)),
            KeySchema(
                "rules", "[how much the findings of rules matter](#rules) for this show",
                .record("", .mapping(.ruleSetting))),
            KeySchema(
                "transcript-formats",
                "the [formats](#transcripts) in which transcripts go out besides the one they are given in",
                .list(.cases(of: TranscriptFormat.self))),
            KeySchema(
                "simple-chapters",
                "`true` writes chapters into the feeds, too (Podlove Simple Chapters), for apps that read no JSON",
                .flag),
            KeySchema(
                "time-codes", "`link` makes [links](#time-codes) of time codes in notes",
                .cases(of: TimeCodeLinks.Style.self)),
            KeySchema(
                "whole-descriptions",
                "`true` writes descriptions whole, beyond 4,000 bytes, too; directories cut them, or refuse the episode",
                .flag),
            KeySchema(
                "namespaces", "prefixes and addresses for [elements of your own](#elements-of-your-own)",
                .record("^[A-Za-z][A-Za-z0-9._-]*$", .text)),
        ] + mediaPlace + channelExtras)

    /// What a show says, and a feed may say otherwise.
    static let channel = [
        KeySchema("title", "the name of the show", .text),
        KeySchema("description", "what it is about, in plain text", .text),
        KeySchema("link", "its page", .address),
        KeySchema("language", "a BCP 47 tag with registered subtags: `en`, `en-GB`, `zh-Hans`", .language),
        KeySchema("author", "who makes it, as listeners read it", .text),
        KeySchema(
            "owner", "`name` and `email` of who answers for it: directories write there", .mapping(.owner)),
        KeySchema(
            "copyright", "who holds the rights: a name, without the word, the sign or the year", .text),
        KeySchema(
            "categories", "Apple's, as `News` or `News > Politics`, the most fitting first", .list(.category)),
        KeySchema("explicit", "`true` or `false`", .flag),
        KeySchema(
            "type", "`episodic`, or `serial` for a story to be heard from its beginning",
            .cases(of: ShowType.self)),
        KeySchema("image", "the [cover](#pictures)", .either([.text, .omission])),
        KeySchema("guid", "the feed's [lasting identity](#guids-and-identity), a UUID", .uuid),
        KeySchema(
            "locked", "whether other hosts must ask (the owner) before they import the feed", .flag),
        KeySchema(
            "medium",
            "`podcast`, `music`, `video`, `film`, `audiobook`, `newsletter`, `blog`, `publisher` or `course`; of a list "
                + "one of these with an `L`, as `musicL`, or `mixed`", .medium),
        KeySchema("people", "people of the show as a whole", .people),
        KeySchema("funding", "a list of `url` and `label`", .list(of: .funding)),
        KeySchema(
            "txt", "statements for machines, a list of `value` and, optionally, `purpose`", .list(of: .statement)),
        KeySchema(
            "podroll",
            "feeds that this one recommends: ids of the catalogue (a show's id is its main feed), or "
                + "`{ guid, url, title, medium }`, of which `guid` is required", .list(.feed)),
    ]

    /// What few shows, feeds and episodes say, all in the same way.
    static let extras = [
        KeySchema("location", "a name, a mapping, or a list of them", .locations),
        KeySchema(
            "license",
            "an identifier of the namespace or of SPDX, as `CC-BY-4.0`; or `{ name, url }` for your own", .licence),
        KeySchema("value", "who is paid when a listener pays while listening", .oneOrMore(.mapping(.value))),
        KeySchema(
            "images", "a file, an address, or mappings; of a file size and type are known",
            .oneOrMore(.either([.text, .mapping(.image)]))),
        KeySchema(
            "srcset",
            "one picture in several sizes for apps that read the deprecated `podcast:images` only: files, or `url` and "
                + "`width`", .oneOrMore(.either([.text, .mapping(.sizedImage)]))),
        KeySchema("social", "posts whose answers are the comments, or `disabled`", .social),
        KeySchema(
            "chat", "a room: `server` (a host), `protocol`, and optionally `account-id` and `space`, the room's name",
            .mapping(.chat)),
        KeySchema(
            "countries",
            "where it may be heard, `allow` or `deny` with a list of countries; of an episode, too. Spotify reads it",
            .mapping(.countries)),
    ]

    /// Elements that no key holds.
    static let elements = KeySchema("extensions", "[elements of your own](#elements-of-your-own)", .list(.text))

    /// What few shows and feeds say.
    static let channelExtras =
        extras + [
            elements,
            KeySchema(
                "block",
                "platforms that may not show the feed, by the words of the namespace; `true` for all; "
                    + "`{ except: [apple] }` for all but some. Apple is told in its own tag, too. Of an episode `true` hides "
                    + "it from Apple's directory", .either([.flag, .oneOrMore(.platform), .mapping(.block)])),
            KeySchema(
                "update-frequency",
                "words, or `label` with a rule of recurrence (`rrule`, RFC 5545) and its beginning (`dtstart`)",
                .either([.short(TagText.limit), .mapping(.updateFrequency)])),
            KeySchema("podping", "whether each change is told by Podping", .flag),
            KeySchema(
                "publisher",
                "the feed of the publisher: the id of a feed with `medium: publisher`, or `{ guid, url, title }`", .feed
            ),
            KeySchema(
                "remote-items",
                "other feeds, or items of them, that belong to this one: ids, or `{ guid, url, item, title, medium }`; a "
                    + "list has nothing else", .list(.feed)),
            KeySchema("live-items", "broadcasts, announced before they begin", .list(of: .liveItem)),
            KeySchema("itunes-title", "the title as Apple shows it", .text),
            KeySchema(
                "new-feed-url", "the address to which the feed has moved; it stays there for some weeks", .address),
            KeySchema("complete", "`true`: there will be no more episodes", .flag),
            KeySchema("apple-podcasts-verify", "the code by which Apple knows that a feed is yours", .text),
            KeySchema(
                "spotify",
                "`limit`: how many of the newest episodes it shows; `country-of-origin`: the countries from which the show "
                    + "comes", .mapping(.spotify)),
        ]

    /// A series of a show.
    static let series = MappingSchema(
        "series", .series, required: ["id", "title"],
        [
            KeySchema("id", "its name in the catalogue", .slug),
            KeySchema("title", "its title; also the name of its season", .text),
            KeySchema("type", "what its own feed says in place of the show", .cases(of: ShowType.self)),
            KeySchema("season", "the season of its episodes that state none", .number),
            KeySchema("description", "what its own feed says in place of the show", .text),
            KeySchema("image", "the cover of its own feed", .text),
        ])

    /// A season of a show.
    static let season = MappingSchema(
        "season", .season, required: ["number", "name"],
        [
            KeySchema("number", "its number, from 1", .number),
            KeySchema("name", "its name, which its episodes carry", .short(TagText.limit)),
        ])

    /// A feed of a show.
    static let feed = MappingSchema(
        "feed", .feed, required: ["id"],
        channel + [
            KeySchema("id", "its name; `main`, or the folder in which it comes out", .slug),
            KeySchema(
                "include", "only episodes of these series, and with one of these tags", .mapping(.selection)),
            KeySchema("exclude", "none of these", .mapping(.selection)),
            KeySchema("tags", "the same as in `include`", .oneOrMore(.text)),
            KeySchema("since", "episodes from this instant on", .date),
            KeySchema("until", "episodes before this instant", .date),
            KeySchema("limit", "at most so many, the newest", .whole(Fields.counts)),
            KeySchema(
                "short-after",
                "so many of the newest episodes have their notes; older ones only their summary, or the `description` that "
                    + "they state, and no `content:encoded`",
                .whole(0...Fields.counts.upperBound)),
            KeySchema(
                "offset", "[the feed has each episode so much later than others](#early-access), as `3d`", .span),
            KeySchema("expire", "[episodes leave the feed](#time) so long after it had them, as `90d`", .span),
            KeySchema(
                "private",
                "[a feed for those who know its address](#private-feeds): 22 to 128 random characters, which become part "
                    + "of it", .form("^[A-Za-z0-9_-]{22,128}$", [])),
            KeySchema("page-size", "so many episodes a page: see [Pages](#pages)", .whole(Fields.counts)),
            KeySchema(
                "pages",
                "how pages are made: `numbered`, `archive`, or `complete` for one page that says that it holds everything",
                .cases(of: FeedDefinition.Paging.self)),
            KeySchema(
                "numbering",
                "`stated`, or `none`: episodes of a series carry neither season nor number in this feed",
                .cases(of: FeedDefinition.Numbering.self)),
        ] + channelExtras)

    /// `include` and `exclude`.
    static let selection = MappingSchema(
        "selection", .selection,
        [
            KeySchema("series", "ids of series, one or a list", .oneOrMore(.slug)),
            KeySchema("tags", "tags, one or a list", .oneOrMore(.text)),
        ])

    /// Who answers for a show.
    static let owner = MappingSchema(
        "owner", .owner, required: ["name", "email"],
        [
            KeySchema("name", "who answers for it", .text),
            KeySchema("email", "the mailbox to which directories write", .mailbox),
        ])
}

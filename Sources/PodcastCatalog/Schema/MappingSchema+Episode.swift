import FeedValues
import PodcastModel

extension MappingSchema {
    /// The front matter of an episode.
    static let episode = MappingSchema(
        "episode", .episode, required: ["title", "summary", "date", "media"],
        [
            KeySchema("title", "the headline", .either([.text, .omission])),
            KeySchema(
                "summary", "two or three sentences of plain text, one paragraph", .either([.text, .omission])),
            KeySchema("date", "[when it is released](#dates-and-time-zones)", .either([.date, .omission])),
            KeySchema("media", "the file that plays, or [more](#media)", .either([.mediaFile, .omission])),
            KeySchema("type", "`full`, `trailer` or `bonus`", .cases(of: EpisodeType.self)),
            KeySchema("season", "its season, from 1", .number),
            KeySchema(
                "episode",
                "its number; no two full episodes of a season share one. Between two others it is `3.5`", .fraction),
            KeySchema("series", "the id of one of the show's series", .slug),
            KeySchema("people", "ids, or ids with a role for this episode", .people),
            KeySchema("tags", "free words, by which feeds select", .list(.text)),
            KeySchema("link", "the episode's page", .address),
            KeySchema("image", "a [picture](#pictures) of its own", .text),
            KeySchema("explicit", "where it differs from the show", .flag),
            KeySchema("content-advisory", "what listeners should know first: opens the notes", .text),
            KeySchema("chapters", "a file of [chapters](#chapters), `embedded` or `notes`", .text),
            KeySchema(
                "transcripts", "a list of [transcripts](#transcripts)",
                .list(.either([.text, .mapping(.transcript)]))),
            KeySchema("alternates", "[other renditions](#media)", .list(of: .alternate)),
            KeySchema("author", "who wrote it, one or a list (`dc:creator`)", .oneOrMore(.text)),
            KeySchema("publish-after", "from when on listeners get it, whatever its date", .date),
            KeySchema("expire-after", "up to when listeners get it", .date),
            KeySchema(
                "updated", "when its content last changed, or [that and what](#corrections-and-changes)",
                .either([.date, .mapping(.updateNote)])),
            KeySchema(
                "correction", "[what was wrong](#corrections-and-changes): opens the notes",
                .oneOrMore(.either([.text, .mapping(.correctionNote)]))),
            KeySchema(
                "links", "[pages that belong to it](#links), a list of `title` and `url`: end the notes",
                .list(of: .notesLink)),
            KeySchema(
                "time-codes", "`link` or `text`: what becomes of [time codes](#time-codes) in its notes",
                .cases(of: TimeCodeLinks.Style.self)),
            KeySchema("slug", "its name in addresses and in its identity", .slug),
            KeySchema("guid", "its [lasting identity](#guids-and-identity)", .either([.text, .omission])),
            KeySchema("draft", "`true` keeps it out of everything", .flag),
        ] + episodeExtras)

    /// What few episodes say.
    private static let episodeExtras =
        extras.filter { $0.key != "value" } + [
            KeySchema("funding", "places to support it, a list of `url` and `label`", .list(of: .funding)),
            KeySchema("txt", "statements for machines", .list(of: .statement)),
            KeySchema("value", "who is paid when a listener pays while listening", .oneOrMore(.mapping(.episodeValue))),
            KeySchema(
                "soundbites",
                "parts that stand for the episode: `start`, `duration` and, optionally, `title`; 15 to 120 seconds at "
                    + "best", .list(of: .soundbite)),
            KeySchema(
                "content-links", "where it can be heard or seen, too: `url` and `label`", .list(of: .contentLink)),
            KeySchema(
                "description",
                "Markdown for the feed's `description`, where that is not the summary with the notes; `false` for none",
                .either([.text, .omission])),
            elements,
            KeySchema("block", "`true` hides it from Apple's directory", .flag),
            KeySchema(
                "itunes-title", "the title as Apple shows it, without show and number; of a show, too", .text),
            KeySchema(
                "episode-display",
                "what apps show in the place of the number of `episode`, at most 32 characters",
                .short(TagText.shortLimit)),
            KeySchema(
                "available", "of an episode: `from` and `until` when it may be heard (Spotify)",
                .mapping(.availability)),
        ]

    /// A broadcast.
    static let liveItem = MappingSchema(
        "live-item", .liveItem,
        required: ["status", "start", "title", "summary", "guid", "media", "content-links"],
        [
            KeySchema("status", "how far it is: set it as the broadcast goes on", .cases(of: LiveItem.Status.self)),
            KeySchema("start", "when it begins", .date),
            KeySchema("end", "when it ends", .date),
            KeySchema("title", "the headline", .text),
            KeySchema("summary", "two or three sentences of plain text, one paragraph", .text),
            KeySchema("guid", "its lasting identity", .text),
            KeySchema("link", "its page", .address),
            KeySchema("media", "the stream; it has no `bytes`", .either([.text, .mapping(.stream)])),
            KeySchema("alternates", "other renditions", .list(of: .liveAlternate)),
            KeySchema("image", "a picture of its own", .text),
            KeySchema("explicit", "where it differs from the show", .flag),
            KeySchema("people", "ids, or ids with a role", .people),
            KeySchema("content-links", "where it can be heard or seen: `url` and `label`", .list(of: .contentLink)),
            KeySchema("funding", "places to support it, a list of `url` and `label`", .list(of: .funding)),
            KeySchema("txt", "statements for machines", .list(of: .statement)),
        ] + extras.filter { !["srcset", "countries"].contains($0.key) })

    /// A chapter.
    static let chapter = MappingSchema(
        "chapter", .chapter, required: ["start"], demand: .anyOf([["title"], ["toc"]]),
        [
            KeySchema(
                "start",
                "where it begins, as seconds, `minutes:seconds` or `hours:minutes:seconds`; required", .clock),
            KeySchema("title", "what it is called; required, but for one with `toc: false`", .text),
            KeySchema("link", "a page that belongs to it", .address),
            KeySchema(
                "image",
                "a picture to show while it plays: a file of the catalogue, which goes out with the site, or an address",
                .text),
            KeySchema("end", "where it ends, if that is not where the next begins", .clock),
            KeySchema(
                "toc", "`false` keeps it out of lists: it only changes the picture, the link or the place", .flag),
            KeySchema(
                "location", "a place, with `name` and `geo`, and `osm` if it is on the map", .mapping(.chapterLocation)),
        ])

    /// The place of a chapter.
    static let chapterLocation = MappingSchema(
        "chapter-location", .chapterLocation, required: ["name", "geo"],
        location.entries.filter { ["name", "geo", "osm"].contains($0.key) })

    /// A transcript.
    static let transcript = MappingSchema(
        "transcript", .transcript, demand: .anyOf([["file"], ["url", "type"]]),
        [
            KeySchema("file", "a file of the show, or just its name instead of the mapping", .text),
            KeySchema(
                "url",
                "an address; then `type` is required: `text/vtt`, `application/x-subrip`, `text/html`, "
                    + "`application/json` or `text/plain`", .address),
            KeySchema(
                "type", "the type of what is at `url`",
                .words(TranscriptFormat.allCases.compactMap { $0.mediaType?.description })),
            KeySchema("language", "a BCP 47 tag; it tells translations apart", .language),
            KeySchema(
                "rel", "`captions`, if it has times and is to be shown while the episode plays", .words(["captions"])),
        ])
}

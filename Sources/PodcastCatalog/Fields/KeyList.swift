import FeedValues

/// The keys that a mapping of the catalogue may have.
struct KeyList: Sendable {
    /// What the mapping describes, with its article, such as `an episode`.
    var subject: String
    /// The keys that are read.
    var known: [String]
    /// The keys that the format reserves and that this version can't carry into a feed.
    var reserved: [String] = []

    /// The key that was meant by one that is none.
    func nearest(to key: String) -> String? { Spelling.nearest(to: key, in: known + reserved) }

    /// The keys of `podfeed.yaml`.
    static let network = KeyList(
        subject: "podfeed.yaml",
        known: ["site", "title", "links", "rules", "publish", "media-base", "enclosure-prefix"],
        reserved: ["defaults"])
    /// The keys of `links`.
    static let links = KeyList(subject: "'links'", known: ["allow"])
    /// The keys of a line of `rules`.
    static let ruleSetting = KeyList(subject: "the setting of a rule", known: ["level", "reason"])
    /// The keys of a target of `publish` that say where it is; each target has one of them.
    static let publishPlaces = ["directory", "git", "sftp", "webdav", "s3", "rclone"]
    /// The keys of a target of `publish`.
    static let publishEntry = KeyList(
        subject: "a target", known: publishPlaces + ["branch", "author", "port", "url", "websub", "podping", "headers"])
    /// The keys of a person in `people.yaml`.
    static let person = KeyList(subject: "a person", known: ["name", "role", "link", "image"])
    /// The keys that describe a show, and that a feed may state otherwise.
    static let channel = [
        "title", "description", "link", "language", "author", "owner", "copyright", "categories", "explicit", "type",
        "image", "guid", "locked", "medium", "people", "funding", "txt", "podroll",
    ]
    /// The keys of `show.yaml`.
    static let show = KeyList(
        subject: "a show",
        known: channel
            + [
                "time-zone", "series", "seasons", "feeds", "links", "rules", "transcript-formats", "simple-chapters",
                "media-base", "enclosure-prefix", "time-codes", "whole-descriptions", "namespaces",
            ] + channelExtras)

    /// The keys of a series.
    static let series = KeyList(
        subject: "a series", known: ["id", "title", "type", "season", "description", "image"])
    /// The keys of a season.
    static let season = KeyList(subject: "a season", known: ["number", "name"])
    /// The keys of a feed.
    static let feed = KeyList(
        subject: "a feed",
        known: channel
            + ["id", "include", "exclude", "tags", "since", "until", "limit", "page-size", "numbering", "pages"]
            + ["short-after", "offset", "expire", "private"] + channelExtras)

    /// The keys of `include` and `exclude`.
    static let selection = KeyList(subject: "a selection", known: ["series", "tags"])
    /// The keys of an episode.
    static let episode = KeyList(
        subject: "an episode",
        known: [
            "title", "summary", "date", "guid", "slug", "link", "type", "season", "episode", "series", "people",
            "media", "image", "explicit", "tags", "chapters", "transcripts", "alternates", "content-advisory",
            "updated",
            "draft",
        ] + episodeExtras)
    /// The keys of a media file.
    static let media = KeyList(subject: "a media file", known: ["file", "url", "bytes", "type", "duration"])
    /// The keys of another rendition.
    static let alternate = KeyList(
        subject: "an alternate",
        known: [
            "media", "title", "bitrate", "height", "lang", "rel", "codecs", "default", "sources", "integrity",
        ])
    /// The keys of a transcript.
    static let transcript = KeyList(subject: "a transcript", known: ["file", "url", "type", "language", "rel"])
    /// The keys of a chapter.
    static let chapter = KeyList(
        subject: "a chapter", known: ["start", "title", "link", "image", "toc", "end", "location"])
    /// The keys of the place of a chapter.
    static let chapterLocation = KeyList(subject: "the place of a chapter", known: ["name", "geo", "osm"])
    /// The keys of a credit.
    static let credit = KeyList(subject: "a person here", known: ["id", "role"])
    /// The keys of an owner.
    static let owner = KeyList(subject: "an owner", known: ["name", "email"])
    /// The keys of a place to support the show.
    static let funding = KeyList(subject: "funding", known: ["url", "label"])
    /// The keys of a statement for machines.
    static let text = KeyList(subject: "a statement", known: ["purpose", "value"])
    /// The keys of a recommended feed outside the catalogue.
    static let remoteItem = KeyList(subject: "a recommended feed", known: ["guid", "url", "item", "title", "medium"])
}

extension KnownNamespace {
    /// `itunes`, of Apple's directory.
    public static let itunes = KnownNamespace("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd")
    /// `podcast`, Podcasting 2.0.
    public static let podcast = KnownNamespace(
        "podcast", "https://podcastindex.org/namespace/1.0",
        aliases: ["https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"])
    /// `atom` (RFC 4287).
    public static let atom = KnownNamespace("atom", "http://www.w3.org/2005/Atom")
    /// `content`, the module of RSS 1.0 that holds HTML.
    public static let content = KnownNamespace("content", "http://purl.org/rss/1.0/modules/content/")
    /// `psc`, Podlove Simple Chapters.
    public static let psc = KnownNamespace("psc", "http://podlove.org/simple-chapters")
    /// `dc`, Dublin Core.
    public static let dc = KnownNamespace("dc", "http://purl.org/dc/elements/1.1/")
    /// `dcterms`, the terms of Dublin Core.
    public static let dcterms = KnownNamespace("dcterms", "http://purl.org/dc/terms/")
    /// `media`, Media RSS.
    public static let media = KnownNamespace(
        "media", "http://search.yahoo.com/mrss/", aliases: ["http://www.rssboard.org/media-rss"])
    /// `fh`, the history of a feed (RFC 5005).
    public static let fh = KnownNamespace("fh", "http://purl.org/syndication/history/1.0")
    /// `spotify`.
    public static let spotify = KnownNamespace("spotify", "http://www.spotify.com/ns/rss")
    /// `googleplay`, of a directory that closed in 2024.
    public static let googleplay = KnownNamespace(
        "googleplay", "http://www.google.com/schemas/play-podcasts/1.0",
        nearMisses: [
            "http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd",
            "https://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd",
        ])
    /// `rawvoice`, of PowerPress and Blubrry.
    public static let rawvoice = KnownNamespace(
        "rawvoice", "http://www.rawvoice.com/rawvoiceRssModule/",
        aliases: ["https://blubrry.com/developer/rawvoice-rss", "https://blubrry.com/developer/rawvoice-rss/"])

    /// All namespaces that are known, the most used first.
    public static let all: [KnownNamespace] =
        [
            itunes, podcast, atom, content, psc, dc, dcterms, media, spotify, googleplay, rawvoice,
            KnownNamespace("creativeCommons", "http://backend.userland.com/creativeCommonsRssModule"),
            KnownNamespace("cc", "http://web.resource.org/cc/"),
            KnownNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/"),
            KnownNamespace("slash", "http://purl.org/rss/1.0/modules/slash/"),
            KnownNamespace("wfw", "http://wellformedweb.org/CommentAPI/"),
            fh,
            KnownNamespace("thr", "http://purl.org/syndication/thread/1.0"),
            KnownNamespace("georss", "http://www.georss.org/georss"),
            KnownNamespace("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
            KnownNamespace("icbm", "http://postneo.com/icbm"),
            KnownNamespace("geourl", "http://geourl.org/rss/module/"),
            KnownNamespace("admin", "http://webns.net/mvcb/"),
            KnownNamespace("feedburner", "http://rssnamespace.org/feedburner/ext/1.0"),
            KnownNamespace("acast", "https://schema.acast.com/1.0/"),
            KnownNamespace("anchor", "https://anchor.fm/xmlns"),
            KnownNamespace("fireside", "http://fireside.fm/modules/rss/fireside"),
            KnownNamespace("pingback", "https://podping.info/specification/1"),
            KnownNamespace("source", "http://source.scripting.com/"),
            KnownNamespace("xhtml", "http://www.w3.org/1999/xhtml"),
            KnownNamespace("xml", "http://www.w3.org/XML/1998/namespace"),
        ] + modules

    /// The prefixes that feeds of ours declare by themselves, some only when they need them.
    package static let writtenPrefixes: Set<String> = [
        "itunes", "podcast", "atom", "content", "psc", "dc", "dcterms", "media", "spotify", "fh",
    ]

    /// Addresses under which RSS itself was published, as default namespaces of old feeds: its elements are in none.
    package static let rssAddresses: Set<String> = [
        "http://backend.userland.com/rss2", "http://backend.userland.com/rss", "http://blogs.law.harvard.edu/tech/rss",
        "http://cyber.law.harvard.edu/rss/rss.html", "http://www.rssboard.org/rss-specification",
        "https://www.rssboard.org/rss-specification",
    ]
}

extension ElementVocabulary {
    /// The elements of Atom that have a place in RSS (RFC 4287).
    static let atom: [KnownElement] = {
        let atom = ElementRows(prefix: "atom")
        return [
            atom.many("link", in: "channel item", "*href rel type hreflang title length"),
            atom.one("id", in: "channel item"),
            atom.one("updated", in: "channel item"),
            atom.one("published", in: "item"),
            atom.one("title", in: "channel item", "type"),
            atom.one("subtitle", in: "channel", "type"),
            atom.one("summary", in: "item", "type"),
            atom.one("content", in: "item", "type src"),
            atom.one("rights", in: "channel item", "type"),
            atom.one("icon", in: "channel"),
            atom.one("logo", in: "channel"),
            atom.one("generator", in: "channel", "uri version"),
            atom.one("source", in: "item"),
            atom.many("category", in: "channel item", "*term scheme label"),
            atom.many("author", in: "channel item"),
            atom.many("contributor", in: "channel item"),
            atom.one("name", in: "atom:author atom:contributor"),
            atom.one("email", in: "atom:author atom:contributor"),
            atom.one("uri", in: "atom:author atom:contributor"),
        ]
    }()

    /// The module of RSS 1.0 for HTML.
    static let content: [KnownElement] = [ElementRows(prefix: "content").one("encoded", in: "channel item")]

    /// Podlove Simple Chapters.
    static let chapters: [KnownElement] = {
        let psc = ElementRows(prefix: "psc")
        return [
            psc.one("chapters", in: "item", "version"),
            psc.many("chapter", in: "psc:chapters", "*start *title href image"),
        ]
    }()

    /// The fifteen elements of Dublin Core, and the qualified date that feeds of photographs have.
    static let dublinCore: [KnownElement] = {
        let dc = ElementRows(prefix: "dc")
        let names = [
            "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format",
            "identifier", "source", "language", "relation", "coverage", "rights", "date.Taken",
        ]
        return names.map { dc.many($0, in: "channel item image textInput") }
    }()

    /// Feed Access Control, of Bloglines.
    static let access: [KnownElement] = [
        ElementRows(prefix: "access").one("restriction", in: "rss item", "*relationship", .deprecated)
    ]

    /// Media RSS 1.5.1.
    static let media: [KnownElement] = {
        let media = ElementRows(prefix: "media")
        let all = "channel item media:content media:group"
        return [
            media.many("group", in: "item"),
            media.many(
                "content", in: "item media:group channel",
                """
                url fileSize type medium isDefault expression bitrate framerate samplingrate channels duration height \
                width lang
                """),
            media.many("rating", in: all, "scheme"),
            media.one("adult", in: all, "", .deprecated),
            media.one("title", in: all, "type"),
            media.one("description", in: all, "type"),
            media.one("keywords", in: all),
            media.many("thumbnail", in: all, "*url width height time"),
            media.many("category", in: all, "scheme label"),
            media.many("hash", in: all, "algo"),
            media.one("player", in: all, "*url width height"),
            media.many("credit", in: all, "role scheme"),
            media.one("copyright", in: all, "url"),
            media.many("text", in: all, "type lang start end"),
            media.many("restriction", in: all, "*relationship type"),
            media.one("community", in: all),
            media.one("starRating", in: "media:community", "average count min max"),
            media.one("statistics", in: "media:community", "views favorites"),
            media.one("tags", in: "media:community"),
            media.one("comments", in: all),
            media.many("comment", in: "media:comments"),
            media.one("embed", in: all, "*url width height"),
            media.many("param", in: "media:embed", "name"),
            media.one("responses", in: all),
            media.many("response", in: "media:responses"),
            media.one("backLinks", in: all),
            media.many("backLink", in: "media:backLinks"),
            media.one("status", in: all, "*state reason"),
            media.many("price", in: all, "type info price currency"),
            media.many("license", in: all, "type href"),
            media.many("subTitle", in: all, "type lang href"),
            media.many("peerLink", in: all, "type href"),
            media.many("location", in: all, "description start end"),
            media.one("rights", in: all, "status"),
            media.one("scenes", in: all),
            media.many("scene", in: "media:scenes"),
        ]
    }()
}

extension ElementVocabulary {
    /// RSS 2.0 itself.
    static let core: [KnownElement] = {
        let rss = ElementRows(prefix: "")
        return [
            rss.one("rss", in: "", "*version"),
            rss.one("channel", in: "rss"),
            rss.many("item", in: "channel"),
            rss.one("title", in: "channel item image textInput"),
            rss.one("link", in: "channel item image textInput"),
            rss.one("description", in: "channel item image textInput"),
            rss.one("language", in: "channel"),
            rss.one("copyright", in: "channel"),
            rss.one("managingEditor", in: "channel"),
            rss.one("webMaster", in: "channel"),
            rss.one("pubDate", in: "channel item"),
            rss.one("lastBuildDate", in: "channel"),
            rss.many("category", in: "channel item", "domain"),
            rss.one("generator", in: "channel"),
            rss.one("docs", in: "channel"),
            rss.one("cloud", in: "channel", "*domain *port *path *registerProcedure *protocol"),
            rss.one("ttl", in: "channel"),
            rss.one("image", in: "channel"),
            rss.one("rating", in: "channel", "", .deprecated),
            rss.one("textInput", in: "channel", "", .deprecated),
            rss.one("skipHours", in: "channel"),
            rss.one("skipDays", in: "channel"),
            rss.many("hour", in: "skipHours"),
            rss.many("day", in: "skipDays"),
            rss.one("url", in: "image"),
            rss.one("width", in: "image"),
            rss.one("height", in: "image"),
            rss.one("name", in: "textInput"),
            rss.one("author", in: "item"),
            rss.one("comments", in: "item"),
            // RSS 2.0 says nothing of a second one; the RSS Profile advises against it, which is a rule of its own.
            rss.many("enclosure", in: "item", "*url *length *type"),
            rss.one("guid", in: "item", "isPermaLink"),
            rss.one("source", in: "item", "*url"),
        ]
    }()
}

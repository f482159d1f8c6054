/// The elements whose text is plain: shown letter by letter, on one line.
enum PlainText {
    /// Titles.
    static let titles = ["title", "itunes:title", "dc:title"]

    /// People and houses, by name or mailbox.
    static let people = [
        "author", "managingEditor", "webMaster", "itunes:author", "itunes:name", "itunes:email", "podcast:person",
        "dc:creator", "dc:publisher", "dc:contributor",
    ]

    /// Everything else that is a name or a short line.
    static let labels = [
        "category", "copyright", "generator", "source", "itunes:keywords", "podcast:location", "podcast:funding",
        "podcast:trailer", "podcast:soundbite", "podcast:license", "dc:subject", "dc:rights",
    ]

    /// All of them.
    static let all = titles + people + labels
}

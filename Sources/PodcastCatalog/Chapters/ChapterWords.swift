/// What a format of chapters calls the parts of a chapter.
struct ChapterWords: Sendable {
    /// The keys that are read.
    var keys: KeyList
    /// Where it begins.
    var start = "start"
    /// What it is called.
    var title = "title"
    /// A page that belongs to it.
    var link = "link"
    /// A picture.
    var image = "image"
    /// Whether lists show it.
    var toc = "toc"
    /// Where it ends.
    var end = "end"

    /// The words of the catalogue; time stamps and chapters in media files are given in them, too.
    static let catalogue = ChapterWords(keys: .chapter)
    /// The words of JSON chapters.
    static let json = ChapterWords(
        keys: KeyList(
            subject: "a chapter", known: ["startTime", "title", "url", "img", "toc", "endTime", "location"]),
        start: "startTime", link: "url", image: "img", end: "endTime")
    /// The words of Podlove Simple Chapters.
    static let podlove = ChapterWords(
        keys: KeyList(subject: "a chapter", known: ["start", "title", "href", "image"]), link: "href")
}

package import PodcastModel

/// A file of the site.
package struct OutputFile: Hashable, Sendable {
    /// What it holds.
    package enum Content: Hashable, Sendable {
        /// A page of one of the feeds of a show, by their ids and its number; most feeds are one page.
        case feed(show: String, id: String, page: Int)
        /// The bytes of a file, by its path.
        case file(String)
        /// Chapters, which are written as JSON.
        case chapters(ChapterList)
        /// A transcript that is made of that in a file, by its path.
        case transcript(from: String, as: TranscriptFormat)
    }

    /// Where it goes, relative to the root of the site, not percent-encoded.
    package var path: String
    /// What it holds.
    package var content: Content

    /// A file of the site.
    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }
}

package import FeedValues

/// What was learned of the files that a catalogue names, by their paths as ``CatalogSources`` lists them.
package struct LocalFacts: Sendable {
    /// Facts of media files.
    package var media: [String: MediaFacts]
    /// Facts of pictures.
    package var pictures: [String: PictureFacts]
    /// Why a file could not be examined, in lower case and without a full stop.
    package var problems: [String: String]

    /// Facts as probes found them.
    package init(
        media: [String: MediaFacts] = [:], pictures: [String: PictureFacts] = [:], problems: [String: String] = [:]
    ) {
        self.media = media
        self.pictures = pictures
        self.problems = problems
    }
}

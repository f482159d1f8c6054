package import FeedValues

/// The facts and problems of many files, by the paths that were asked for.
package struct ProbeResult: Hashable, Sendable {
    /// The facts of audio and video.
    package var media: [String: MediaFacts]
    /// The facts of pictures.
    package var pictures: [String: PictureFacts]
    /// What is the matter with each file that has no facts.
    package var problems: [String: ProbeProblem]
    /// What to remember for the next run: these files, and no others.
    package var cache: ProbeCache

    /// A result of given facts.
    package init(
        media: [String: MediaFacts] = [:],
        pictures: [String: PictureFacts] = [:],
        problems: [String: ProbeProblem] = [:],
        cache: ProbeCache = ProbeCache()
    ) {
        self.media = media
        self.pictures = pictures
        self.problems = problems
        self.cache = cache
    }
}

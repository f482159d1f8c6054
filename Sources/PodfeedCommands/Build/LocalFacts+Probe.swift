import FeedValues
import Foundation
import MediaProbing
import PodcastCatalog

extension LocalFacts {
    /// The facts of the files that a catalogue names.
    ///
    /// Media that have not changed since they were noted in the cache are not examined again. A cache that can't be
    /// read or written costs time and nothing else.
    init(
        of sources: CatalogSources, cachedIn path: String, jobs: Int,
        progress: @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws {
        let file = URL(filePath: path)
        let cache = (try? String(contentsOf: file, encoding: .utf8)).map(ProbeCache.init(parsing:)) ?? ProbeCache()
        let result = try await AssetProbe(jobs: jobs).probe(
            media: sources.localMedia, pictures: sources.localPictures, cache: cache, progress: progress)
        if result.cache != cache {
            try? FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(result.cache.text.utf8).write(to: file, options: .atomic)
        }
        self.init(media: result.media, pictures: result.pictures, problems: result.problems.mapValues(\.message))
    }
}

import FeedValues
import Foundation
import MediaProbing
import PodcastCatalog

/// What is learned of the media and pictures of a catalogue, and what was learned the last time.
///
/// Files that have not changed since they were noted in the cache are not examined again. A cache that can't be
/// read or written costs time and nothing else.
struct FileFacts {
    private let file: URL
    private let before: ProbeCache
    private var now = ProbeCache()
    private let jobs: Int

    /// What is known from the last time.
    init(cachedIn path: String, jobs: Int) {
        file = URL(filePath: path)
        before = (try? String(contentsOf: file, encoding: .utf8)).map(ProbeCache.init(parsing:)) ?? ProbeCache()
        self.jobs = jobs
    }

    /// The facts of files.
    mutating func facts(
        of wanted: WantedFiles, progress: @Sendable (_ done: Int, _ total: Int) -> Void
    ) async throws -> LocalFacts {
        guard !wanted.isEmpty else { return LocalFacts() }
        let result = try await AssetProbe(jobs: jobs).probe(
            media: Array(wanted.media), pictures: Array(wanted.pictures), cache: before, progress: progress)
        now.entries.merge(result.cache.entries) { _, new in new }
        now.pictures.merge(result.cache.pictures) { _, new in new }
        return LocalFacts(
            media: result.media, pictures: result.pictures, problems: result.problems.mapValues(\.message))
    }

    /// Notes what is known for the next time.
    func save() {
        guard now != before else { return }
        try? FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        write(now)
        // The file itself tells the time, by the clock that stamps are of.
        guard let time = (try? FileStamp(ofFile: file.path))?.modified else { return }
        let settled = now.settled(before: time)
        if settled != now { write(settled) }
    }

    private func write(_ cache: ProbeCache) { try? Data(cache.text.utf8).write(to: file, options: .atomic) }
}

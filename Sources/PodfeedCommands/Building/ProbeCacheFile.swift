import Foundation
import MediaProbing

/// The file that remembers what was measured, in `.podfeed` beside the catalogue; it can be lost without harm.
struct ProbeCacheFile {
    private let path: String

    init(folder: String) { path = "\(folder)/.podfeed/probe-cache" }

    /// What was remembered; nothing when there is no file or it can't be read.
    func read() -> ProbeCache {
        guard let data = FileManager.default.contents(atPath: path) else { return ProbeCache() }
        return ProbeCache(parsing: String(decoding: data, as: UTF8.self))
    }

    /// Remembers; where that can't be done everything is measured again next time.
    func write(_ cache: ProbeCache) {
        guard cache != read() else { return }
        let url = URL(filePath: path)
        try? FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(cache.text.utf8).write(to: url, options: .atomic)
    }
}

import FeedValues

/// Gathers the facts of many local files at once.
package struct AssetProbe: Sendable {
    /// How media are read.
    package var media: MediaProbe
    /// How many files are read at the same time, at least one.
    package var jobs: Int

    /// A probe of so many files at a time.
    package init(media: MediaProbe = MediaProbe(), jobs: Int) {
        self.media = media
        self.jobs = max(1, jobs)
    }

    /// The facts of media and pictures; the result does not depend on the order or on `jobs`.
    /// - Parameters:
    ///   - media: Paths of audio and video.
    ///   - pictures: Paths of pictures.
    ///   - cache: What an earlier run found; files that have not changed since are not read again.
    ///   - progress: Told after each file how many of how many are done.
    /// - Throws: `ProbeError` when ffprobe is needed and cannot be run. A file at fault is a problem in the result.
    package func probe(
        media: [String],
        pictures: [String],
        cache: ProbeCache = ProbeCache(),
        progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> ProbeResult {
        let assets = Set(media).sorted().map(Asset.media) + Set(pictures).sorted().map(Asset.picture)
        var result = ProbeResult()
        try await withThrowingTaskGroup(of: (Asset, Answer).self) { group in
            var waiting = assets.makeIterator()
            var done = 0
            for _ in 0..<jobs {
                guard let asset = waiting.next() else { break }
                group.addTask { (asset, try await answer(asset, cache: cache)) }
            }
            while let (asset, found) = try await group.next() {
                result.add(found, of: asset)
                done += 1
                progress(done, assets.count)
                if let asset = waiting.next() {
                    group.addTask { (asset, try await answer(asset, cache: cache)) }
                }
            }
        }
        return result
    }

    private func answer(_ asset: Asset, cache: ProbeCache) async throws -> Answer {
        do {
            switch asset {
            case .media(let path): return .media(try await entry(path, cache: cache))
            case .picture(let path): return .picture(try picture(path, cache: cache))
            }
        } catch let problem as ProbeProblem {
            return .problem(problem)
        }
    }

    private func picture(_ path: String, cache: ProbeCache) throws(ProbeProblem) -> ProbeCache.PictureEntry {
        let stamp = try FileStamp(ofFile: path)
        if let facts = cache.facts(ofPicture: path, stamp: stamp) {
            return ProbeCache.PictureEntry(stamp: stamp, facts: facts)
        }
        let facts = try PictureProbe.facts(ofPicture: path)
        guard try FileStamp(ofFile: path) == stamp else { throw .changed }
        return ProbeCache.PictureEntry(stamp: stamp, facts: facts)
    }

    private func entry(_ path: String, cache: ProbeCache) async throws -> ProbeCache.Entry {
        let stamp = try FileStamp(ofFile: path)
        if let facts = cache.facts(ofMedia: path, stamp: stamp) {
            return ProbeCache.Entry(stamp: stamp, facts: facts)
        }
        let facts = try await media.facts(ofMedia: path)
        guard try FileStamp(ofFile: path) == stamp else { throw ProbeProblem.changed }
        return ProbeCache.Entry(stamp: stamp, facts: facts)
    }
}

private enum Asset: Sendable {
    case media(String)
    case picture(String)
}

private enum Answer: Sendable {
    case media(ProbeCache.Entry)
    case picture(ProbeCache.PictureEntry)
    case problem(ProbeProblem)
}

extension ProbeResult {
    fileprivate mutating func add(_ answer: Answer, of asset: Asset) {
        let path =
            switch asset {
            case .media(let path), .picture(let path): path
            }
        switch answer {
        case .media(let entry):
            media[path] = entry.facts
            cache.entries[path] = entry
        case .picture(let entry):
            pictures[path] = entry.facts
            cache.pictures[path] = entry
        case .problem(let problem): problems[path] = problem
        }
    }
}

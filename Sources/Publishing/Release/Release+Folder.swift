import Digests
import SiteFolder
import SystemPackage

extension Release {
    /// A place in the order of a release.
    package struct Position: Hashable, Sendable {
        /// When a file goes out.
        package var stage: ReleaseStage
        /// How many files of its stage lead to it.
        package var depth: Int

        /// A place in the order.
        package init(_ stage: ReleaseStage, depth: Int = 0) {
            self.stage = stage
            self.depth = depth
        }
    }

    /// From how many bytes on a digest is kept: below, reading is as quick as looking up.
    private static let largeFile = 1 << 20

    /// The release that a folder holds: all files in it but those that are the publisher's own or a build's.
    ///
    /// - Parameters:
    ///   - cache: digests that were made before, and those of this time.
    ///   - position: when a file goes out, by its path and, of XML, its first bytes.
    package static func reading(
        _ folder: String, jobs: Int, cache: inout DigestCache,
        position: @escaping @Sendable (_ path: String, _ head: ArraySlice<UInt8>) -> Position
    ) async throws -> Release {
        let known = cache
        var found: [(path: String, stat: Stat)] = []
        try find("", in: folder, &found)
        let files = try await withThrowingTaskGroup(of: [ReleaseFile].self) { group in
            for job in 0..<min(jobs, found.count) {
                let own = stride(from: job, to: found.count, by: jobs).map { found[$0] }
                group.addTask { try own.map { try read($0.path, $0.stat, in: folder, known, position) } }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        cache = DigestCache()
        let digests = Dictionary(files.map { ($0.path, $0.sha256) }) { $1 }
        for (path, stat) in found where isCached(path, stat) {
            if let digest = digests[path] { cache.note(path, DigestCache.Stamp(stat), digest) }
        }
        return Release(folder: folder, files: PublishingPlan.inOrder(files), absent: try absent(in: folder, position))
    }

    /// The files that a build did not have at hand, as it listed them.
    private static func absent(
        in folder: String, _ position: (String, ArraySlice<UInt8>) -> Position
    ) throws -> [ReleaseFile] {
        let place = FilePath(folder + "/" + AbsentFiles.name)
        guard (try? Stat(place)) != nil else { return [] }
        var bytes: [UInt8] = []
        _ = try naming(place.string) { try LocalFile.read($0) { bytes += $0 } }
        guard let list = AbsentFiles(parsing: String(decoding: bytes, as: UTF8.self)) else {
            throw unreadable(place.string, "it is no list of absent files")
        }
        return try list.files.sorted { $0.key < $1.key }.map { path, file in
            guard let digest = Digest(hexadecimal: file.digest) else {
                throw unreadable(place.string, "a digest in it is none")
            }
            let position = position(path, [])
            return ReleaseFile(
                path: path, bytes: file.bytes, sha256: digest, stage: position.stage, depth: position.depth)
        }
    }

    private static func isCached(_ path: String, _ stat: Stat) -> Bool {
        Int(stat.size) >= largeFile && !path.hasSuffix(".xml")
    }

    private static func read(
        _ path: String, _ stat: Stat, in folder: String, _ cache: DigestCache,
        _ position: (String, ArraySlice<UInt8>) -> Position
    ) throws -> ReleaseFile {
        var head: ArraySlice<UInt8> = []
        let isXML = path.hasSuffix(".xml")
        let file: TargetFile =
            if isCached(path, stat), let digest = cache.digest(of: path, DigestCache.Stamp(stat)) {
                TargetFile(bytes: Int(stat.size), sha256: digest)
            } else {
                try naming(folder + "/" + path) { place in
                    try LocalFile.read(place) { part in
                        if isXML, head.isEmpty { head = part.prefix(4096) }
                    }
                }
            }
        let place = position(path, head)
        guard let digest = file.sha256 else { throw unreadable(path, "it has no digest") }
        return ReleaseFile(
            path: path, bytes: file.bytes, sha256: digest, stage: place.stage, depth: place.depth)
    }

    private static func find(
        _ inner: String, in folder: String, _ found: inout [(path: String, stat: Stat)]
    ) throws {
        let place = inner.isEmpty ? folder : folder + "/" + inner
        let names = try naming(place) { try $0.names() }
        for name in names {
            guard let name = String(validating: name) else { throw unreadable(place, "a name in it is no UTF-8") }
            let path = inner.isEmpty ? name : "\(inner)/\(name)"
            guard !isLeftOut(path) else { continue }
            let stat = try naming(folder + "/" + path) { try Stat($0, followTargetSymlink: false) }
            switch stat.type {
            case .directory: try find(path, in: folder, &found)
            case .regular: found.append((path, stat))
            default: throw unreadable(folder + "/" + path, "it is neither a file nor a folder")
            }
        }
    }

    /// Whether a name in the folder is that of the build, the publisher or git, and not published.
    private static func isLeftOut(_ path: String) -> Bool {
        path == ".podfeed-manifest" || path == AbsentFiles.name || path == ".git" || TargetLayout.isOwn(path)
    }

    private static func naming<Value>(_ place: String, _ body: (FilePath) throws -> Value) throws -> Value {
        do {
            return try body(FilePath(place))
        } catch let error as Errno {
            throw unreadable(place, "\(error)")
        }
    }

    private static func unreadable(_ place: String, _ reason: String) -> PublishingError {
        PublishingError(
            .cannotRun, "cannot publish '\(place)' (\(reason))", help: "look at the file, and build again")
    }
}

import Digests
import FeedValues
import Foundation
import Publishing

/// A folder for the time of a test, with a release in `public` and a target beside it.
struct Workshop {
    /// The folder.
    let folder: String

    /// Makes a folder for the time of a closure.
    static func open(_ body: (Workshop) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(Workshop(folder: url.path))
    }

    /// The path of something in the folder.
    func path(_ name: String) -> String { folder + "/" + name }

    /// The release of some files, which take the place of those of the release before.
    func release(_ files: [String: String]) async throws -> Release {
        try? FileManager.default.removeItem(atPath: path("public"))
        try FileManager.default.createDirectory(atPath: path("public"), withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: "public/" + name) }
        var cache = DigestCache()
        return try await Release.reading(path("public"), jobs: 2, cache: &cache) { path, _ in
            Release.Position(path.hasSuffix("feed.xml") ? .entries : path.hasSuffix(".xml") ? .pages : .assets)
        }
    }

    /// Writes a file, and the folders around it.
    func write(_ text: String, to name: String) throws {
        let url = URL(filePath: path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The text of a file; `nil` when there is none.
    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The texts of all files in a folder but those of the publisher.
    func texts(_ name: String) throws -> [String: String] {
        let all = FileManager.default.enumerator(atPath: path(name))?.compactMap { $0 as? String } ?? []
        return all.reduce(into: [:]) { texts, path in
            var isFolder = false
            let full = self.path(name + "/" + path)
            guard !path.hasPrefix(".podfeed"), FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
                !isFolder
            else { return }
            texts[path] = text(name + "/" + path)
        }
    }

    /// A publisher to a target, at a time in seconds.
    func publisher(to target: any PublishingTarget, at seconds: Int64 = 1_000_000) -> Publisher {
        Publisher(
            to: target, as: LeaseOwner(user: "jo", host: "studio", process: 1), token: "\(seconds)",
            clock: { Timestamp(secondsSinceEpoch: seconds) }, isGone: { _ in false })
    }

    /// Publishes files to the folder `site`, and gives the plan.
    @discardableResult func publish(
        _ files: [String: String], retracted: Set<String> = [], removesDropped: Bool = false,
        at seconds: Int64 = 1_000_000
    ) async throws -> PublishingPlan {
        let publisher = publisher(to: DirectoryTarget(path("site")), at: seconds)
        let publication = try await publisher.publication(
            of: release(files), retracted: Retractions(paths: retracted), removesDropped: removesDropped)
        if !publication.plan.isEmpty { try await publisher.carryOut(publication) }
        return publication.plan
    }

    /// Restores the release before in the folder `site`.
    @discardableResult func rollBack() async throws -> PublishingPlan {
        let publisher = publisher(to: DirectoryTarget(path("site")), at: 2_000_000)
        let publication = try await publisher.rollback()
        try await publisher.carryOut(publication)
        return publication.plan
    }

    /// The journal of the folder `site`.
    func journal() throws -> Journal {
        try Journal(json: Array((text("site/.podfeed/journal.json") ?? "").utf8))
    }
}

extension PublishingPlan {
    /// What it does, in a line a file.
    var lines: [String] {
        added.map { "add \($0.path)" } + replaced.map { "replace \($0.path)" }
            + removed.keys.sorted().map { "remove \($0)" } + left.map { "leave \($0)" }
    }
}

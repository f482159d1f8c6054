import ArgumentParser
import FeedRelease
import FeedValues
import Foundation
import SiteFolder

/// One side of a difference: a file, a folder or a git revision.
struct ReleaseSide {
    /// The feeds.
    var release: ReleaseSnapshot
    /// The folder whose paths the feeds have, where it is on the disk.
    var folder: String?
    /// A folder that lives as long as the side.
    private var temporary: TemporaryFolder?

    /// The side of an argument.
    ///
    /// Throws `CannotRun` when there is no such thing, or it can't be read.
    ///
    /// - Parameter online: how addresses are asked, if they are.
    init(
        named argument: String, _ options: GlobalOptions, online: OnlineOptions?, in surroundings: Surroundings
    ) async throws {
        if ReleaseSide.isAddress(argument) {
            let source = try ReleaseSide.fetched(argument, options, online, in: surroundings)
            release = ReleaseSnapshot(
                name: argument, feeds: [try ReleaseSide.feed(source, path: argument, in: surroundings)])
        } else if argument == "-" || Folder.fileIsThere(argument) {
            let source = argument == "-" ? FeedSource.standardInput : .file(argument)
            release = ReleaseSnapshot(
                name: source.name, feeds: [try ReleaseSide.feed(source, path: argument, in: surroundings)])
        } else if Folder.isThere(argument) {
            let folder = ReleaseSide.site(in: argument)
            self.folder = folder
            release = ReleaseSnapshot(
                name: argument,
                feeds: try await ReleaseSide.feeds(in: folder, named: folder + "/", options, in: surroundings))
        } else {
            let revision = try await GitRevision(argument, directory: options.directory)
            switch try await revision.content() {
            case .feed(let bytes):
                let feed = try ReleaseSide.feed(.bytes(bytes, name: argument), path: argument, in: surroundings)
                release = ReleaseSnapshot(name: argument, feeds: [feed])
            case .feeds(let paths):
                var feeds: [FeedSnapshot] = []
                for path in paths.paths {
                    let source = FeedSource.bytes(
                        try await revision.bytes(paths.root + path), name: argument.appendingRevisionPath(path))
                    feeds += try ReleaseSide.feedOrNone(source, path: path, isListed: paths.isListed, in: surroundings)
                }
                release = ReleaseSnapshot(name: argument, feeds: feeds)
            case .catalogue:
                let temporary = try TemporaryFolder()
                try await revision.checkOut(into: temporary.path)
                let site = try await ReleaseSide.build(temporary.path, argument, options, in: surroundings)
                (folder, self.temporary) = (site, temporary)
                release = ReleaseSnapshot(
                    name: argument,
                    feeds: try await ReleaseSide.feeds(
                        in: site, named: argument + ":", options, in: surroundings))
            }
        }
    }

    private static func isAddress(_ argument: String) -> Bool {
        ["http://", "https://"].contains { argument.lowercased().hasPrefix($0) }
    }

    private static func fetched(
        _ argument: String, _ options: GlobalOptions, _ online: OnlineOptions?, in surroundings: Surroundings
    ) throws -> FeedSource {
        guard let online else {
            throw CannotRun("cannot read '\(argument)': no address is opened but with --online", help: "add --online")
        }
        guard let address = WebAddress(asMeant: argument) else {
            throw CannotRun("'\(argument)' is no address", help: "see whether it is right")
        }
        return try FeedFetch.feed(at: address, by: online, options, in: surroundings).source
    }

    /// The folder of feeds that a folder stands for: that with a catalogue for its site.
    private static func site(in folder: String) -> String {
        var folder = folder
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        guard isCatalogue(folder), Folder.isThere(folder + "/public") else { return folder }
        return folder == "." ? "public" : folder + "/public"
    }

    /// Whether a folder has a catalogue, or is one.
    static func isCatalogue(_ folder: String) -> Bool {
        ["podfeed.yaml", "Feeds/podfeed.yaml"].contains { Folder.fileIsThere("\(folder)/\($0)") }
    }

    /// The feeds in a folder, read several at a time.
    private static func feeds(
        in folder: String, named prefix: String, _ options: GlobalOptions, in surroundings: Surroundings
    ) async throws -> [FeedSnapshot] {
        let list = try listed(in: folder)
        let paths = try list ?? found(in: folder)
        let results = await paths.concurrentlyMapped(jobs: options.jobs(in: surroundings)) { path in
            Result {
                let named = prefix == folder + "/" ? nil : prefix + path
                return try feedOrNone(
                    .file(folder + "/" + path), path: path, named: named, isListed: list != nil, in: surroundings)
            }
        }
        return try results.flatMap { try $0.get() }
    }

    /// The feeds of the list of files that a build leaves; `nil` where there is none.
    private static func listed(in folder: String) throws -> [String]? {
        let path = folder + "/" + SiteListing.name
        guard Folder.fileIsThere(path) else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw CannotRun("cannot read '\(path)'", help: "see that it may be read")
        }
        return feeds(among: try SiteListing.paths(in: text, of: folder))
    }

    private static func found(in folder: String) throws -> [String] {
        try FeedSource.all(argument: folder).map(\.name).map { name in
            name.hasPrefix(folder + "/") ? String(name.dropFirst(folder.count + 1)) : name
        }
    }

    /// The paths that are feeds by their names.
    static func feeds(among paths: [String]) -> [String] {
        paths.filter { path in FeedSource.endings.contains { path.lowercased().hasSuffix($0) } }
    }

    private static func feedOrNone(
        _ source: FeedSource, path: String, named name: String? = nil, isListed: Bool, in surroundings: Surroundings
    ) throws -> [FeedSnapshot] {
        do {
            return [try feed(source, path: path, named: name, in: surroundings)]
        } catch let error as SnapshotError where error.isOther && !isListed {
            // A folder may hold other XML, such as a list of pages.
            return []
        }
    }

    private static func feed(
        _ source: FeedSource, path: String, named name: String? = nil, in surroundings: Surroundings
    ) throws -> FeedSnapshot {
        try source.read(in: surroundings) { next in
            var reader = SnapshotReader(file: name ?? source.name, path: path)
            while case let chunk = try next(), !chunk.isEmpty { reader.read(chunk) }
            return try reader.finish()
        }
    }

    /// Builds the catalogue of a revision, and gives the folder of its site.
    private static func build(
        _ folder: String, _ revision: String, _ options: GlobalOptions, in surroundings: Surroundings
    ) async throws -> String {
        var arguments = ["-C", folder, "--fail-on", "never", "--quiet", "--format", "concise"]
        arguments += ["--as-of", try options.now(in: surroundings).iso8601]
        if let site = options.site { arguments += ["--site", site.description] }
        var quiet = surroundings
        let silence = Console.Stream(isTerminal: false) { _ in }
        quiet.console = Console(output: silence, error: silence)
        quiet.takeReports = { _ in }
        options.tell("building \(revision)", in: surroundings)
        do {
            _ = try await BuildCommand.parse(arguments).run(in: quiet)
        } catch {
            throw CannotRun("cannot build '\(revision)': \(error)")
        }
        guard Folder.isThere(folder + "/public") else {
            throw CannotRun(
                "cannot build '\(revision)': its catalogue has errors", help: "check it out and run 'podfeed build'")
        }
        return folder + "/public"
    }
}

extension String {
    /// The name of a file of a revision.
    fileprivate func appendingRevisionPath(_ path: String) -> String {
        contains(":") ? (hasSuffix("/") || hasSuffix(":") ? self : self + "/") + path : self + ":" + path
    }
}

import Foundation
import SiteFolder
import Subprocess

/// A file or folder of a revision in a git repository.
struct GitRevision {
    /// What it holds.
    enum Content {
        /// The bytes of one feed.
        case feed([UInt8])
        /// The feeds in a folder.
        case feeds(Listing)
        /// A catalogue, of which feeds can be built.
        case catalogue
    }

    /// Feeds by their paths below a folder of the revision.
    struct Listing {
        /// The folder, with a slash behind it; empty for the revision's own.
        var root: String
        /// The paths.
        var paths: [String]
        /// Whether a build listed them.
        var isListed: Bool
    }

    private let text: String
    private let directory: String
    // The name of the object, which no path can be taken for.
    private let object: String
    private let isFile: Bool

    /// The revision that a text names: `REV`, which is its part below the directory, or `REV:PATH`.
    ///
    /// Throws `CannotRun` when there is no such revision.
    init(_ text: String, directory: String) async throws {
        self.text = text
        self.directory = directory
        let name = text.contains(":") ? text : text + ":./"
        let arguments = ["rev-parse", "--verify", "--quiet", "--end-of-options", name]
        guard let found = try? await GitRevision.git(arguments, in: directory) else {
            throw CannotRun(
                "there is no file, folder or git revision '\(text)'",
                help: "name a feed, a folder, or a revision of the repository in '\(directory)'")
        }
        object = GitRevision.line(found)
        isFile = GitRevision.line(try await GitRevision.git(["cat-file", "-t", object], in: directory)) == "blob"
    }

    /// What the revision holds: the feeds that are committed, or else a catalogue.
    func content() async throws -> Content {
        if isFile { return .feed(try await GitRevision.git(["cat-file", "blob", object], in: directory)) }
        let names = try await names()
        for root in ["public/", ""] where names.contains(root + SiteListing.name) {
            let list = String(decoding: try await bytes(root + SiteListing.name), as: UTF8.self)
            let paths = ReleaseSide.feeds(among: try SiteListing.paths(in: list, of: text))
            return .feeds(Listing(root: root, paths: paths, isListed: true))
        }
        if names.contains("podfeed.yaml") || names.contains("Feeds/podfeed.yaml") { return .catalogue }
        let feeds = ReleaseSide.feeds(among: names.sorted())
        guard !feeds.isEmpty else {
            throw CannotRun("'\(text)' holds no feeds and no catalogue", help: "name a folder of it, as in REV:PATH")
        }
        return .feeds(Listing(root: "", paths: feeds, isListed: false))
    }

    /// The bytes of a file.
    func bytes(_ path: String) async throws -> [UInt8] {
        try await GitRevision.git(["cat-file", "blob", "\(object):\(path)"], in: directory)
    }

    /// Writes all files into a folder, and leaves the repository as it is.
    func checkOut(into folder: String) async throws {
        let repository = try await GitRevision.git(["rev-parse", "--absolute-git-dir"], in: directory)
        let places = ["--git-dir=" + GitRevision.line(repository), "--work-tree=" + folder]
        let index = folder + ".index"
        _ = try await GitRevision.git(places + ["read-tree", object], in: folder, index: index)
        _ = try await GitRevision.git(places + ["checkout-index", "--all", "--force"], in: folder, index: index)
        try? FileManager.default.removeItem(atPath: index)
    }

    private func names() async throws -> Set<String> {
        let list = try await GitRevision.git(
            ["ls-tree", "-r", "-z", "--name-only", "--full-tree", object], in: directory)
        return Set(list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
    }

    private static func line(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    private static let mostBytes = 1 << 30

    private static func git(_ arguments: [String], in directory: String, index: String? = nil) async throws -> [UInt8] {
        var environment: [Environment.Key: String?] = [
            "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_LFS_SKIP_SMUDGE": "1",
        ]
        if let index { environment["GIT_INDEX_FILE"] = index }
        do {
            let result = try await Subprocess.run(
                .name("git"), arguments: Arguments(["-C", directory] + arguments),
                environment: .inherit.updating(environment), output: .bytes(limit: mostBytes),
                error: .string(limit: 1 << 16, encoding: UTF8.self))
            guard result.terminationStatus.isSuccess else {
                let words = result.standardError.split(separator: "\n").first.map(String.init)
                throw CannotRun("git \(arguments[0]): \(words ?? "it failed")")
            }
            return result.standardOutput
        } catch let error as SubprocessError {
            throw CannotRun("cannot run git: \(error)", help: "install git")
        }
    }
}

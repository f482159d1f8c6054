import Digests
import FeedValues
import Foundation
import SiteFolder
import SystemPackage

/// A branch of a git repository, as hosts of pages serve it: one commit a release, and never by force.
///
/// What is put goes into an index of this machine; `commit` pushes it. A repository that has another commit by then
/// refuses, so of two publishers one is refused.
package actor GitTarget: PublishingTarget {
    package nonisolated let name: String
    package nonisolated let guarantees = TargetGuarantees(
        hasWholeFiles: true, hasWholeReleases: true, exclusion: .certain, keepsHeaders: false,
        notes: [
            "what was published stays in the history of the branch, even what is taken down",
            "many hosts of pages refuse files above 100 MB",
        ])
    package private(set) var requests = 0

    let branch: String
    private let author: String?
    private let cache: String
    let git: GitProgram
    /// The commit that the branch has; `nil` before it was asked for, and inside when there is no branch yet.
    private var base: String??
    private var lock: FileDescriptor?
    private var date: Timestamp?

    /// The branch of a repository.
    ///
    /// - Parameters:
    ///   - address: of the repository, as git takes it.
    ///   - author: of the commits, `Name <mail@host>`; otherwise git's own.
    ///   - cache: a folder of this machine in which a copy of the repository is kept.
    package init(_ address: String, branch: String, author: String?, cache: String) {
        let shown = GitProgram.Outcome.withoutCredentials(address)
        name = "the branch '\(branch)' of '\(shown)'"
        self.branch = branch
        self.author = author
        let folder = cache + "/" + Digest.sha256(Array(address.utf8)).description.prefix(16) + ".git"
        self.cache = URL(filePath: folder).path
        // A path is relative to where the program runs, and git's own is the repository.
        let isPath = !address.contains(":") && !address.hasPrefix("/")
        git = GitProgram(
            folder: self.cache, origin: isPath ? URL(filePath: address).path : address,
            index: self.cache + "/podfeed-index")
    }

    deinit {
        try? lock?.unlock()
        try? lock?.close()
    }

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        date = lease.began
        try await prepare()
    }

    /// Nothing: the repository decides when the commit comes.
    package func renew(_ lease: Lease) async throws {}

    package func release(_ lease: Lease) async throws {}

    package func commit(_ message: String) async throws {
        let tree = try await run(["write-tree", "--missing-ok"], "write the tree for").text
        if let base = base.flatMap(\.self) {
            guard try await run(["rev-parse", base + "^{tree}"], "read").text != tree else { return }
        }
        let parent = base.flatMap(\.self).map { ["-p", $0] } ?? []
        let commit = try await run(
            ["commit-tree", tree] + parent + ["-m", message], "write the commit for", environment: identity
        ).text
        try await push(commit)
        base = commit
    }

    /// Pushes a commit, and looks whether the branch has it.
    private func push(_ commit: String) async throws {
        requests += 1
        let outcome = try await git(["push", "--porcelain", "--no-verify", "origin", "\(commit):refs/heads/\(branch)"])
        if !outcome.isSuccess {
            let said = outcome.text + outcome.error
            let isLate = ["non-fast-forward", "fetch first", "cannot lock ref", "failed to update ref", "[rejected]"]
                .contains(where: said.contains)
            guard !isLate else {
                throw PublishingError(
                    .tryAgain, "another publisher has pushed to \(name) meanwhile", help: "publish again")
            }
            throw problem("push to", outcome)
        }
        requests += 1
        let listed = try await run(["ls-remote", "origin", "refs/heads/\(branch)"], "look at")
        guard listed.text.hasPrefix(commit) else {
            throw PublishingError(
                .tryAgain, "\(name) has another commit than was pushed", help: "publish again")
        }
    }

    /// Fetches what the branch has, once, without the bytes of files where the server lets that be.
    func prepare() async throws {
        guard base == nil else { return }
        try await makeCache()
        requests += 1
        let listed = try await git(["ls-remote", "origin", "refs/heads/\(branch)"])
        guard listed.isSuccess else { throw problem("reach", listed) }
        guard !listed.text.isEmpty else {
            _ = try await run(["read-tree", "--empty"], "prepare")
            base = .some(nil)
            return
        }
        try await fetch()
        let there = try await run(["rev-parse", "refs/podfeed/base"], "read").text
        _ = try await run(["read-tree", there], "read")
        base = there
    }

    /// Fetches what the branch has.
    private func fetch(attempt: Int = 1) async throws {
        requests += 1
        let fetched = try await git([
            "fetch", "--quiet", "--no-tags", "--depth=1", "--filter=blob:none", "origin",
            "+refs/heads/\(branch):refs/podfeed/base",
        ])
        if fetched.isSuccess { return }
        // The git of a publisher that was killed goes on for a moment, and may be at the same.
        guard attempt < 5, fetched.error.contains("cannot lock ref") else { throw problem("fetch", fetched) }
        try await Task.sleep(for: .milliseconds(200 * attempt))
        try await fetch(attempt: attempt + 1)
    }

    private func makeCache() async throws {
        do {
            try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
            let file = try FileDescriptor.open(
                FilePath(cache + "/podfeed-lock"), .readWrite, options: [.create, .closeOnExec],
                permissions: [.ownerReadWrite])
            guard try file.tryLock() else {
                try? file.close()
                throw PublishingError(
                    .tryAgain, "another process of this machine publishes to \(name)",
                    help: "wait until that has ended")
            }
            lock = file
        } catch let error as PublishingError {
            throw error
        } catch {
            throw PublishingError(.cannotRun, "cannot write '\(cache)'", help: "make it writable, or free some space")
        }
        // What a killed git left: nobody else is here while the lock is held.
        for name in ["shallow.lock", "podfeed-index.lock", "config.lock", "packed-refs.lock"] {
            try? FileManager.default.removeItem(atPath: cache + "/" + name)
        }
        if !FileManager.default.fileExists(atPath: cache + "/HEAD") {
            _ = try await run(["init", "--quiet", "--bare", cache], "prepare")
        }
        _ = try await run(["config", "core.repositoryformatversion", "1"], "prepare")
        _ = try await run(["config", "extensions.partialClone", "origin"], "prepare")
    }

    /// The author and the time of a commit.
    private var identity: [String: String] {
        var variables: [String: String] = [:]
        if let date {
            variables["GIT_AUTHOR_DATE"] = "@\(date.secondsSinceEpoch) +0000"
            variables["GIT_COMMITTER_DATE"] = "@\(date.secondsSinceEpoch) +0000"
        }
        guard let author else { return variables }
        let parts = author.split(separator: "<", maxSplits: 1)
        let person = parts.first.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
        let mail = parts.count == 2 ? parts[1].prefix { $0 != ">" } : ""
        for role in ["AUTHOR", "COMMITTER"] {
            variables["GIT_\(role)_NAME"] = person
            variables["GIT_\(role)_EMAIL"] = String(mail)
        }
        return variables
    }

    /// Runs git on the repository of this machine; what it can't do there can't be done.
    func run(
        _ arguments: [String], _ verb: String, input: [UInt8] = [], environment: [String: String] = [:]
    ) async throws -> GitProgram.Outcome {
        let outcome = try await git(arguments, input: input, environment: environment)
        guard outcome.isSuccess else { throw problem(verb, outcome) }
        return outcome
    }

    private func problem(_ verb: String, _ outcome: GitProgram.Outcome) -> PublishingError {
        if outcome.error.contains("tell me who you are") || outcome.error.contains("empty ident") {
            return PublishingError(
                .cannotRun, "git does not know who commits to \(name)",
                help: "set 'author:' of the target, such as 'Podcasts <podcasts@example.com>'")
        }
        if outcome.error.contains("No space left on device") {
            return PublishingError(
                .cannotRun, "cannot write '\(cache)' (No space left on device)",
                help: "free some space and publish again")
        }
        return PublishingError(outcome.kind, "cannot \(verb) \(name): \(outcome.reason)", help: outcome.help)
    }
}

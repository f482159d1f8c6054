import FeedValues
import Foundation
import Synchronization

/// A folder of a remote of rclone: S3 and its kin, which keep their promises, and whatever else rclone reaches.
package final class RcloneTarget: PublishingTarget {
    let remote: RcloneRemote
    let rclone: RcloneProgram
    let features: RcloneFeatures
    private let leaseSeconds: Int
    let settling: Duration
    private let count = Mutex(0)

    /// Looks at what the remote can do; a bucket that is not there is refused, as rclone would silently make it.
    ///
    /// - Parameters:
    ///   - variables: the environment that rclone finds.
    ///   - leaseSeconds: how long leases last, for the plan.
    ///   - settling: how long a lease is left alone before it is looked at again: who wrote last has it.
    ///   - patience: how long one run of rclone may take.
    ///   - program: what rclone is called, or its path.
    package static func open(
        _ remote: RcloneRemote, variables: [String: String], leaseSeconds: Int = Publisher.leaseSeconds,
        settling: Duration = .seconds(1), patience: Duration = .seconds(3600), program: String = "rclone"
    ) async throws -> RcloneTarget {
        let rclone = await RcloneProgram(program: program, variables: variables, patience: patience)
        let answer = try await rclone.run(["backend", "features", remote.remote + ":"])
        guard answer.status == 0, let features = RcloneFeatures(json: answer.output) else {
            throw RcloneComplaint.error(answer, "look at", "anything", remote)
        }
        let target = RcloneTarget(remote, rclone, features, leaseSeconds: leaseSeconds, settling: settling)
        if features.isObjectStore { try await target.lookAtBucket() }
        return target
    }

    private init(
        _ remote: RcloneRemote, _ rclone: RcloneProgram, _ features: RcloneFeatures, leaseSeconds: Int,
        settling: Duration
    ) {
        self.remote = remote
        self.rclone = rclone
        self.features = features
        self.leaseSeconds = leaseSeconds
        self.settling = settling
    }

    package var name: String { "'\(remote)'" }

    package var guarantees: TargetGuarantees { features.guarantees(leaseSeconds: leaseSeconds) }

    package var requests: Int { get async { count.withLock { $0 } } }

    private func lookAtBucket() async throws {
        guard !remote.folder.isEmpty else {
            throw PublishingError(
                .refused, "\(name) names no bucket",
                help: "write '\(remote.remote):BUCKET' or '\(remote.remote):BUCKET/folder'")
        }
        let answer = try await run(["lsjson", "--stat", "--no-modtime", remote.bucket])
        if answer.status == 3 {
            throw PublishingError(
                .refused, "there is no bucket '\(remote.bucket)'",
                help: "make it, or correct its name: it is not made by publishing")
        }
        try check(answer, "look at", "the bucket")
    }

    /// Runs rclone, and counts the requests that it makes at least.
    func run(_ arguments: [String], requests: Int = 1, limit: Int = 256 << 20) async throws -> RcloneProgram.Answer {
        count.withLock { $0 += requests }
        return try await rclone.run(arguments, limit: limit)
    }

    /// Says what a run was for when it failed.
    func check(_ answer: RcloneProgram.Answer, _ verb: String, _ what: String) throws {
        if answer.status != 0 { throw RcloneComplaint.error(answer, verb, what, remote) }
    }

    // MARK: - Looking

    package func read(_ path: String, limit: Int) async throws -> [UInt8]? {
        let answer: RcloneProgram.Answer
        do {
            answer = try await run(["cat", remote.path(path)], limit: limit)
        } catch is RcloneProgram.TooMuch {
            throw PublishingError(
                .cannotRun, "'\(path)' in \(name) has more than \(limit) bytes", help: "see what it is, and remove it")
        }
        // What is not there is a folder without files to some remotes.
        if answer.status == 3 { return nil }
        try check(answer, "read", "'\(path)'")
        if !answer.output.isEmpty { return answer.output }
        return try await facts(of: [path])[path] == nil ? nil : []
    }

    package func list() async throws -> [String: TargetFile] {
        try await list([], requests: 1).filter { !TargetLayout.isOwn($0.key) }
    }

    package func facts(of paths: [String]) async throws -> [String: TargetFile] {
        if paths.isEmpty { return [:] }
        return try await withList(of: paths) { list in
            try await self.list(["--files-from-raw", list], requests: paths.count)
        }
    }

    private func list(_ options: [String], requests: Int) async throws -> [String: TargetFile] {
        let arguments = ["lsjson", "--recursive", "--files-only", "--no-modtime", "--no-mimetype"] + options
        let answer = try await run(arguments + [remote.description], requests: requests)
        if answer.status == 3 { return [:] }
        try check(answer, "list", "the files")
        guard let rows = (try? JSONParser.parse(answer.output))?.elements else {
            throw PublishingError(
                .cannotRun, "rclone lists \(name) in a way that is not understood", help: "update rclone")
        }
        var files: [String: TargetFile] = [:]
        for row in rows {
            guard let path = row["Path"]?.text, let bytes = row["Size"]?.number.flatMap(Int.init(exactly:)) else {
                continue
            }
            files[path] = TargetFile(bytes: bytes)
        }
        return files
    }

    /// Writes paths into a file for `--files-from-raw`.
    func withList<Value>(of paths: [String], _ body: (String) async throws -> Value) async throws -> Value {
        let stage = try RcloneStage()
        try stage.write(Array(paths.joined(separator: "\n").utf8), to: "list")
        return try await body(stage.path("list"))
    }
}

import Foundation

extension RcloneTarget {
    /// How many files go in one run of rclone, and how many bytes: progress is told between runs.
    private static var waveFiles: Int { 400 }
    private static var waveBytes: Int { 512 << 20 }
    /// Up to how many bytes a file is compared by reading it back; a longer one by its hash, or size without one.
    private static var readBackLimit: Int { 16 << 20 }

    package func put(_ files: [Upload], progress: @Sendable (Upload) -> Void) async throws {
        for wave in waves(files) {
            try await put(wave)
            for file in wave { progress(file) }
        }
    }

    /// Files that can go in one run: they have the same headers.
    private func waves(_ files: [Upload]) -> [[Upload]] {
        var waves: [[Upload]] = []
        let groups = Dictionary(grouping: files) {
            features.keepsHeaders ? $0.headers.contentType + $0.headers.cacheControl : ""
        }
        for key in groups.keys.sorted() {
            var (wave, bytes): ([Upload], Int) = ([], 0)
            for file in groups[key] ?? [] {
                if wave.count == RcloneTarget.waveFiles || !wave.isEmpty && bytes + file.bytes > RcloneTarget.waveBytes
                {
                    waves.append(wave)
                    (wave, bytes) = ([], 0)
                }
                wave.append(file)
                bytes += file.bytes
            }
            waves.append(wave)
        }
        return waves
    }

    private func put(_ wave: [Upload]) async throws {
        let stage = try RcloneStage()
        var stamps: [String: Date?] = [:]
        for file in wave {
            stamps[file.path] = try file.stage(in: stage)
        }
        try stage.write(Array(wave.map(\.path).joined(separator: "\n").utf8), to: RcloneTarget.listName)
        var arguments = ["copy", stage.path("files"), remote.description] + RcloneTarget.copying
        if features.keepsHeaders, let headers = wave.first?.headers {
            arguments += ["--header-upload", "Content-Type: " + headers.contentType]
            arguments += ["--header-upload", "Cache-Control: " + headers.cacheControl]
        }
        arguments += ["--files-from-raw", stage.path(RcloneTarget.listName)]
        let answer = try await run(arguments, requests: wave.count)
        try check(answer, "write", wave.count == 1 ? "'\(wave[0].path)'" : "\(wave.count) files")
        try await verify(wave.filter { $0.bytes <= RcloneTarget.readBackLimit }, stage, ["--download"])
        try await verify(wave.filter { $0.bytes > RcloneTarget.readBackLimit }, stage, [])
        for file in wave where file.modified != stamps[file.path] { throw file.changed }
    }

    private static var listName: String { "list" }

    /// What rclone needs to send what it is told to, whatever sizes and times say, and to make no bucket.
    private static var copying: [String] {
        ["--copy-links", "--ignore-times", "--no-traverse", "--transfers", "8", "--s3-no-check-bucket"]
    }

    /// Compares what has arrived with what was sent.
    private func verify(_ files: [Upload], _ stage: RcloneStage, _ options: [String]) async throws {
        if files.isEmpty { return }
        try stage.write(Array(files.map(\.path).joined(separator: "\n").utf8), to: "checked")
        let arguments = [
            "check", stage.path("files"), remote.description, "--one-way", "--copy-links", "--checkers", "8",
        ]
        let answer = try await run(
            arguments + options + ["--files-from-raw", stage.path("checked")], requests: files.count)
        if answer.status == 1, answer.complaint.contains("differences found") {
            throw PublishingError(
                .tryAgain,
                "\(files.count == 1 ? "'\(files[0].path)'" : "one of \(files.count) files") arrived in "
                    + "\(name) with other bytes than were sent", help: "publish again")
        }
        try check(answer, "read back", files.count == 1 ? "'\(files[0].path)'" : "\(files.count) files")
    }

    package func copy(_ path: String, to other: String, headers: FileHeaders) async throws {
        guard features.copies else {
            guard let bytes = try await read(path, limit: RcloneTarget.copyLimit) else { throw gone(path) }
            return try await put([Upload(path: other, bytes, headers: headers)]) { _ in }
        }
        let answer = try await run(
            ["copyto", remote.path(path), remote.path(other), "--ignore-times", "--s3-no-check-bucket"], requests: 2)
        if answer.status == 3 { throw gone(path) }
        try check(answer, "copy", "'\(path)'")
    }

    private func gone(_ path: String) -> PublishingError {
        PublishingError(.tryAgain, "'\(path)' has gone from \(name)", help: "publish again")
    }

    package func remove(_ paths: [String]) async throws {
        if paths.isEmpty { return }
        try await withList(of: paths) { list in
            let answer = try await run(
                ["delete", remote.description, "--files-from-raw", list], requests: paths.count)
            if answer.status == 3 { return }
            try check(answer, "remove", paths.count == 1 ? "'\(paths[0])'" : "\(paths.count) files")
        }
    }
}

extension Upload {
    /// Gives the bytes a name in a folder that rclone reads, after they have proved to be those that were meant.
    ///
    /// - Returns: when the file changed last.
    fileprivate func stage(in stage: RcloneStage) throws -> Date? {
        let before = try prove()
        switch source {
        case .bytes(let bytes): try stage.write(bytes, to: "files/" + path)
        case .file(let source): try stage.link(source, as: "files/" + path)
        }
        return before
    }
}

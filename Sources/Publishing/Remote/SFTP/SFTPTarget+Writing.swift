import Digests

extension SFTPTarget {
    /// Up to how many bytes a file is read back whole before it takes its name.
    private static var readBackLimit: Int { 16 << 20 }
    /// How much of a longer one is read back at its start and at its end, in bytes.
    private static var readBackEnds: Int { 64 << 10 }

    package func put(_ files: [Upload], progress: @Sendable (Upload) -> Void) async throws {
        try await makeFolders(for: files.map(\.path))
        _ = try await files.inParallel(4) { file in
            try await put(file)
            progress(file)
        }
    }

    private func put(_ file: Upload) async throws {
        let temporary = remote(TargetLayout.temporary(file.path))
        try await naming("write", file.path) {
            do {
                try await connection.send(file, to: temporary)
                try await verify(file, at: temporary)
            } catch {
                // What has arrived of it is of no use; on a full disk it is in the way.
                if !(error is CancellationError) { try? await connection.remove(temporary) }
                throw error
            }
            try await connection.replace(remote(file.path), by: temporary)
        }
    }

    /// Reads back what has arrived: the whole of it, or of a long file the size and both ends.
    private func verify(_ file: Upload, at path: String) async throws {
        guard try await connection.attributes(path)?.bytes == file.bytes else { throw damaged(file) }
        let handle = try await connection.open(path, .reading)
        if file.bytes <= SFTPTarget.readBackLimit {
            let content = try await connection.content(handle, from: 0, count: file.bytes)
            guard Digest.sha256(content) == file.sha256 else { throw damaged(file) }
        } else {
            let length = SFTPTarget.readBackEnds
            for start in [0, file.bytes - length] {
                let there = try await connection.content(handle, from: start, count: length)
                guard there == (try file.part(from: start, count: length)) else { throw damaged(file) }
            }
        }
        try await connection.close(handle)
    }

    private func damaged(_ file: Upload) -> PublishingError {
        PublishingError(
            .tryAgain, "'\(file.path)' arrived in \(name) with other bytes than were sent",
            help: "check the server's disk and publish again")
    }

    package func move(_ path: String, to other: String, headers: FileHeaders) async throws {
        try await makeFolders(for: [other])
        try await naming("move", path) { try await connection.replace(remote(other), by: remote(path)) }
        await removeFolders(around: [path])
    }

    package func remove(_ paths: [String]) async throws {
        _ = try await paths.inParallel(64) { path in
            try await naming("remove", path) {
                do {
                    try await connection.remove(remote(path))
                } catch let status as SFTPStatus where status == .absent {
                }
            }
        }
        await removeFolders(around: paths)
    }

    package func clear(_ paths: [String]) async throws {
        let temporary = (paths + [TargetLayout.journal, TargetLayout.lease]).map(TargetLayout.temporary)
        for path in try await facts(of: temporary).keys.sorted() {
            try await naming("remove", path) { try await connection.remove(remote(path)) }
        }
    }
}

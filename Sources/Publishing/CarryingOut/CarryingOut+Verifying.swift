import Digests

extension CarryingOut {
    /// How many files are read back at a time.
    private static let readers = 4

    /// Checks that files are there as they were sent: feeds and pages by their bytes, others by what the target tells.
    func verify(_ files: some Sequence<ReleaseFile>) async throws {
        let files = Array(files)
        guard !files.isEmpty else { return }
        progress(.verifying)
        try await verifyAssets(files.filter { $0.stage == .assets })
        try await verifyPages(files.filter { $0.stage != .assets })
    }

    private func verifyAssets(_ files: [ReleaseFile]) async throws {
        guard !files.isEmpty else { return }
        let facts = try await target.facts(of: files.map(\.path))
        for file in files {
            guard let fact = facts[file.path] else { throw differs(file, "is not there") }
            guard fact.bytes == file.bytes else {
                throw differs(file, "has \(fact.bytes) bytes there, and \(file.bytes) were sent")
            }
            guard fact.sha256.map({ $0 == file.sha256 }) ?? true else { throw differs(file, "has other bytes there") }
        }
    }

    private func verifyPages(_ files: [ReleaseFile]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, file) in files.enumerated() {
                if index >= CarryingOut.readers { try await group.next() }
                group.addTask { try await verifyPage(file) }
            }
            try await group.waitForAll()
        }
    }

    private func verifyPage(_ file: ReleaseFile) async throws {
        // What has other bytes may have more of them; much more is not read to see that.
        guard let bytes = try await target.read(file.path, limit: max(file.bytes, 1) * 2 + 1024) else {
            throw differs(file, "is not there")
        }
        guard Digest.sha256(bytes) == file.sha256 else { throw differs(file, "has other bytes there") }
    }

    private func differs(_ file: ReleaseFile, _ how: String) -> PublishingError {
        PublishingError(
            .tryAgain, "'\(file.path)' \(how) after it was sent to \(target.name)",
            help: "publish again; if it stays so, look at who else writes there")
    }
}

extension RcloneTarget {
    // No remote of rclone can be told to write only what is not there: the lease is written, left alone for a moment,
    // and read again; who wrote last has it.

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        if let standing = try await standing(), standing != old { try lease.mayReplace(standing, in: name) }
        try await write(lease)
        try await Task.sleep(for: settling)
        guard let standing = try await standing(), standing.isSame(as: lease) else { throw lost }
    }

    package func renew(_ lease: Lease) async throws {
        guard let standing = try await standing(), standing.isSame(as: lease) else { throw lost }
        try await write(lease)
    }

    package func release(_ lease: Lease) async throws {
        guard let standing = try await standing(), standing.isSame(as: lease) else { return }
        try await remove([TargetLayout.lease])
    }

    private func standing() async throws -> Lease? {
        guard let bytes = try await read(TargetLayout.lease, limit: 64 << 10), !bytes.isEmpty else { return nil }
        guard let lease = Lease(json: bytes) else {
            throw PublishingError(
                .tryAgain, "'\(TargetLayout.lease)' in \(name) says nothing that is understood",
                help: "if nobody publishes, remove it there")
        }
        return lease
    }

    private func write(_ lease: Lease) async throws {
        let headers = FileHeaders(path: TargetLayout.lease, stage: .assets)
        do {
            try await put([Upload(path: TargetLayout.lease, lease.json, headers: headers)]) { _ in }
        } catch let error as PublishingError where error.message.contains("other bytes than were sent") {
            throw lost
        }
    }

    private var lost: PublishingError {
        PublishingError(
            .tryAgain, "somebody else has begun to publish to \(name)", help: "wait until that has ended")
    }
}

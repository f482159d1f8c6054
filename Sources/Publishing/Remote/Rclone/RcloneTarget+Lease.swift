extension RcloneTarget {
    // No remote of rclone can be told to write only what is not there: the lease is written, left alone for a moment,
    // and read again; who wrote last has it.

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        if let standing = try await standingLease(), standing != old { try lease.mayReplace(standing, in: name) }
        try await write(lease)
        try await Task.sleep(for: settling)
        try await confirm(lease)
    }

    package func renew(_ lease: Lease) async throws {
        try await confirm(lease)
        try await write(lease)
    }

    package func release(_ lease: Lease) async throws {
        guard let standing = try await standingLease(), standing.isSame(as: lease) else { return }
        try await remove([TargetLayout.lease])
    }

    private func write(_ lease: Lease) async throws {
        do {
            try await put([lease.upload()]) { _ in }
        } catch let error as PublishingError {
            // Another's lease may have arrived before this one was read back.
            if let standing = try await standingLease(), !standing.isSame(as: lease) { throw leaseLost }
            throw error
        }
    }
}

extension SFTPTarget {
    // A plain rename is refused when the second name is there: of two publishers one gets it. The file is whole before.

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        if let standing = try await standingLease() {
            if standing != old { try lease.mayReplace(standing, in: name) }
            try await take(standing, for: lease)
        }
        try await makeFolders(for: [TargetLayout.lease])
        let own = lease.ownPath
        try await send(lease, to: own)
        do {
            try await connection.rename(remote(own), to: remote(TargetLayout.lease))
        } catch let status as SFTPStatus {
            try? await connection.remove(remote(own))
            guard status == .failure, let standing = try await standingLease() else {
                return try await naming("write", TargetLayout.lease) { throw status }
            }
            try lease.mayReplace(standing, in: name)
            throw leaseLost
        }
    }

    package func renew(_ lease: Lease) async throws {
        try await confirm(lease)
        let own = lease.ownPath
        try await send(lease, to: own)
        try await naming("write", TargetLayout.lease) {
            try await connection.replace(remote(TargetLayout.lease), by: remote(own))
        }
    }

    package func release(_ lease: Lease) async throws {
        guard let standing = try await standingLease(), standing.isSame(as: lease) else { return }
        try await naming("remove", TargetLayout.lease) { try await connection.remove(remote(TargetLayout.lease)) }
    }

    /// Takes a lease away that has ended: only if it is that one still.
    private func take(_ standing: Lease, for lease: Lease) async throws {
        let aside = lease.ownPath + "-old"
        do {
            try await connection.rename(remote(TargetLayout.lease), to: remote(aside))
        } catch let status as SFTPStatus where status == .absent {
            return
        } catch let status as SFTPStatus {
            return try await naming("move", TargetLayout.lease) { throw status }
        }
        let moved = try await read(aside, limit: 64 << 10).flatMap(Lease.init(json:))
        guard moved == standing else {
            try? await connection.rename(remote(aside), to: remote(TargetLayout.lease))
            throw leaseLost
        }
        try await naming("remove", aside) { try await connection.remove(remote(aside)) }
    }

    private func send(_ lease: Lease, to path: String) async throws {
        try await naming("write", TargetLayout.lease) {
            try await connection.send(lease.upload(to: path), to: remote(path))
        }
    }
}

extension SFTPTarget {
    // A plain rename is refused when the second name is there: of two publishers one gets it. The file is whole before.

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        if let standing = try await standing() {
            if standing != old { try lease.mayReplace(standing, in: name) }
            try await take(standing, for: lease)
        }
        try await makeFolders(for: [TargetLayout.lease])
        let own = ownName(lease)
        try await send(lease, to: own)
        do {
            try await connection.rename(remote(own), to: remote(TargetLayout.lease))
        } catch let status as SFTPStatus {
            try? await connection.remove(remote(own))
            guard status == .failure, let standing = try await standing() else {
                return try await naming("write", TargetLayout.lease) { throw status }
            }
            try lease.mayReplace(standing, in: name)
            throw lost
        }
    }

    package func renew(_ lease: Lease) async throws {
        guard let standing = try await standing(), standing.isSame(as: lease) else { throw lost }
        let own = ownName(lease)
        try await send(lease, to: own)
        try await naming("write", TargetLayout.lease) {
            try await connection.replace(remote(TargetLayout.lease), by: remote(own))
        }
    }

    package func release(_ lease: Lease) async throws {
        guard let standing = try await standing(), standing.isSame(as: lease) else { return }
        try await naming("remove", TargetLayout.lease) { try await connection.remove(remote(TargetLayout.lease)) }
    }

    /// The lease that is there.
    private func standing() async throws -> Lease? {
        guard let bytes = try await read(TargetLayout.lease, limit: 64 << 10) else { return nil }
        guard let lease = Lease(json: bytes) else {
            throw PublishingError(
                .tryAgain, "'\(TargetLayout.lease)' in \(name) says nothing that is understood",
                help: "if nobody publishes, remove it there")
        }
        return lease
    }

    /// Takes a lease away that has ended: only if it is that one still.
    private func take(_ standing: Lease, for lease: Lease) async throws {
        let aside = ownName(lease) + "-old"
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
            throw lost
        }
        try await naming("remove", aside) { try await connection.remove(remote(aside)) }
    }

    private func send(_ lease: Lease, to path: String) async throws {
        let upload = Upload(path: path, lease.json, headers: FileHeaders(path: path, stage: .assets))
        try await naming("write", TargetLayout.lease) { try await connection.send(upload, to: remote(path)) }
    }

    /// The name of a lease that nobody else uses.
    private func ownName(_ lease: Lease) -> String {
        TargetLayout.lease + "-" + lease.token.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40)
    }

    private var lost: PublishingError {
        PublishingError(
            .tryAgain, "somebody else has begun to publish to \(name)", help: "wait until that has ended")
    }
}

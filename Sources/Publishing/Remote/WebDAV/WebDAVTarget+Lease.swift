import WebAccess

extension WebDAVTarget {
    // MOVE with `Overwrite: F` is refused when there is a lease; as servers look first and move then, it is read again
    // after a moment: who wrote last has it.

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        let standing = try await standing()
        if let standing, standing != old { try lease.mayReplace(standing, in: name) }
        let own = ownName(lease)
        try await put([Upload(path: own, lease.json, headers: FileHeaders(path: own, stage: .assets))]) { _ in }
        let move = relocation(.move, own, TargetLayout.lease, replaces: standing != nil)
        let outcome = await connection.outcomes(of: [move])[0]
        let answer = try failing.answer(outcome, "write", "'\(TargetLayout.lease)'") {
            (200...204).contains($0) || $0 == 412
        }
        if answer.status == 412 {
            try? await remove([own])
            if let standing = try await self.standing() { try lease.mayReplace(standing, in: name) }
            throw lost
        }
        try await Task.sleep(for: settling)
        guard let standing = try await self.standing(), standing.isSame(as: lease) else { throw lost }
    }

    package func renew(_ lease: Lease) async throws {
        guard let standing = try await standing(), standing.isSame(as: lease) else { throw lost }
        let path = TargetLayout.lease
        try await put([Upload(path: path, lease.json, headers: FileHeaders(path: path, stage: .assets))]) { _ in }
    }

    package func release(_ lease: Lease) async throws {
        guard let standing = try await standing(), standing.isSame(as: lease) else { return }
        try await remove([TargetLayout.lease])
    }

    private func standing() async throws -> Lease? {
        guard let bytes = try await read(TargetLayout.lease, limit: 64 << 10) else { return nil }
        guard let lease = Lease(json: bytes) else {
            throw PublishingError(
                .tryAgain, "'\(TargetLayout.lease)' in \(name) says nothing that is understood",
                help: "if nobody publishes, remove it there")
        }
        return lease
    }

    private func ownName(_ lease: Lease) -> String {
        TargetLayout.lease + "-" + lease.token.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(40)
    }

    private var lost: PublishingError {
        PublishingError(
            .tryAgain, "somebody else has begun to publish to \(name)", help: "wait until that has ended")
    }
}

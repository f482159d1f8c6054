import WebAccess

extension WebDAVTarget {
    // MOVE with `Overwrite: F` is refused when there is a lease; as servers look first and move then, it is read again
    // after a moment: who wrote last has it.

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        let standing = try await standingLease()
        if let standing, standing != old { try lease.mayReplace(standing, in: name) }
        let own = lease.ownPath
        try await put([lease.upload(to: own)]) { _ in }
        let move = relocation(.move, own, TargetLayout.lease, replaces: standing != nil)
        let outcome = await connection.outcomes(of: [move])[0]
        let answer = try failing.answer(outcome, "write", "'\(TargetLayout.lease)'") {
            (200...204).contains($0) || $0 == 412
        }
        if answer.status == 412 {
            try? await remove([own])
            if let standing = try await standingLease() { try lease.mayReplace(standing, in: name) }
            throw leaseLost
        }
        try await Task.sleep(for: settling)
        try await confirm(lease)
    }

    package func renew(_ lease: Lease) async throws {
        try await confirm(lease)
        try await put([lease.upload()]) { _ in }
    }

    package func release(_ lease: Lease) async throws {
        guard let standing = try await standingLease(), standing.isSame(as: lease) else { return }
        try await remove([TargetLayout.lease])
    }
}

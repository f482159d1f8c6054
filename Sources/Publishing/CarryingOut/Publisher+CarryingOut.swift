extension Publisher {
    /// Carries a plan out; what is live is whole at every moment, as far as the target's guarantees go.
    ///
    /// - Throws: `PublishingError`; the next run goes on from there.
    package func carryOut(
        _ publication: Publication, progress: @escaping @Sendable (PublishingEvent) -> Void = { _ in }
    ) async throws {
        progress(.beginning)
        let lease = Lease(owner: owner, token: token, began: clock(), seconds: Publisher.leaseSeconds)
        try await target.acquire(lease, replacing: abandonedLease())
        do {
            try await renewing(lease) {
                let journal = try await TargetState(of: target).journal ?? Journal()
                guard journal == publication.journal else {
                    throw PublishingError(
                        .tryAgain, "another publisher has changed \(target.name) since the plan was made",
                        help: "publish again")
                }
                var work = CarryingOut(publication, to: target, lease: lease, clock: clock, progress: progress)
                try await work.run()
            }
        } catch {
            try? await target.release(lease)
            throw error
        }
        try await target.release(lease)
    }

    /// A lease that stands there though its owner is gone.
    private func abandonedLease() async throws -> Lease? {
        guard target.guarantees.exclusion != .certain else { return nil }
        let lease = try await target.read(TargetLayout.lease, limit: 1 << 16).flatMap(Lease.init(json:))
        return lease.flatMap { isGone($0.owner) ? $0 : nil }
    }

    /// Renews a lease for as long as a work takes; when that fails, the work is given up.
    private func renewing(_ lease: Lease, _ work: @escaping @Sendable () async throws -> Void) async throws {
        guard target.guarantees.exclusion != .certain else { return try await work() }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await work()
                return true
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(lease.seconds / 3))
                    try await target.renew(lease.renewed(at: clock()))
                }
            }
            _ = try await group.next()
            group.cancelAll()
        }
    }
}

package import FeedValues

/// Publishes releases to a target.
package struct Publisher: Sendable {
    /// The target.
    package let target: any PublishingTarget
    /// Who publishes.
    package let owner: LeaseOwner
    /// What tells this run from any other of the same owner.
    package let token: String
    /// The clock.
    package let clock: @Sendable () -> Timestamp
    /// Whether the owner of a lease is known to be gone: a process of this machine that has ended.
    package let isGone: @Sendable (LeaseOwner) -> Bool

    /// How long a lease lasts unless it is renewed, in seconds; it is renewed three times in that time.
    package static let leaseSeconds = 120

    /// A publisher to a target.
    package init(
        to target: any PublishingTarget, as owner: LeaseOwner, token: String,
        clock: @escaping @Sendable () -> Timestamp, isGone: @escaping @Sendable (LeaseOwner) -> Bool
    ) {
        self.target = target
        self.owner = owner
        self.token = token
        self.clock = clock
        self.isGone = isGone
    }

    /// Compares a release with what the target has.
    ///
    /// Files of private feeds that it lacks are removed in any case, and not kept.
    ///
    /// - Parameters:
    ///   - retracted: files that were taken down: they are removed in any case, unless the release has them.
    ///   - removesDropped: whether files of earlier releases go that this one lacks.
    package func publication(
        of release: Release, retracted: Retractions = Retractions(), removesDropped: Bool = false
    ) async throws -> Publication {
        if let path = release.files.map(\.path).first(where: { !TargetLayout.isUsable($0) }) {
            throw PublishingError(.refused, "'\(path)' can't be the path of a published file", help: "rename it")
        }
        let state = try await TargetState(of: target)
        let maker = PlanMaker(
            files: release.files + release.absent, retracted: retracted, removesDropped: removesDropped,
            endsPrivate: true, state: state)
        let plan = try await plan(release.id, by: maker, state)
        let absent = Set(release.absent.map(\.path))
        if let path = (plan.added + plan.replaced).map(\.path).filter(absent.contains).min() {
            throw PublishingError(
                .refused, "'\(path)' is in neither the release nor \(target.name)",
                help: "build where the file is, and publish that")
        }
        return Publication(
            plan: plan, journal: state.journal ?? Journal(), goal: release.list, source: .folder(release.folder),
            isRollback: false)
    }

    /// Compares the release before the one that is live, or that is half done, with what the target has.
    package func rollback() async throws -> Publication {
        let state = try await TargetState(of: target)
        let journal = state.journal ?? Journal()
        let (id, goal) = try journal.rollbackGoal(in: target.name)
        let files = goal.entries.map { path, entry in
            ReleaseFile(
                path: path, bytes: entry.bytes, sha256: entry.sha256, stage: entry.stage, depth: entry.depth)
        }
        let maker = PlanMaker(
            files: files, retracted: Retractions(), removesDropped: false, endsPrivate: false, state: state)
        let plan = try await plan(id, by: maker, state)
        for file in plan.added + plan.replaced where !journal.kept.contains(file.sha256) {
            throw PublishingError(
                .refused, "'\(file.path)' of the release before is no longer in \(target.name)",
                help: "build the release that you want, and publish that")
        }
        return Publication(plan: plan, journal: journal, goal: goal, source: .kept, isRollback: true)
    }

    private func plan(_ id: String, by maker: PlanMaker, _ state: TargetState) async throws -> PublishingPlan {
        var plan = PublishingPlan(target: target.name, release: id)
        plan.live = state.journal?.live?.id
        plan.interrupted = state.journal?.underWay?.id
        plan.caveats = target.guarantees.caveats
        try await maker.complete(&plan, for: target)
        plan.planningRequests = await target.requests
        plan.requests = plan.isEmpty ? 0 : plan.expectedRequests
        return plan
    }
}

extension Journal {
    /// The release that a rollback restores, by its id and its files.
    fileprivate func rollbackGoal(in target: String) throws -> (id: String, files: FileList) {
        if let underWay, !underWay.isRollback, let live { return (live.id, files) }
        guard let previous else {
            throw PublishingError(
                .refused, "\(target) has no release before the one that is live", help: "publish the one you want")
        }
        return (previous.published.id, files.applying(previous.change))
    }
}

extension PublishingPlan {
    /// About how many requests it takes to carry it out: to put and check files, to keep what is replaced, and for
    /// the lease and the journal.
    fileprivate var expectedRequests: Int {
        let feeds = (added + replaced).count { $0.stage != .assets }
        return 2 * (added.count + replaced.count) + feeds + replaced.count + removed.count + 5
    }
}

import Digests
import FeedValues

/// One run of a publisher that has the right to publish.
struct CarryingOut {
    let publication: Publication
    let target: any PublishingTarget
    let lease: Lease
    let clock: @Sendable () -> Timestamp
    let progress: @Sendable (PublishingEvent) -> Void
    /// The target's journal, as it is to be.
    var journal: Journal

    /// How many bytes a file may have, other than a feed or page, that is kept when it is replaced.
    private static let keptLimit = 64 << 20

    init(
        _ publication: Publication, to target: any PublishingTarget, lease: Lease,
        clock: @escaping @Sendable () -> Timestamp, progress: @escaping @Sendable (PublishingEvent) -> Void
    ) {
        self.publication = publication
        self.target = target
        self.lease = lease
        self.clock = clock
        self.progress = progress
        journal = publication.journal
    }

    private var plan: PublishingPlan { publication.plan }

    /// Does what the plan says: what others name before what names it, and nothing is removed that is named.
    mutating func run() async throws {
        let isWhole = target.guarantees.hasWholeReleases
        try await keep()
        if !isWhole { try await noteBeginning() }
        for wave in plan.waves { try await send(wave) }
        if !isWhole { try await verify(plan.waves.joined().filter { $0.stage != .assets }) }
        try await remove()
        try await noteEnd()
        guard isWhole else { return }
        try await target.commit(publication.message)
        try await verify(plan.waves.joined())
    }

    /// Keeps the bytes of what will be replaced, so that they can be restored.
    private mutating func keep() async throws {
        progress(.keeping)
        if let underWay = journal.underWay { try await target.clear(underWay.change.set.entries.keys.sorted()) }
        let goal = publication.goal
        for (path, entry) in journal.files.entries.sorted(by: { $0.key < $1.key }) {
            guard let new = goal.entries[path], new.sha256 != entry.sha256, !journal.kept.contains(entry.sha256),
                entry.stage != .assets || entry.bytes <= CarryingOut.keptLimit,
                // Another run that was to replace it has kept it before it did.
                journal.underWay?.touches(path) != true
            else { continue }
            try await target.copy(path, to: TargetLayout.kept(entry.sha256), headers: entry.headers(at: path))
            journal.kept.insert(entry.sha256)
        }
    }

    /// Writes down what is about to be changed.
    private mutating func noteBeginning() async throws {
        var change = journal.files.change(to: publication.goal)
        if let before = journal.underWay?.change {
            change.set.entries.merge(before.set.entries) { new, _ in new }
            change.unset = Set(change.unset + before.unset).sorted()
        }
        journal.underWay = Journal.UnderWay(
            id: plan.release, began: lease.began, change: change, isRollback: publication.isRollback)
        try await write(journal)
    }

    private func send(_ files: [ReleaseFile]) async throws {
        // The right to publish may have been lost meanwhile.
        try Task.checkCancellation()
        switch publication.source {
        case .folder(let folder):
            let uploads = files.map { file in
                Upload(
                    path: file.path, source: .file(file.source ?? folder + "/" + file.path), bytes: file.bytes,
                    sha256: file.sha256,
                    headers: file.headers)
            }
            try await target.put(uploads) { progress(.sent(path: $0.path, bytes: $0.bytes)) }
        case .kept:
            for file in files {
                try await target.copy(TargetLayout.kept(file.sha256), to: file.path, headers: file.headers)
                progress(.sent(path: file.path, bytes: file.bytes))
            }
        }
        // Nothing may name what is not there: this is looked at before the next wave.
        if !target.guarantees.hasWholeReleases { try await verify(files.filter { $0.stage == .assets }) }
    }

    /// Removes what is to go: for good, or to where it can be restored from.
    private mutating func remove() async throws {
        guard !plan.removed.isEmpty else { return }
        progress(.removing)
        let dropped = plan.removed.filter { $0.value != .retracted }.keys.sorted()
        let needed = nextPrevious?.change.set.entries ?? [:]
        let moving = dropped.filter { needed[$0] != nil }
        let there = moving.isEmpty ? [:] : try await target.facts(of: moving)
        for path in moving {
            guard let entry = needed[path] else { continue }
            if there[path] != nil {
                try await target.move(
                    path, to: TargetLayout.kept(entry.sha256), headers: entry.headers(at: path))
            }
            journal.kept.insert(entry.sha256)
        }
        var gone = dropped.filter { needed[$0] == nil }
        for (path, reason) in plan.removed where reason == .retracted {
            gone.append(path)
            if let digest = journal.entry(path)?.sha256, journal.kept.remove(digest) != nil {
                gone.append(TargetLayout.kept(digest))
            }
        }
        try await target.remove(gone.sorted())
    }

    /// What is live now, as the release before.
    private var nextPrevious: Journal.Previous? {
        guard let live = publication.journal.live, publication.goal != publication.journal.files else {
            return publication.journal.previous
        }
        return Journal.Previous(published: live, change: publication.back)
    }

    /// Writes down that all is done, and removes what is kept for nobody.
    private mutating func noteEnd() async throws {
        let old = journal
        journal = Journal()
        let isSame = publication.goal == old.files
        journal.live =
            isSame && old.live != nil ? old.live : Journal.Published(id: plan.release, date: lease.began)
        journal.files = publication.goal
        journal.previous = nextPrevious
        journal.leftovers = leftovers(old)
        let needed = (journal.previous?.change.set.entries ?? [:]).filter { path, entry in
            journal.leftovers.entries[path] != entry
        }
        journal.kept = old.kept.intersection(needed.values.map(\.sha256))
        try await write(journal)
        let stale = old.kept.subtracting(journal.kept).map(TargetLayout.kept).sorted()
        if !stale.isEmpty { try await target.remove(stale) }
    }

    private func leftovers(_ old: Journal) -> FileList {
        var entries = old.underWay?.change.set.entries ?? [:]
        entries.merge(old.leftovers.entries) { $1 }
        entries.merge(old.files.entries) { $1 }
        return FileList(entries.filter { publication.goal.entries[$0.key] == nil && plan.removed[$0.key] == nil })
    }

    private func write(_ journal: Journal) async throws {
        let headers = FileHeaders(path: TargetLayout.journal, stage: .assets)
        try await target.put([Upload(path: TargetLayout.journal, journal.json, headers: headers)]) { _ in }
    }
}

extension Journal {
    /// What is known of a file that is there, or may be.
    func entry(_ path: String) -> FileList.Entry? {
        files.entries[path] ?? leftovers.entries[path] ?? underWay?.change.set.entries[path]
    }
}

extension FileList.Entry {
    /// How the file is to be sent.
    func headers(at path: String) -> FileHeaders { FileHeaders(path: path, stage: stage) }
}

extension Publication {
    /// What is published, in a line: the same for the same plan.
    var message: String {
        let counts = "\(plan.added.count) added, \(plan.replaced.count) replaced, \(plan.removed.count) removed"
        return "\(isRollback ? "Restore" : "Publish") release \(plan.release): \(counts)"
    }
}

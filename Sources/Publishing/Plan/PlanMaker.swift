import Digests

/// Compares a release with what a target has.
struct PlanMaker {
    /// What is to be live.
    let files: [ReleaseFile]
    /// The files that were taken down.
    let retracted: Retractions
    /// Whether files go that the release lacks.
    let removesDropped: Bool
    /// Whether files of private feeds go that the release lacks: their address is known to those who are to have it no
    /// more.
    let endsPrivate: Bool
    /// What the target says of itself.
    let state: TargetState

    private var journal: Journal { state.journal ?? Journal() }

    /// Adds to a plan what is to be done.
    func complete(_ plan: inout PublishingPlan, for target: some PublishingTarget) async throws {
        let facts = try await facts(of: target)
        let isWhole = target.guarantees.hasWholeFiles
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            let known = known(file.path, facts)
            if isThere(file, facts, isWhole: isWhole) {
                plan.keptFiles += 1
                plan.keptBytes += file.bytes
            } else if known {
                plan.replaced.append(file)
            } else {
                plan.added.append(file)
            }
        }
        plan.added = PublishingPlan.inOrder(plan.added)
        plan.replaced = PublishingPlan.inOrder(plan.replaced)
        removals(&plan)
    }

    /// What must be asked: of files that the journal does not know, and of those that another run left half done.
    private func facts(of target: some PublishingTarget) async throws -> [String: TargetFile] {
        guard state.journal != nil else {
            let same = files.filter { state.found[$0.path]?.bytes == $0.bytes }.map(\.path)
            return state.found.merging(try await same.isEmpty ? [:] : target.facts(of: same)) { $1 }
        }
        let unsure = files.filter { !isCertain($0.path) }.map(\.path)
        return unsure.isEmpty ? [:] : try await target.facts(of: unsure)
    }

    /// Whether the journal tells for sure what is at a path.
    private func isCertain(_ path: String) -> Bool {
        guard journal.files.entries[path] != nil || journal.leftovers.entries[path] != nil else { return false }
        return journal.underWay?.touches(path) != true
    }

    private func known(_ path: String, _ facts: [String: TargetFile]) -> Bool {
        isCertain(path) || facts[path] != nil
    }

    private func isThere(_ file: ReleaseFile, _ facts: [String: TargetFile], isWhole: Bool) -> Bool {
        if isCertain(file.path) {
            let entry = journal.files.entries[file.path] ?? journal.leftovers.entries[file.path]
            return entry.map { $0.bytes == file.bytes && $0.sha256 == file.sha256 } ?? false
        }
        guard let fact = facts[file.path], fact.bytes == file.bytes else { return false }
        if let digest = fact.sha256 { return digest == file.sha256 }
        // What another run put there, and what nothing was replaced by, is what it was to be if it is whole.
        let isOfOtherRun = journal.underWay?.change.set.entries[file.path]?.sha256 == file.sha256
        return isOfOtherRun && isWhole && journal.files.entries[file.path] == nil
    }

    private func removals(_ plan: inout PublishingPlan) {
        let new = Set(files.map(\.path))
        var dropped = journal.files.entries.merging(journal.leftovers.entries) { one, _ in one }
        // Of what another run put, nobody knows whether it is there.
        dropped.merge(journal.underWay?.change.set.entries ?? [:]) { one, _ in one }
        for (path, _) in dropped where !new.contains(path) {
            if retracted.cover(path) || endsPrivate && TargetLayout.isPrivate(path) {
                plan.removed[path] = .retracted
            } else if removesDropped {
                plan.removed[path] = journal.files.entries[path] == nil ? .leftover : .dropped
            } else {
                plan.left.append(path)
            }
        }
        for path in state.found.keys where retracted.cover(path) && !new.contains(path) {
            plan.removed[path] = .retracted
        }
        plan.left.sort()
    }
}

extension Journal.UnderWay {
    /// Whether what is at a path may be from before or after.
    func touches(_ path: String) -> Bool {
        change.set.entries[path] != nil || change.unset.contains(path)
    }
}

extension PublishingPlan {
    /// Files in the order in which they go out.
    static func inOrder(_ files: [ReleaseFile]) -> [ReleaseFile] {
        files.sorted { one, other in
            if one.stage != other.stage { return one.stage < other.stage }
            if one.depth != other.depth { return one.depth > other.depth }
            return one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
        }
    }
}

/// What a target says of itself before a release is published.
package struct TargetState: Sendable {
    /// What was published there; `nil` when there is no journal.
    package var journal: Journal?
    /// The files that are there, looked up as there is no journal to say.
    package var found: [String: TargetFile] = [:]

    /// Reads the journal of a target, or lists its files where there is none.
    package init(of target: some PublishingTarget) async throws {
        guard let json = try await target.read(TargetLayout.journal, limit: TargetLayout.journalLimit) else {
            found = try await target.list()
            return
        }
        do {
            journal = try Journal(json: json)
        } catch {
            throw PublishingError(
                .refused, "'\(TargetLayout.journal)' in \(target.name) can't be read: \(error.reason)",
                help: "restore it, or remove it: then all files there are taken for foreign ones")
        }
    }
}

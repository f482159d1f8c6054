/// What publishing a release would do to a target.
package struct PublishingPlan: Hashable, Sendable {
    /// Why a file is removed.
    package enum Removal: Hashable, Sendable {
        /// The release lacks it, and it was asked that such files go; it can be restored with the release before.
        case dropped
        /// No release since names it, and it was asked that such files go.
        case leftover
        /// It has been taken down, or was private and is no more: it is not kept for anybody.
        case retracted
    }

    /// What the target is called.
    package var target: String
    /// The id of the release.
    package var release: String
    /// The id of the release that is live; `nil` when the target tells of none.
    package var live: String?
    /// The files that are new there, in the order in which they go out.
    package var added: [ReleaseFile] = []
    /// The files that get other bytes, in the order in which they go out.
    package var replaced: [ReleaseFile] = []
    /// How many files stay as they are.
    package var keptFiles = 0
    /// How many bytes these are.
    package var keptBytes = 0
    /// The files that are removed, when the new feeds are live.
    package var removed: [String: Removal] = [:]
    /// The files that the release lacks and that stay there, as nobody asked for their removal, in order.
    package var left: [String] = []
    /// The id of a release that another run began and did not end.
    package var interrupted: String?
    /// What the target does not promise, a clause each.
    package var caveats: [String] = []
    /// How many requests the plan took.
    package var planningRequests = 0
    /// About how many requests it will take to carry it out.
    package var requests = 0

    /// A plan that does nothing.
    package init(target: String, release: String) {
        self.target = target
        self.release = release
    }

    /// How many bytes are sent.
    package var bytes: Int { (added + replaced).reduce(0) { $0 + $1.bytes } }

    /// Whether nothing of the target would change.
    package var isEmpty: Bool { added.isEmpty && replaced.isEmpty && removed.isEmpty && interrupted == nil }

    /// The files that go out, in groups: each group is whole before the next one begins.
    package var waves: [[ReleaseFile]] {
        var groups: [[ReleaseFile]] = []
        for file in PublishingPlan.inOrder(added + replaced) {
            if let last = groups.last?.last, last.stage == file.stage, last.depth == file.depth {
                groups[groups.count - 1].append(file)
            } else {
                groups.append([file])
            }
        }
        return groups
    }
}

/// A release and a target, compared: all that is needed to carry the plan out.
package struct Publication: Sendable {
    /// Where the bytes come from.
    enum Source: Sendable {
        /// A folder of this machine.
        case folder(String)
        /// What the target keeps of the release before.
        case kept
    }

    /// What is to be done.
    package var plan: PublishingPlan
    /// The target's journal, as it was when the plan was made; an empty one when there is none.
    let journal: Journal
    /// The files that are to be live.
    let goal: FileList
    /// Where the bytes come from.
    let source: Source
    /// Whether it restores the release before.
    package let isRollback: Bool

    /// The files that are live, as the target's journal has them.
    package var live: FileList { journal.files }

    /// What makes the release that is live of the one that is to be live.
    var back: FileChange { goal.change(to: journal.files) }
}

import XMLCore

/// An item that the rules on single items have looked at.
struct JudgedItem: Sendable {
    /// The item.
    let tree: ElementTree
    /// What the rules that compare items have to know of it.
    let notes: ItemNotes
    /// What they found.
    let found: [Inspection.Found]
    /// How often each rule, by its index, found something beyond that.
    let beyond: [Int: Int]
}

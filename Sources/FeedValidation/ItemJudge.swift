import XMLCore

/// The rules on single items with what they know: each thread that judges items has one of its own.
struct ItemJudge: Sendable {
    private let dispatch: RuleDispatch
    private var inspection: Inspection

    /// A judge who has seen nothing.
    init(_ dispatch: RuleDispatch, _ inspection: Inspection) {
        self.dispatch = dispatch
        self.inspection = inspection.forItems()
    }

    /// Judges an item.
    mutating func judge(_ tree: ElementTree) -> JudgedItem {
        dispatch.judge(tree, &inspection)
        let notes = dispatch.notes(on: Element(tree: tree, index: 0), &inspection)
        let (found, beyond) = inspection.take()
        return JudgedItem(tree: tree, notes: notes, found: found, beyond: beyond)
    }

    /// From now on keeps of what it finds as much as another inspection does.
    mutating func keepAs(_ other: Inspection) { inspection.keepAs(other) }
}

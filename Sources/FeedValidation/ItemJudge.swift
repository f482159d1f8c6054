import XMLCore

/// The rules on single items, with what they need to know: it is a value, so that any thread can judge any item.
struct ItemJudge: Sendable {
    /// The rules in force, which know the names of the items.
    let dispatch: RuleDispatch
    /// An inspection that has found nothing.
    let inspection: Inspection

    /// Judges some items.
    func judge(_ trees: ArraySlice<ElementTree>) -> [JudgedItem] {
        var inspection = inspection
        return trees.map { tree in
            dispatch.judge(tree, &inspection)
            let notes = dispatch.notes(on: Element(tree: tree, index: 0), &inspection)
            let (found, beyond) = inspection.take()
            return JudgedItem(tree: tree, notes: notes, found: found, beyond: beyond)
        }
    }
}

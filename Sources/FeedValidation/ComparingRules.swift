import XMLCore

/// The rules in force that compare items, or remember files, with what they have seen: one thread asks them, in the
/// order of the document.
struct ComparingRules: Sendable {
    private var checks: [(rule: Int, check: any FeedCheck)] = []
    private var assets = AssetDispatch()
    private var online = OnlineDispatch()

    /// Puts the rules in force that a dispatch has in force; those that were in force keep what they have seen.
    mutating func activate(_ dispatch: RuleDispatch) {
        // A dispatch only ever adds to its checks.
        checks += dispatch.feedChecks[checks.count...]
        assets.activate(dispatch.assetDispatch)
        online.activate(dispatch.onlineDispatch)
    }

    /// Shows them an item, one after the other in document order.
    mutating func judge(_ item: JudgedItem, _ inspection: inout Inspection) {
        assets.judge(item.tree, &inspection)
        online.judge(item.tree, &inspection)
        let twins = inspection.items.enter(item.notes.facts)
        for place in checks.indices {
            guard let mark = item.notes.marks[place] else { continue }
            let compared = ComparedItem(
                element: Element(tree: item.tree, index: 0), facts: item.notes.facts, twins: twins, mark: mark)
            inspection.current = checks[place].rule
            checks[place].check.visit(compared, &inspection)
        }
    }

    /// Shows them what is not in items, and the document when all of it has been read.
    mutating func judge(_ document: Document, _ inspection: inout Inspection) {
        guard document.isComplete else { return }
        if let root = document.root, root.isRSS {
            assets.judge(root.tree, &inspection)
            online.judge(root.tree, &inspection)
        }
        online.judge(document, &inspection)
        for place in checks.indices {
            inspection.current = checks[place].rule
            checks[place].check.finish(document, &inspection)
        }
    }
}

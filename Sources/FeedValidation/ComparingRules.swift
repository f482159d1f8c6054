import Diagnostics
import XMLCore

/// The rules in force that compare items, or remember files, with what they have seen: one thread asks them, in the
/// order of the document.
struct ComparingRules: Sendable {
    private var checks: [(rule: Int, check: any FeedCheck)] = []
    private var assets = AssetDispatch()
    private var inForce: Set<Int> = []

    /// Puts the rules in force to which a severity is given; those that were in force keep what they have seen.
    mutating func activate(_ rules: [Rule], _ severities: [Severity?]) {
        for (index, rule) in rules.enumerated() where severities[index] != nil && inForce.insert(index).inserted {
            add(rule.check, of: index)
        }
    }

    private mutating func add(_ check: RuleCheck, of index: Int) {
        switch check {
        case .asset(let kinds, let scope, let check): assets.add(index, kinds, scope, check)
        case .feed(let make): checks.append((index, make()))
        case .several(let checks): for check in checks { add(check, of: index) }
        default: break
        }
    }

    /// Shows an item to them, with what those that compare items have found in it.
    mutating func judge(_ item: Element, _ notes: ItemNotes, _ inspection: inout Inspection) {
        judge(item.tree, &inspection)
        let twins = inspection.items.enter(notes.facts)
        for (place, mark) in notes.marks.enumerated() {
            guard let mark else { continue }
            let compared = ComparedItem(element: item, facts: notes.facts, twins: twins, mark: mark)
            inspection.current = checks[place].rule
            checks[place].check.visit(compared, &inspection)
        }
    }

    /// Shows a tree to those that remember files.
    mutating func judge(_ tree: ElementTree, _ inspection: inout Inspection) { assets.judge(tree, &inspection) }

    /// Shows the document to them when all of it has been read.
    mutating func judge(_ document: Document, _ inspection: inout Inspection) {
        guard document.isComplete else { return }
        for place in checks.indices {
            inspection.current = checks[place].rule
            checks[place].check.finish(document, &inspection)
        }
    }
}

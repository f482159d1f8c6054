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

    /// Shows a tree to them; an item also to those that compare items.
    mutating func judge(_ tree: ElementTree, _ inspection: inout Inspection) {
        assets.judge(tree, &inspection)
        guard tree.number > 0 else { return }
        let item = Element(tree: tree, index: 0)
        for place in checks.indices {
            inspection.current = checks[place].rule
            checks[place].check.visit(item, &inspection)
        }
    }

    /// Shows the document to them when all of it has been read.
    mutating func judge(_ document: Document, _ inspection: inout Inspection) {
        guard document.isComplete else { return }
        for place in checks.indices {
            inspection.current = checks[place].rule
            checks[place].check.finish(document, &inspection)
        }
    }
}

import Diagnostics
import XMLCore

/// What takes items in the order of the document: the rules that compare them, and the tally of all that was found.
struct ItemComparison: Sendable {
    /// What the rules know and find.
    var inspection: Inspection
    /// Whether and where an item of the channel has been met.
    private(set) var firstItemNumber: Int?
    /// How many items have been taken.
    private(set) var itemCount = 0

    private var rules = ComparingRules()
    private var tally: FindingTally

    /// Nothing taken yet.
    init(_ inspection: Inspection, limit: Int) {
        self.inspection = inspection
        tally = FindingTally(file: inspection.file, limit: limit)
    }

    /// Puts the comparing rules in force that a dispatch has in force.
    mutating func activate(_ dispatch: RuleDispatch) {
        inspection.profiles = dispatch.profiles
        rules.activate(dispatch)
    }

    /// Takes an item that was judged; one after the other in document order.
    mutating func take(_ judged: JudgedItem, _ dispatch: RuleDispatch) {
        let item = Element(tree: judged.tree, index: 0)
        itemCount += 1
        if firstItemNumber == nil, item.isFeedItem { firstItemNumber = item.number }
        inspection.adopt(judged)
        rules.judge(judged, &inspection)
        tally.take(&inspection, dispatch, in: item)
    }

    /// Judges what is not in items, and the document as a whole.
    mutating func finish(_ document: Document, _ dispatch: RuleDispatch) -> Report {
        tally.expectTheChannel(&inspection, dispatch.rules)
        // Of a document that broke off nobody knows what it lacks: only what was read is judged.
        if document.isComplete, let root = document.root {
            if root.isRSS { dispatch.judge(root.tree, &inspection) }
            if root.isOPML { dispatch.judge(root.tree, &inspection, only: .opml) }
        }
        dispatch.judge(document, &inspection)
        rules.judge(document, &inspection)
        tally.take(&inspection, dispatch)
        return tally.report
    }
}

import Diagnostics
import FeedValues
import XMLCore

/// The rules in force, sorted by the names of the elements that they look at.
struct RuleDispatch {
    let rules: [Rule]
    private(set) var severities: [Severity?] = []
    private(set) var profiles: Set<Profile> = []
    private(set) var isReady = false

    private typealias Check = @Sendable (Element, inout Inspection) -> Void
    private typealias Entry = (rule: Int, check: Check)

    private var byName: [String: [Entry]] = [:]
    private var byID: [[Entry]] = []
    private var everywhere: [Entry] = []
    private var dateFlaws: [RFC5322Date.Flaw: (rule: Int, message: String)] = [:]
    private var feedChecks: [(rule: Int, check: any FeedCheck)] = []
    private var documentChecks: [(rule: Int, check: @Sendable (Document, inout Inspection) -> Void)] = []

    init(_ rules: [Rule]) { self.rules = rules }

    /// Puts the rules in force that the profiles ask for; those that were in force keep what they have seen.
    mutating func activate(_ profiles: Set<Profile>) {
        let before = severities
        severities = rules.map { $0.severity(for: profiles) }
        self.profiles = profiles
        byID = []
        for (index, rule) in rules.enumerated() where severities[index] != nil {
            if before.indices.contains(index), before[index] != nil { continue }
            switch rule.check {
            case .elements(let names, let check):
                for name in names where name != "*" { byName[name, default: []].append((index, check)) }
                if names.contains("*") { everywhere.append((index, check)) }
            case .dateFlaw(let flaw, let message): dateFlaws[flaw] = (index, message)
            case .document(let check): documentChecks.append((index, check))
            case .feed(let make): feedChecks.append((index, make()))
            }
        }
        addDates()
        isReady = true
    }

    // One entry reads a date for all the rules on dates: reading it for each would be most of the time spent.
    private mutating func addDates() {
        guard !dateFlaws.isEmpty else { return }
        let rules = dateFlaws
        let check: Check = { element, inspection in
            for date in FeedDate.all(of: element) {
                for flaw in RFC5322Date.parse(date.text).flaws {
                    guard let rule = rules[flaw] else { continue }
                    inspection.current = rule.rule
                    inspection.report("'\(date.text)' \(rule.message)", at: date.place)
                }
            }
        }
        for name in FeedDate.elements {
            byName[name, default: []].removeAll { $0.rule == RuleDispatch.datesEntry }
            byName[name, default: []].append((RuleDispatch.datesEntry, check))
        }
    }

    private static let datesEntry = -1

    /// Shows a tree to the rules: each element to those that ask for it, an item also to those that compare items.
    mutating func judge(_ tree: ElementTree, _ inspection: inout Inspection) {
        while byID.count < tree.names.count {
            byID.append(everywhere + (byName[tree.names[byID.count].canonical] ?? []))
        }
        for (index, node) in tree.nodes.enumerated() where node.kind == .element {
            for entry in byID[Int(node.name)] {
                inspection.current = entry.rule
                entry.check(Element(tree: tree, index: index), &inspection)
            }
        }
        guard tree.number > 0 else { return }
        let item = Element(tree: tree, index: 0)
        for place in feedChecks.indices {
            inspection.current = feedChecks[place].rule
            feedChecks[place].check.visit(item, &inspection)
        }
    }

    /// Shows the whole document to the rules that ask for it.
    mutating func judge(_ document: Document, _ inspection: inout Inspection) {
        for entry in documentChecks {
            inspection.current = entry.rule
            entry.check(document, &inspection)
        }
        guard document.isComplete else { return }
        for place in feedChecks.indices {
            inspection.current = feedChecks[place].rule
            feedChecks[place].check.finish(document, &inspection)
        }
    }
}

import Diagnostics
import FeedValues
import XMLCore

/// The rules in force, sorted by the names of the elements that they look at.
struct RuleDispatch: Sendable {
    let rules: [Rule]
    private(set) var severities: [Severity?] = []
    private(set) var profiles: Set<Profile> = []
    private(set) var isReady = false
    /// Of each rule whether its findings neither silence those of others nor are silenced by them.
    let standsAlone: [Bool]

    private typealias Check = @Sendable (Element, inout Inspection) -> Void
    private typealias DeclarationCheck =
        @Sendable (ElementTree.NamespaceDeclaration, Element, inout Inspection) -> Void

    // No tuples: of those in an array the functions are called through two others.
    private struct Entry {
        let rule: Int
        let check: Check
    }

    private struct NameEntry {
        let check: Check
    }

    private struct MarkEntry {
        let mark: @Sendable (Element, ItemFacts, inout Inspection) -> Int?
    }

    private struct LanguageEntry {
        let rule: Int
        let check: @Sendable (FeedLanguage, inout Inspection) -> Void
    }

    private struct HTMLEntry {
        let rule: Int
        let signs: HTMLSigns
        let check: @Sendable (HTMLText, inout Inspection) -> Void
    }

    private var byName: [String: [Entry]] = [:]
    // Of each name that was learnt the rules that ask for it.
    private var byID: [NameEntry] = []
    private var everywhere: [Entry] = []
    private var dateFlaws: [RFC5322Date.Flaw: (rule: Int, message: String)] = [:]
    private var addressDispatch = AddressDispatch()
    private var namedChecks: [(rule: Int, check: @Sendable (XMLName) -> Check?)] = []
    private var textChecks: [(rule: Int, signs: TextSigns, check: @Sendable (TextRun, inout Inspection) -> Void)] = []
    private var declarationChecks: [(rule: Int, check: DeclarationCheck)] = []
    private var htmlChecks: [HTMLEntry] = []
    private var languageChecks: [LanguageEntry] = []
    private var commentChecks: [(rule: Int, check: @Sendable (Comment, inout Inspection) -> Void)] = []
    private var treeChecks: [(rule: Int, check: @Sendable (ElementTree, inout Inspection) -> Void)] = []
    // What the checks that compare items note of each, in their order: a function is sooner called than a check, which
    // is copied first.
    private var marks: [MarkEntry] = []
    /// The checks that compare items, which have seen none.
    private(set) var feedChecks: [(rule: Int, check: any FeedCheck)] = []
    /// The rules on files, which have seen none.
    private(set) var assetDispatch = AssetDispatch()
    /// The rules on what is served, which have seen none.
    private(set) var onlineDispatch = OnlineDispatch()
    private var documentChecks: [(rule: Int, check: @Sendable (Document, inout Inspection) -> Void)] = []

    init(_ rules: [Rule]) {
        self.rules = rules
        let superseded = rules.reduce(into: Set<String>()) { $0.formUnion($1.supersedes) }
        standsAlone = rules.map { $0.supersedes.isEmpty && !superseded.contains($0.id) }
    }

    /// Puts the rules in force that the profiles ask for.
    mutating func activate(_ profiles: Set<Profile>) {
        let before = severities
        severities = rules.map { $0.severity(for: profiles) }
        self.profiles = profiles
        byID = []
        for (index, rule) in rules.enumerated() where severities[index] != nil {
            if before.indices.contains(index), before[index] != nil { continue }
            add(rule.check, of: index)
        }
        addDates()
        addHTML()
        addLanguages()
        for (name, check) in addressDispatch.checks { add(check, RuleDispatch.addressEntry, at: name) }
        isReady = true
    }

    private mutating func add(_ check: RuleCheck, of index: Int) {
        switch check {
        case .elements(let names, let check):
            for name in names where name != "*" { byName[name, default: []].append(Entry(rule: index, check: check)) }
            if names.contains("*") { everywhere.append(Entry(rule: index, check: check)) }
        case .dateFlaw(let flaw, let message): dateFlaws[flaw] = (index, message)
        case .named(let interest): namedChecks.append((index, interest))
        case .text(let signs, let check): textChecks.append((index, signs, check))
        case .declarations(let check): declarationChecks.append((index, check))
        case .languages(let check): languageChecks.append(LanguageEntry(rule: index, check: check))
        case .html(let signs, let check): htmlChecks.append(HTMLEntry(rule: index, signs: signs, check: check))
        case .comments(let check): commentChecks.append((index, check))
        case .trees(let check): treeChecks.append((index, check))
        case .several(let checks): for check in checks { add(check, of: index) }
        case .addresses(let traits, let check): addressDispatch.add(index, traits, check)
        case .asset(let kinds, let scope, let check): assetDispatch.add(index, kinds, scope, check)
        case .online(let roles, let scope, let check): onlineDispatch.add(index, roles, scope, check)
        case .document(let check): documentChecks.append((index, check))
        case .feed(let make):
            let check = make()
            feedChecks.append((index, check))
            marks.append(MarkEntry { check.mark($0, $1, &$2) })
        }
    }

    // One entry reads a date for all the rules on dates: reading it for each would be most of the time spent.
    private mutating func addDates() {
        guard !dateFlaws.isEmpty else { return }
        let rules = dateFlaws
        let check: Check = { element, inspection in
            guard let date = FeedDate(element) else { return }
            for flaw in date.reading.flaws {
                guard let rule = rules[flaw] else { continue }
                inspection.current = rule.rule
                inspection.report("\(date.text.quoted) \(rule.message)", at: date.place)
            }
        }
        for name in FeedDate.elements { add(check, RuleDispatch.datesEntry, at: name) }
    }

    // What serves many rules stands for itself, once.
    private mutating func add(_ check: @escaping Check, _ entry: Int, at name: String) {
        byName[name, default: []].removeAll { $0.rule == entry }
        byName[name, default: []].append(Entry(rule: entry, check: check))
    }

    private static let datesEntry = -1
    private static let htmlEntry = -2
    private static let addressEntry = -3
    private static let languageEntry = -4

    // One entry parses a text for all the rules on HTML.
    private mutating func addHTML() {
        guard !htmlChecks.isEmpty else { return }
        let entries = htmlChecks
        let check: Check = { element, inspection in
            guard let html = HTMLText(element, after: inspection.lastHTML) else { return }
            inspection.lastHTML = html
            // By place: to copy an entry is to count a reference that all threads share.
            for place in entries.indices where !html.signs.isDisjoint(with: entries[place].signs) {
                inspection.current = entries[place].rule
                entries[place].check(html, &inspection)
            }
        }
        for name in HTMLText.elements { add(check, RuleDispatch.htmlEntry, at: name) }
    }

    private mutating func addLanguages() {
        guard !languageChecks.isEmpty else { return }
        let entries = languageChecks
        for (name, attribute) in FeedLanguage.elements {
            let check: Check = { element, inspection in
                guard let language = FeedLanguage(element, in: attribute) else { return }
                for place in entries.indices {
                    inspection.current = entries[place].rule
                    entries[place].check(language, &inspection)
                }
            }
            add(check, RuleDispatch.languageEntry, at: name)
        }
    }

    /// Shows a document of another kind to the rules of a group, and to no others.
    func judge(_ tree: ElementTree, _ inspection: inout Inspection, only group: RuleGroup) {
        for (index, node) in tree.nodes.enumerated() where node.name >= 0 {
            for entry in byName[tree.names[Int(node.name)].canonical] ?? []
            where rules.indices.contains(entry.rule) && rules[entry.rule].group == group {
                inspection.current = entry.rule
                entry.check(Element(tree: tree, index: index), &inspection)
            }
        }
    }

    /// Looks up which rules ask for the elements of some names, of which it has seen the first before.
    mutating func learn(_ names: [XMLName]) {
        while byID.count < names.count {
            let name = names[byID.count]
            let named = namedChecks.compactMap { entry in entry.check(name).map { Entry(rule: entry.rule, check: $0) } }
            let entries = everywhere + (byName[name.canonical] ?? []) + named
            byID.append(NameEntry(check: RuleDispatch.inTurn(entries[...]) ?? { _, _ in }))
        }
    }

    /// Rules that are asked one after the other, as one function; `nil` for none.
    ///
    /// What a function holds need not be counted when it is called, and what an array holds must be: threads would wait
    /// for one another's counts.
    private static func inTurn(_ entries: ArraySlice<Entry>) -> Check? {
        guard let one = entries.first else { return nil }
        if entries.count >= 4 { return both(four(entries.prefix(4)), inTurn(entries.dropFirst(4))) }
        let check: Check = { element, inspection in
            inspection.current = one.rule
            one.check(element, &inspection)
        }
        return both(check, inTurn(entries.dropFirst()))
    }

    private static func both(_ first: @escaping Check, _ second: Check?) -> Check {
        guard let second else { return first }
        return { element, inspection in
            first(element, &inspection)
            second(element, &inspection)
        }
    }

    private static func four(_ entries: ArraySlice<Entry>) -> Check {
        let first = entries.startIndex
        let (one, two, three, four) = (entries[first], entries[first + 1], entries[first + 2], entries[first + 3])
        return { element, inspection in
            inspection.current = one.rule
            one.check(element, &inspection)
            inspection.current = two.rule
            two.check(element, &inspection)
            inspection.current = three.rule
            three.check(element, &inspection)
            inspection.current = four.rule
            four.check(element, &inspection)
        }
    }

    /// Shows a tree, whose names were learnt, to the rules that look at it by itself.
    func judge(_ tree: ElementTree, _ inspection: inout Inspection) {
        for index in tree.nodes.indices {
            let name = tree.nodes[index].name
            guard name >= 0 else {
                // To compare two of another module is a call.
                if case .comment = tree.nodes[index].kind { judge(Comment(tree: tree, index: index), &inspection) }
                continue
            }
            byID[Int(name)].check(Element(tree: tree, index: index), &inspection)
        }
        judgeDeclarations(tree, &inspection)
        judgeText(tree, &inspection)
        for place in treeChecks.indices {
            inspection.current = treeChecks[place].rule
            treeChecks[place].check(tree, &inspection)
        }
    }

    /// What the rules that compare items have to know of one: of each item by itself, in any order.
    func notes(on item: Element, _ inspection: inout Inspection) -> ItemNotes {
        var notes = ItemNotes(facts: ItemFacts(item, &inspection))
        notes.marks.reserveCapacity(marks.count)
        for place in marks.indices { notes.marks.append(marks[place].mark(item, notes.facts, &inspection)) }
        return notes
    }

    private func judge(_ comment: Comment, _ inspection: inout Inspection) {
        for entry in commentChecks {
            inspection.current = entry.rule
            entry.check(comment, &inspection)
        }
    }

    private func judgeDeclarations(_ tree: ElementTree, _ inspection: inout Inspection) {
        for declaration in tree.namespaces {
            let element = Element(tree: tree, index: declaration.node)
            for entry in declarationChecks {
                inspection.current = entry.rule
                entry.check(declaration, element, &inspection)
            }
        }
    }

    // One look at all bytes of the tree spares the rules nearly all of it.
    private func judgeText(_ tree: ElementTree, _ inspection: inout Inspection) {
        guard !textChecks.isEmpty else { return }
        let signs = TextSigns(in: tree.bytes[...])
        for place in textChecks.indices where !signs.isDisjoint(with: textChecks[place].signs) {
            inspection.current = textChecks[place].rule
            tree.forEachRun(with: textChecks[place].signs) { textChecks[place].check($0, &inspection) }
        }
    }

    /// Shows the whole document to the rules that ask for it.
    func judge(_ document: Document, _ inspection: inout Inspection) {
        for entry in documentChecks {
            inspection.current = entry.rule
            entry.check(document, &inspection)
        }
    }
}

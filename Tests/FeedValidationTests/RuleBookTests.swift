import FeedValidation
import Testing

@Suite struct `The book of rules` {
    @Test func `has no id twice`() {
        let repeated = Dictionary(grouping: RuleBook.all, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
        #expect(repeated == [])
    }

    @Test(arguments: RuleBook.all)
    func `tells of each rule what it asks for, why, what to do, and who says so`(_ rule: Rule) {
        #expect(rule.summary.hasSuffix("."))
        #expect(rule.why.hasSuffix("."))
        #expect(!rule.help.isEmpty && !rule.help.hasSuffix("."))
        #expect(!rule.source.isEmpty)
        #expect(!rule.passing.isEmpty)
        #expect(!rule.failing.isEmpty)
        #expect(!rule.profiles.isEmpty)
    }

    @Test(arguments: RuleBook.all)
    func `names only rules that there are where one supersedes another`(_ rule: Rule) {
        #expect(rule.supersedes.filter { RuleBook.rule($0) == nil }.sorted() == [])
    }
}

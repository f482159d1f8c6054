import Diagnostics
import FeedValidation
import Testing

@Suite struct `The examples of rules` {
    /// The places that a rule, alone and held by all of its profiles, finds in an example.
    private func places(_ rule: Rule, _ example: MarkedExample) -> [MarkedExample.Mark] {
        var options = ValidationOptions()
        options.profiles = rule.profiles
        options.asOf = RuleExampleTime.now
        options.assets = example.assets
        options.online = example.online
        return FeedValidator(options: options, rules: [rule]).report(on: example.bytes, file: "example.xml").findings
            .map { MarkedExample.Mark(line: $0.location.line, column: $0.location.column) }
    }

    @Test(arguments: RuleBook.all)
    func `that pass show nothing`(_ rule: Rule) {
        for example in rule.passing {
            #expect(places(rule, MarkedExample(example)) == [], "\(rule.id): \(example.text)")
        }
    }

    @Test(arguments: RuleBook.all)
    func `that fail show a finding at each mark and nowhere else`(_ rule: Rule) {
        for example in rule.failing {
            let marked = MarkedExample(example)
            #expect(!marked.marks.isEmpty, "\(rule.id): no mark in \(example.text)")
            #expect(places(rule, marked) == marked.marks, "\(rule.id): \(example.text)")
        }
    }

    @Test(arguments: RuleBook.all)
    func `that fail carry no class of the W3C validator that the rule does not name`(_ rule: Rule) {
        var options = ValidationOptions()
        options.profiles = rule.profiles
        options.asOf = RuleExampleTime.now
        for example in rule.failing.map({ MarkedExample($0) }) {
            options.assets = example.assets
            options.online = example.online
            let report = FeedValidator(options: options, rules: [rule]).report(on: example.bytes, file: "example.xml")
            let foreign = Set(report.findings.flatMap(\.w3c)).subtracting(rule.w3c)
            #expect(foreign == [], "\(rule.id)")
        }
    }

    @Test(arguments: RuleBook.all)
    func `show the same places behind text of many bytes`(_ rule: Rule) {
        for example in rule.failing {
            let marked = MarkedExample(example, behind: "<!-- 新闻 🎧 é -->")
            #expect(places(rule, marked) == marked.marks, "\(rule.id): \(example.text)")
        }
    }

    @Test(arguments: RuleBook.all.filter { $0.group != .xml })
    func `show the same places with CRLF behind a byte order mark, and in UTF-16`(_ rule: Rule) {
        for example in rule.failing where example.encoding == .utf8 {
            let marked = MarkedExample(example)
            #expect(places(rule, marked.rewritten(.utf8WithMark)) == marked.marks, "\(rule.id): \(example.text)")
            #expect(places(rule, marked.rewritten(.utf16)) == marked.marks, "\(rule.id): \(example.text)")
        }
    }
}

import Diagnostics
import Testing

struct ChoiceTests {
    private static let names = RuleNames([
        "enclosure-length-zero": "enclosure", "enclosure-missing": "enclosure",
        "itunes-image-missing": "itunes-channel",
        "podcast-person-role": "podcast-person", "guid": "guid",
    ])

    @Test(
        "A pattern is an id, a group, or has stars",
        arguments: [
            ("guid", ["guid"]), ("enclosure", ["enclosure-length-zero", "enclosure-missing"]),
            ("enclosure-missing", ["enclosure-missing"]), ("itunes-*", ["itunes-image-missing"]),
            ("*-missing", ["enclosure-missing", "itunes-image-missing"]),
            ("*o*e*", ["enclosure-length-zero", "enclosure-missing", "podcast-person-role"]),
            ("e*-*-z*o", ["enclosure-length-zero"]), ("enclos", []), ("", []), ("itunes-*x", []), ("gu*id", ["guid"]),
        ])
    func patterns(pattern: String, ids: [String]) {
        #expect(Self.names.ids(matching: pattern).sorted() == ids)
    }

    @Test func `Hostile patterns end soon`() {
        let names = RuleNames([String(repeating: "a", count: 2000): "a"])
        #expect(names.ids(matching: String(repeating: "*a", count: 900) + "b").isEmpty)
    }

    private static func setting(
        _ pattern: String, _ rules: Set<String>, _ level: RuleLevel, show: String? = nil
    ) -> RuleSetting {
        RuleSetting(pattern: Located(pattern), rules: rules, level: level, reason: "why", show: show)
    }

    @Test func `A show stands over the network, an id over a pattern, and what no finding needs is known`() {
        let zero: Set = ["enclosure-length-zero"]
        var settings = RuleSettings([
            Self.setting("enclosure-*", zero, .off), Self.setting("enclosure-length-zero", zero, .info),
            Self.setting("text-*", ["text-too-short"], .error, show: "a"), Self.setting("*", ["guid"], .off),
        ])
        let report = Report(file: "feed.xml", findings: [Samples.zeroLength(line: 3), Samples.bare])
        var lowered = Samples.zeroLength(line: 3)
        lowered.severity = .info
        #expect(
            settings.apply(to: report) { _ in "b" } == Report(file: "feed.xml", findings: [lowered, Samples.bare]))
        #expect(settings.unused.map(\.pattern.value) == ["enclosure-*", "text-*", "*"])
        var raised = Samples.bare
        raised.severity = .error
        #expect(settings.apply(to: report) { _ in "a" } == Report(file: "feed.xml", findings: [lowered, raised]))
        #expect(settings.unused.map(\.pattern.value) == ["enclosure-*", "*"])
    }

    @Test func `What is off is kept aside, also of that which was only counted`() {
        var settings = RuleSettings([Self.setting("text", ["text-too-short"], .off)])
        let report = Report(
            file: "feed.xml", findings: [Samples.bare, Samples.zeroLength(line: 3)],
            more: ["text-too-short": 5, "enclosure-length-zero": 2], moreCounts: [.info: 5, .error: 2])
        var expected = Report(
            file: "feed.xml", findings: [Samples.zeroLength(line: 3)], more: ["enclosure-length-zero": 2],
            moreCounts: [.error: 2])
        expected.suppressed = [Suppression(Samples.bare, by: .settings, reason: "why")]
        expected.suppressedCount = 6
        #expect(settings.apply(to: report) { _ in nil } == expected)
    }

    @Test func `A limit keeps the first findings of each rule and counts the others`() {
        let findings = (1...5).map { Samples.zeroLength(line: $0) } + [Samples.bare]
        let expected = Report(
            file: "feed.xml", findings: [Samples.zeroLength(line: 1), Samples.zeroLength(line: 2), Samples.bare],
            more: ["enclosure-length-zero": 3], moreCounts: [.error: 3])
        #expect(Report(file: "feed.xml", findings: findings).limited(to: 2).counts == expected.counts)
        #expect(Report(file: "feed.xml", findings: findings).limited(to: 2).more == expected.more)
        #expect(Report(file: "feed.xml", findings: findings).limited(to: 2).findings == expected.findings)
    }

    @Test func `A key names the item and not its number`() {
        var finding = Samples.zeroLength(line: 3)
        finding.location.file = "././a.xml"
        #expect(FindingKey(finding).place == "rss/channel/item/enclosure/@length")
        finding.item = "brief-1"
        let key = FindingKey(
            file: "a.xml", rule: "enclosure-length-zero", place: "rss/channel/item{brief-1}/enclosure/@length")
        #expect(FindingKey(finding) == key)
        #expect(FindingKey(Samples.bare).place == "the summary has 3 words")
    }
}

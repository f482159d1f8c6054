import Diagnostics
import FeedValidation
import Testing

struct ScorecardTests {
    private func finding(_ rule: String) -> Finding {
        Finding(
            rule: rule, severity: .error, message: "m", at: SourceLocation(file: "feed.xml", line: 1, column: 1))
    }

    @Test func `A profile refuses what it calls an error, and loses by what it calls a warning`() throws {
        let rules = ["enclosure-missing", "rss-item-description-missing", "rss-channel-generator-missing"]
        let report = Report(
            file: "feed.xml", findings: rules.map(finding), more: ["rss-item-description-missing": 4],
            moreCounts: [.warning: 4])
        let card = Scorecard(of: report, for: [.apple, .amazon, .spotify])
        let expected = [Profile.apple, .spotify, .amazon].map { profile in
            let reasons = RuleBook.all.filter { rules.contains($0.id) }.compactMap { rule in
                rule.severity(for: [profile]).flatMap { severity in
                    severity == .info ? nil : "\(severity) \(rule.id) \(rule.id.contains("description") ? 5 : 1)"
                }
            }
            return Set(reasons)
        }
        #expect(card.file == "feed.xml")
        #expect(card.entries.map(\.profile) == [.apple, .spotify, .amazon])
        #expect(card.entries.map { Set($0.reasons.map { "\($0.severity) \($0.rule) \($0.count)" }) } == expected)
        #expect(card.entries.map(\.outcome) == [.refused, .refused, .accepted])
        #expect(card.entries[0].reasons.first?.rule == "enclosure-missing")
    }

    @Test func `What was suppressed counts all the same, and nothing found is accepted`() {
        var report = Report(file: "feed.xml", findings: [])
        #expect(Scorecard(of: report, for: .all).entries.allSatisfy { $0.outcome == .accepted && $0.reasons.isEmpty })
        report.suppressed = [Suppression(finding("enclosure-missing"), by: .settings)]
        #expect(Scorecard(of: report, for: [.apple]).entries.map(\.outcome) == [.refused])
    }

    @Test func `A finding says which item it is about, by guid, address or title`() {
        let feed = """
            <rss version="2.0"><channel>
            <item><guid> brief-1 </guid><enclosure url="" /></item>
            <item><enclosure url="https://example.com/2.mp3" length="x"/></item>
            <item><title>Third</title></item>
            <item></item>
            </channel></rss>
            """
        let report = FeedValidator().report(on: Array(feed.utf8), file: "feed.xml")
        let items = Set(report.findings.filter { $0.element?.contains("/item[") ?? false }.map(\.item))
        #expect(items == ["brief-1", "https://example.com/2.mp3", "Third", nil])
        #expect(report.findings.allSatisfy { $0.item == nil || $0.element?.contains("/item[") ?? false })
    }
}

import Diagnostics
import PodcastCatalog
import Testing

@Suite("What a catalogue says of rules")
struct RuleSettingsTests {
    private static let names = RuleNames([
        "enclosure-url-insecure": "enclosure", "enclosure-length-zero": "enclosure", "text-too-short": "text",
    ])

    private static let folder = CatalogFolder.sound([
        "podfeed.yaml": """
        site: https://podcasts.example.com
        rules:
          enclosure: { level: "off", reason: The old server has no certificate. }
          catalog-*: { level: warning, reason: We look at everything. }

        """,
        "other/show.yaml": """
        rules: { text-too-short: { level: error, reason: Short texts do not sell. } }
        feeds: [{ id: main }, { id: other-latest }]
        titel: a mistake that the build tells

        """,
    ])

    @Test func `is read without its episodes, and without its other mistakes`() throws {
        let rules = try Self.folder.inFolder { try CatalogReader(root: $0).readRules(known: Self.names) }
        #expect(rules.findings == [])
        #expect(rules.showsByFolder == ["deep-dive": "deep-dive", "other": "other", "other-latest": "other"])
        #expect(rules.settings.map(\.pattern.value) == ["enclosure", "catalog-*", "text-too-short"])
        #expect(rules.settings.map(\.level) == [.off, .warning, .error])
        #expect(rules.settings.map(\.show) == [nil, nil, "other"])
        #expect(rules.settings[0].rules == ["enclosure-url-insecure", "enclosure-length-zero"])
        #expect(rules.settings[0].reason == "The old server has no certificate.")
        #expect(rules.settings.map(\.pattern.location.line) == [3, 4, 1])
    }

    @Test func `speaks by patterns of the checks only that may be eased`() throws {
        let rules = try Self.folder.inFolder { try CatalogReader(root: $0).readRules(known: Self.names) }
        let checks = CatalogCheck.allCases.filter { rules.settings[1].rules.contains($0.id) }
        #expect(checks.contains(.artworkSize) && checks.contains(.guidDerived))
        #expect(!checks.contains(.keyUnknown) && !checks.contains(.fileMissing))
    }

    @Test func `that can't be read is told`() throws {
        let folder = CatalogFolder.sound(["podfeed.yaml": "rules: [\n"])
        let findings = try folder.inFolder { try CatalogReader(root: $0).readRules(known: Self.names).findings }
        #expect(findings.map(\.rule) == ["catalog-yaml-syntax"])
    }
}

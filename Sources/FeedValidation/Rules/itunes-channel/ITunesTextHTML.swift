import Diagnostics

extension Rule {
    static let itunesTextHTML = plain(
        "itunes-text-html", .warning, ["itunes:author", "itunes:title", "itunes:name"],
        summary: "Names and titles of iTunes are plain text.",
        why: "Apps print these elements as they stand: listeners see the tag.",
        failing: [
            .channel("<itunes:author>↓&lt;b&gt;Jo Roe&lt;/b&gt;</itunes:author>"),
            .item("<itunes:title><![CDATA[↓<em>Bees</em>]]></itunes:title>"),
        ])

    static let itunesSubtitleHTML = plain(
        "itunes-subtitle-html", .info, ["itunes:subtitle", "itunes:keywords"],
        summary: "Subtitle and keywords of iTunes are plain text.",
        why: "HTML belongs into description. The apps that still read these elements print them as they stand.",
        failing: [.item("<itunes:subtitle>↓&lt;p&gt;Bees&lt;/p&gt;</itunes:subtitle>")])

    private static func plain(
        _ id: String, _ severity: Severity, _ names: [String], summary: String, why: String, failing: [RuleExample]
    ) -> Rule {
        Rule(
            id, .itunesChannel, severity, [.apple],
            summary: summary, why: why,
            help: "write the text without tags",
            source: "W3C Feed Validator, ContainsHTML",
            w3c: ["ContainsHTML"], supersedes: ["text-double-escaped"],
            passing: [
                .channel("<itunes:author>Jo &amp; Sons</itunes:author>"),
                .item("<itunes:title>a &lt; b</itunes:title><itunes:subtitle>Map&lt;K, V&gt;</itunes:subtitle>"),
            ],
            failing: failing,
            check: .elements(names) { element, inspection in
                guard let tag = Markup.firstHTMLTag(in: element.text) else { return }
                inspection.report("<\(element.name)> holds the tag \(tag.quoted)", inTextOf: element)
            })
    }
}

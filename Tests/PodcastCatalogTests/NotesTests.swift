import Diagnostics
import FeedValues
import PodcastModel
import Testing

@testable import PodcastCatalog

@Suite("The notes of an episode")
struct NotesTests {
    private static let body = "<p>Twenty-eight years later.</p>"

    /// The notes of the one episode of a small catalogue, of which nothing but `expected` is found.
    private func notes(_ folder: CatalogFolder, finding expected: [String] = []) throws -> String {
        let catalog = try folder.catalog()
        #expect(catalog.findings.map(\.line) == expected)
        return try #require(catalog.shows.first?.episodes.first).notes.html
    }

    private func changed(_ keys: String) -> CatalogFolder {
        .sound(CatalogFolder.episodePath, replacing: "date:", with: keys + "\ndate:")
    }

    @Test func `open with corrections, each with its date in the show's zone and language`() throws {
        var folder = changed("correction: It was <3 & not 4.")
        #expect(try notes(folder) == "<p><strong>Correction:</strong> It was &lt;3 &amp; not 4.</p>\n" + Self.body)
        folder = changed(
            "correction: [{ date: 2025-05-12T23:30:00Z, text: One. }, { date: 2025-06-01, text: Two. }]\n"
                + "content-advisory: War.")
        #expect(
            try notes(folder) == """
                <p><strong>Content advisory:</strong> War.</p>
                <p><strong>Correction (13 May 2025):</strong> One.</p>
                <p><strong>Correction (1 June 2025):</strong> Two.</p>
                \(Self.body)
                """)
        let episode = try #require(try folder.catalog().shows.first?.episodes.first)
        #expect(episode.lastChange.value.iso8601 == "2025-06-01T04:00:00Z")
        #expect(episode.lastChange.location.line == 4)
    }

    @Test(arguments: [
        ("en-GB", "<strong>Correction (1 May 2025):</strong> a"),
        ("de", "<strong>Korrektur (1. Mai 2025):</strong> a"),
        ("fr-CA", "<strong>Correction (1er mai 2025)\u{A0}:</strong> a"),
        ("pt-BR", "<strong>Correção (1 de maio de 2025):</strong> a"),
        ("zh-Hans", "<strong>更正（2025年5月1日）：</strong>a"),
        ("ja", "<strong>訂正（2025年5月1日）：</strong>a"),
        ("tlh", "<strong>Correction (1 May 2025):</strong> a"),
    ])
    func `say so in the language of the show`(language: String, html: String) throws {
        var folder = changed("correction: { date: 2025-05-01, text: a }")
        folder.replace("language: en", "language: \(language)", in: CatalogFolder.showPath)
        #expect(try notes(folder) == "<p>\(html)</p>\n" + Self.body)
    }

    @Test func `open with the last change, if it has words`() throws {
        #expect(try notes(changed("updated: 2025-05-02")) == Self.body)
        let folder = changed("updated: { date: 2025-05-02, text: With a transcript. }")
        #expect(
            try notes(folder) == "<p><strong>Updated (2 May 2025):</strong> With a transcript.</p>\n" + Self.body)
        #expect(
            try folder.catalog().shows.first?.episodes.first?.lastChange.value.iso8601 == "2025-05-02T04:00:00Z")
    }

    @Test func `give a correction without a date that of the change`() throws {
        #expect(
            try notes(changed("updated: 2025-05-02\ncorrection: a"))
                == "<p><strong>Correction (2 May 2025):</strong> a</p>\n" + Self.body)
    }

    @Test func `end with the links of the episode`() throws {
        let folder = changed("links: [{ title: A & b, url: \"https://example.com/?a=1&b=2\" }]")
        #expect(
            try notes(folder) == """
                \(Self.body)
                <p><strong>Links:</strong></p>
                <ul><li><a href="https://example.com/?a=1&amp;b=2">A &amp; b</a></li></ul>
                """)
    }

    @Test func `link time codes to the page, if they are to`() throws {
        var folder = changed("link: https://podcasts.example.com/b?x=1&y=2")
        folder.replace("Twenty-eight", "0:05.5 and (1:10), [0:10](https://example.com/) `0:20`\n\n# 0:30 Twenty-eight")
        let text = "<a href=\"https://example.com/\">0:10</a> <code>0:20</code></p>\n<h3>"
        #expect(try notes(folder) == "<p>0:05.5 and (1:10), \(text)0:30 Twenty-eight years later.</h3>")
        folder.replace("time-zone:", "time-codes: link\ntime-zone:", in: CatalogFolder.showPath)
        let link = { (time: String, words: String) in
            "<a href=\"https://podcasts.example.com/b?x=1&amp;y=2#t=\(time)\">\(words)</a>"
        }
        #expect(
            try notes(folder) == "<p>" + link("00:00:05.500", "0:05.5") + " and (" + link("00:01:10", "1:10") + "), "
                + text + link("00:00:30", "0:30") + " Twenty-eight years later.</h3>")
        folder.replace("date:", "time-codes: text\ndate:")
        #expect(try notes(folder) == "<p>0:05.5 and (1:10), \(text)0:30 Twenty-eight years later.</h3>")
    }

    @Test func `stand between the header and footer of the show, else of the network`() throws {
        var folder = CatalogFolder.sound()
        folder.files["Templates/header.mustache"] = "From {{network.title}}\n"
        folder.files["Templates/footer.mustache"] = "{{site}}\n"
        folder.replace("site:", "title: The House\nsite:", in: "podfeed.yaml")
        #expect(
            try notes(folder) == """
                <p>From The House</p>
                \(Self.body)
                <p><a href="https://podcasts.example.com">https://podcasts.example.com</a></p>
                """)
        folder.files["Templates/footers/deep-dive.mustache"] = ""
        #expect(try notes(folder) == "<p>From The House</p>\n" + Self.body)
    }

    @Test func `show what templates make of the episode, each value escaped`() throws {
        var folder = changed(
            """
            season: 2
            episode: 3
            link: https://podcasts.example.com/a_(b)
            links: [{ title: "*A*", url: "https://example.com/a" }, { title: B, url: "https://example.com/b" }]
            correction: { date: 2025-05-12, text: "*b* & c" }
            funding: [{ label: Pay, url: "https://example.com/pay" }]
            """)
        folder.files["deep-dive/episodes/2025-04-25-bessent.vtt"] = "WEBVTT\n"
        folder.files["deep-dive/episodes/2025-04-25-bessent.chapters.yaml"] =
            "- { start: \"0:05\", title: \"[x](y)\" }\n"
        folder.replace("people: [{", "people: [sean-callebs, {")
        folder.files["Templates/footer.mustache"] = """
            {{#episode}}
            [{{title}}]({{link}}), {{season}}.{{number}}, {{type}}, {{duration}}, {{date}}, {{long-date}}, {{year}}:
            {{#people}}{{#link}}[{{name}}]({{link}}){{/link}}{{^link}}{{name}}{{/link}} ({{role}}); {{/people}}
            {{#links}}[{{title}}]({{url}}) {{/links}}{{#funding}}{{label}} {{/funding}}
            {{#transcripts}}{{url}}{{/transcripts}}
            {{#chapters}}{{start}} {{title}}{{^link}}!{{/link}}{{/chapters}}
            {{#corrections}}{{{text}}} {{date}}{{/corrections}}{{#updated}} {{long-date}}{{/updated}}
            {{/episode}}
            {{#series}}{{title}}{{/series}}{{^series}}No series{{/series}}

            """
        #expect(
            try notes(folder) == """
                \(Self.body)
                <p><a href="https://podcasts.example.com/a_%28b%29">From Trader to Treasury</a>, 2.3, full, 1:30, \
                2025-04-25, 25 April 2025, 2025:
                <a href="https://podcasts.example.com/sean">Sean Callebs</a> (reporter); Teen Sheng (guest);
                <a href="https://example.com/a">*A*</a> <a href="https://example.com/b">B</a> Pay
                <a href="https://podcasts.example.com/deep-dive/transcripts/bessent.vtt">\
                https://podcasts.example.com/deep-dive/transcripts/bessent.vtt</a>
                0:05 [x](y)!
                *b* &amp; c 2025-05-12 12 May 2025
                No series</p>
                """)
    }

    @Test(arguments: [
        ("https://x.org/?a=1&copy;=2&lt=3&b;c", "https://x.org/?a=1&copy%3B=2&lt=3&b%3Bc"),
        ("https://x.org/?a;b=1;", "https://x.org/?a;b=1%3B"), ("https://x.org/?a=&#42;", "https://x.org/?a=&#42%3B"),
        ("https://x.org/a_(b)/_c_/d_e", "https://x.org/a_%28b%29/%5Fc_/d_e"),
        ("https://x.org/*a*?*b", "https://x.org/%2Aa%2A?%2Ab"),
        ("https://x.org/~roe", "https://x.org/~roe"), ("https://x.org/~~a~~b", "https://x.org/%7E%7Ea%7E%7Eb"),
        ("https://x.org/a.", "https://x.org/a%2E"), ("https://x.org/a!,:'", "https://x.org/a!,:%27"),
        ("https://x.org", "https://x.org"), ("https://x.org/a?b=c&d=e#f", "https://x.org/a?b=c&d=e#f"),
    ])
    func `keep addresses that templates show, wherever these put them`(address: String, kept: String) throws {
        var folder = changed("links: [{ title: A, url: \"\(address)\" }]")
        folder.files["Templates/footer.mustache"] = """
            {{#episode.links}}
            [a]({{url}}) [b](<{{url}}>) [{{url}}](https://x.org) <{{url}}> *{{url}}* {{url}}
            {{/episode.links}}
            """
        let html = kept.replacing("&", with: "&amp;")
        let bare = "<a href=\"\(html)\">\(html)</a>"
        #expect(
            try notes(folder) == Self.body + "\n<p><a href=\"\(html)\">a</a> <a href=\"\(html)\">b</a> "
                + "<a href=\"https://x.org\">\(html)</a> \(bare) <em>\(bare)</em> \(bare)</p>")
    }

    @Test(arguments: [
        ("{{episode.updated.date}}", ["Updated", "Correction", "Links"]),
        ("{{#episode.updated}}{{text}}{{/episode.updated}}", ["Correction", "Links"]),
        ("{{#episode}}{{#updated.text}}{{year}}{{/updated.text}}{{/episode}}", ["Updated", "Correction", "Links"]),
        ("{{#episode.corrections}}{{date}}{{/episode.corrections}}", ["Updated", "Correction", "Links"]),
        ("{{#episode}}{{#corrections}}{{{text}}}{{/corrections}}{{/episode}}", ["Updated", "Links"]),
        ("{{^episode.links}}none{{/episode.links}}", ["Updated", "Correction", "Links"]),
        ("{{#episode.links}}{{title}}{{/episode.links}}", ["Updated", "Correction", "Links"]),
        ("{{#episode.links}}{{&url}}{{/episode.links}}", ["Updated", "Correction"]),
    ])
    func `leave out what a template shows itself, and nothing that it only touches`(
        template: String, labels: [String]
    ) throws {
        var folder = changed(
            """
            updated: { date: 2025-05-02, text: With a transcript. }
            correction: { date: 2025-05-12, text: It was 4. }
            links: [{ title: A, url: "https://example.com/a" }]
            """)
        folder.files["Templates/footer.mustache"] = template
        let html = try notes(folder)
        #expect(["Updated", "Correction", "Links"].filter { html.contains("<strong>\($0)") } == labels)
    }

    @Test(arguments: [
        ("**Aviso:** guerra", true), ("**Aviso**: guerra", true), ("**Aviso\u{A0}: guerra**", true),
        ("**Aviso：guerra**", true), ("**Avisos da semana**", false), ("**Aviso da semana**", false),
        ("Aviso: guerra", false),
    ])
    func `open with the advisory unless they do so in words of their own`(body: String, isOwn: Bool) throws {
        var folder = changed("content-advisory: Guerra.")
        folder.replace("language: en", "language: pt", in: CatalogFolder.showPath)
        folder.replace("Twenty-eight years later.", body)
        #expect(try notes(folder).hasPrefix("<p><strong>Aviso:</strong> Guerra.</p>") == !isOwn)
    }

    @Test func `are another in a feed with a header or footer of its own`() throws {
        var folder = CatalogFolder.sound(
            CatalogFolder.showPath, replacing: "time-zone:",
            with: """
                series: [{ id: relics, title: Relics }]
                feeds:
                  - { id: main, numbering: none }
                  - { id: old, title: Old Ones, include: { series: relics } }
                  - { id: new, title: New Ones }
                time-zone:
                """)
        folder.replace("date:", "series: relics\nepisode: 4\ndate:")
        folder.files["Templates/footers/deep-dive.mustache"] = "Show\n"
        folder.files["Templates/footers/relics.mustache"] = "Series\n"
        folder.files["Templates/footers/deep-dive/main.mustache"] = "Main {{episode.number}}\n"
        folder.files["Templates/headers/deep-dive/new.mustache"] = "{{feed.title}}, {{series.title}}\n"
        folder.copyEpisode(
            "2025-04-26-other", replacing: ("series: relics\nepisode: 4\n", ""), ("2025-04-25", "2025-04-26"))
        let catalog = try folder.catalog()
        #expect(catalog.findings.filter { $0.severity > .info } == [])
        let show = try #require(catalog.shows.first)
        let notes = show.feeds.reduce(into: [String: [String]]()) { notes, feed in
            notes[feed.id] = show.feed(feed).episodes.map { $0.notes.html.replacing(Self.body, with: "-") }
        }
        #expect(
            notes == [
                "main": ["-\n<p>Main</p>", "-\n<p>Main 4</p>"],
                "old": ["-\n<p>Series</p>"],
                "new": ["<p>New Ones,</p>\n-\n<p>Show</p>", "<p>New Ones, Relics</p>\n-\n<p>Series</p>"],
            ])
        #expect(show.feeds.map { show.feed($0).episodes.last?.number?.value } == [nil, 4, 4])
    }
}

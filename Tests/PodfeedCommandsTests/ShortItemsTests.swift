import Foundation
import Testing

/// Feeds that leave out the notes of older episodes.
@Suite(.serialized)
struct ShortItemsTests {
    private static let episodes = "Feeds/deep-dive/episodes/"

    /// What an item of a feed says of itself, by the slugs of the media.
    private static func descriptions(_ path: String, in catalogue: Catalogue) throws -> [String: [String]] {
        let feed = String(decoding: try #require(try catalogue.files("public")[path]), as: UTF8.self)
        let items = feed.split(separator: "<item>").dropFirst()
        return try items.reduce(into: [:]) { descriptions, item in
            let slug = try #require(item.firstMatch(of: /media\/([a-z0-9-]+)\.mp3/)?.1)
            let parts = item.matches(of: /<(description|content:encoded)>(?s:.*?)<\/\1>/).map { String($0.0) }
            descriptions[String(slug)] = parts
        }
    }

    @Test func `What no notes are left of is whole all the same, and findings stand at their lines`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.removeShow("lets-meet")
            try catalogue.remove("Templates")
            try catalogue.edit("Feeds/deep-dive/show.yaml") { text in
                text.replacing("\nfeeds:\n", with: "\nfeeds:\n  - { id: brief, title: Brief, short-after: 0 }\n")
            }
            // The newest has a description of its own, the next one no summary, and another one neither it nor notes.
            try catalogue.edit(Self.episodes + "2025-09-04-songs-for-unsung-heroes.md") { text in
                text.replacing("\nsummary:", with: "\ndescription: |\n  One\n  line.\n\n  - two\n  - three\nsummary:")
            }
            try catalogue.edit(Self.episodes + "2025-09-01-shanghai-1937.md") { text in
                text.replacing(/summary: .*/, with: "summary: false")
                    .replacing("\n---\n\n", with: "\n---\n\n- a\n- b\n\n")
            }
            try catalogue.edit(Self.episodes + "2025-08-25-whampoa-forged.md") { text in
                let end = text.range(of: "\n---\n").map(\.upperBound) ?? text.endIndex
                return String(text[..<end]).replacing(/summary: .*/, with: "summary: false")
            }
            try catalogue.edit(Self.episodes + "2025-03-08-two-sessions-china-us.md") { text in
                text.replacing(/title: .*/, with: "title: Research &amp; Development")
            }
            let run = await Run.of([
                "build", "-C", catalogue.folder, "--as-of", "2026-02-01", "--format", "concise", "--fail-on", "never",
            ])
            let told = run.output.split(separator: "\n").filter { $0.contains("[rss-item-title-html]") }
            let place = "\(catalogue.folder)/\(Self.episodes)2025-03-08-two-sessions-china-us.md:2:8: "
            #expect(told.count == 1 && told.allSatisfy { $0.hasPrefix(place) }, "\(run)")

            let whole = try Self.descriptions("deep-dive/feed.xml", in: catalogue)
            let brief = try Self.descriptions("brief/feed.xml", in: catalogue)
            let own = "<description><![CDATA[<p>One\nline.</p>\n<ul><li>two</li><li>three</li></ul>]]></description>"
            #expect(brief["songs-for-unsung-heroes"] == [own])
            #expect(whole["songs-for-unsung-heroes"]?.first == own)
            #expect(brief["whampoa-forged"] == [] && whole["whampoa-forged"] == [])
            #expect(brief["shanghai-1937"] == [] && whole["shanghai-1937"]?.count == 2)
            #expect(whole["two-sessions-china-us"]?.count == 2)
            #expect(brief["two-sessions-china-us"]?.count == 1)
            #expect(try #require(brief["two-sessions-china-us"]?.first).contains("</p>]]>"))
            #expect(Set(brief.keys) == Set(whole.keys))
        }
    }
}

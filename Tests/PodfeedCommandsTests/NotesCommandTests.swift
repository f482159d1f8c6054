import Foundation
import PodfeedCommands
import Testing

@Suite(.serialized)
struct NotesCommandTests {
    private static let episode = "Feeds/deep-dive/episodes/2025-08-25-whampoa-forged.md"
    private static let notes = """
        ---
        title: Forged at Whampoa
        summary: A belt buckle & a roll of names.
        date: 2025-08-25 18:00
        series: the-unyielding-east
        episode: 3
        media: ../media/whampoa-forged.mp3
        ---

        # In this episode

        - the **buckle**, <span class=x>and who wore it</span>
        - [the academy](https://podcasts.example.com/deep-dive/whampoa/ "Whampoa"), [here](page.html)

        """

    private func prepare(_ catalogue: Catalogue) throws {
        try catalogue.removeShow("lets-meet")
        try catalogue.edit(Self.episode) { _ in Self.notes }
    }

    @Test func `The notes are shown as HTML and as text, and what is left out at its line`() async throws {
        try await Catalogue.copied { catalogue in
            try prepare(catalogue)
            let file = catalogue.folder + "/" + Self.episode
            let expected = """
                deep-dive/whampoa-forged: Forged at Whampoa
                  feed             main
                  description      513 of 4000 bytes, whole
                  content:encoded  513 bytes
                  plain text       411 characters

                HTML
                <p>A belt buckle &amp; a roll of names.</p>
                <h3>In this episode</h3>
                <ul><li>the <strong>buckle</strong>, and who wore it</li><li>\
                <a href="https://podcasts.example.com/deep-dive/whampoa/">the academy</a>, here</li></ul>
                <p><em>The Unyielding East: China's WWII Relics</em> is a special series of \
                <a href="https://podcasts.example.com/deep-dive/">Deep Dive</a>, \
                told through relics and the people who keep them.</p>
                <p>This is an independent sample catalogue: its texts are its own, and its audio is synthetic.</p>

                Plain text
                A belt buckle & a roll of names.

                In this episode

                - the buckle, and who wore it
                - the academy (https://podcasts.example.com/deep-dive/whampoa/), here

                The Unyielding East: China's WWII Relics is a special series of Deep Dive \
                (https://podcasts.example.com/deep-dive/), told through relics and the people who keep them.

                This is an independent sample catalogue: its texts are its own, and its audio is synthetic.

                Left out
                warning: HTML is left out: '<span class=x>' [catalog-notes-html]
                  --> \(file):12:19
                   |
                12 | - the **buckle**, <span class=x>and who wore it</span>
                   |                   ^^^^^^^^^^^^^^
                   = help: write Markdown

                info: the title of a link is left out: 'Whampoa' [catalog-notes-markup]
                  --> \(file):13:66
                   |
                13 | - [the academy](https://podcasts.example.com/deep-dive/whampoa/ "Whampoa"), [here](page.html)
                   |                                                                  ^^^^^^^
                   = help: remove the markup

                error: the link 'page.html' is relative [catalog-link-relative]
                  --> \(file):13:84
                   |
                13 | - [the academy](https://podcasts.example.com/deep-dive/whampoa/ "Whampoa"), [here](page.html)
                   |                                                                                    ^^^^^^^^^
                   = help: write the whole address, as https://example.com/page

                1 error, 1 warning, 1 info in 1 file

                """
            let run = await Run.of([
                "notes", "deep-dive/whampoa-forged", "-C", catalogue.folder, "--as-of", "2026-02-01",
                "--format", "text",
            ])
            #expect(run == Run(output: expected, status: 1))
        }
    }

    @Test func `For programs it is an object, also of an episode that is held back, named by its file`() async throws {
        try await Catalogue.copied { catalogue in
            try prepare(catalogue)
            try catalogue.edit(Self.episode) {
                $0.replacing("date:", with: "draft: true\ndate:").replacing(
                    "page.html", with: "https://podcasts.example.com/")
            }
            let run = await Run.of([
                "notes", catalogue.folder + "/" + Self.episode, "-C", catalogue.folder, "--as-of", "2026-02-01",
                "--format", "json", "--feed", "the-unyielding-east",
            ])
            #expect(run.status == 0 && run.error == "")
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            #expect(object["identity"] as? String == "deep-dive/whampoa-forged")
            #expect(object["feed"] as? String == "the-unyielding-east")
            let description = try #require(object["description"] as? [String: Any])
            let content = try #require(object["content"] as? [String: Any])
            let html = """
                <p>A belt buckle &amp; a roll of names.</p>
                <h3>In this episode</h3>
                <ul><li>the <strong>buckle</strong>, and who wore it</li><li>\
                <a href="https://podcasts.example.com/deep-dive/whampoa/">the academy</a>, \
                <a href="https://podcasts.example.com/">here</a></li></ul>
                """
            let own = try #require(content["html"] as? String)
            #expect(own.hasPrefix(html + "\n<p>"))
            #expect(description["html"] as? String == own)
            #expect(description["isCut"] as? Bool == false)
            #expect((object["text"] as? String)?.hasPrefix("A belt buckle & a roll of names.\n\nIn this") == true)
            let leftOut = try #require(object["leftOut"] as? [[String: Any]])
            #expect(
                leftOut.map { "\($0["line"] ?? ""):\($0["column"] ?? "") \($0["rule"] ?? "")" } == [
                    "13:19 catalog-notes-html", "14:66 catalog-notes-markup",
                ])
        }
    }

    @Test func `An episode or a feed that there is not is told`() async throws {
        try await Catalogue.copied { catalogue in
            let common = ["-C", catalogue.folder, "--as-of", "2026-02-01"]
            #expect(
                await Run.of(["notes", "deep-dive/nothing"] + common)
                    == Run(
                        error: """
                            podfeed: error: the catalogue has no episode 'deep-dive/nothing'; \
                            name it as SHOW/SLUG, or by the path of its file; 'podfeed status' lists all

                            """, status: 2))
            let run = await Run.of(["notes", "deep-dive/whampoa-forged", "--feed", "old"] + common)
            #expect(run.status == 2)
            #expect(run.error.hasPrefix("podfeed: error: the show 'deep-dive' has no feed 'old' that is written"))
        }
    }

    @Test func `An episode that can't be read is told with what is wrong with it`() async throws {
        try await Catalogue.copied { catalogue in
            try catalogue.edit(Self.episode) { $0.replacing("date:", with: "dat:") }
            let run = await Run.of([
                "notes", "deep-dive/whampoa-forged", "-C", catalogue.folder, "--as-of", "2026-02-01",
            ])
            #expect(run.status == 1)
            #expect(run.output.hasPrefix("error: unknown key 'dat' in an episode [catalog-key-unknown]"))
        }
    }
}

import Diagnostics
import FeedVocabulary
import XMLCore

extension Rule {
    static let htmlUnsupportedTag = Rule(
        "html-unsupported-tag", .html, .info, [.psp1, .apple, .spotify],
        summary: "Notes use only the elements that directories show.",
        why: """
            Apple shows p, ol, ul, li and a; PSP-1 adds b, i, strong and em; Spotify knows p, br, a, h1, h2, ul, ol \
            and li. Apps leave out the tags of anything else, and a table becomes a heap of words. Emphasis and line \
            breaks are not told: without them the text still reads. Of each other element the first in a text counts, \
            and a feed is told once.
            """,
        help: "write paragraphs, lists and links",
        source:
            "Apple, A Podcaster's Guide to RSS, description; PSP-1, description; Spotify for Podcasters, show notes",
        passing: [
            .item(
                """
                <description>&lt;p&gt;Bees &lt;a \
                href="https://example.com/"&gt;dance&lt;/a&gt;&lt;/p&gt;</description>
                """
            ),
            .item(
                """
                <content:encoded><![CDATA[<p>Bees <strong>dance</strong>.<br>They \
                <em>do</em>.</p>]]></content:encoded>
                """),
            .item("<description>&lt;img src=\"https://example.com/a.png\"&gt;&lt;bees&gt;</description>"),
        ],
        failing: [
            .item(
                """
                <description>↓&lt;table&gt;&lt;tr&gt;&lt;td&gt;Bees\
                &lt;tr&gt;&lt;td&gt;dance&lt;/table&gt;</description>
                """
            ),
            .item("<content:encoded><![CDATA[<p>Bees ↓<h3>dance</h3><h3>on</h3>]]></content:encoded>"),
        ],
        check: .html(.uncommonElement) { html, inspection in
            var told: Set<String> = []
            // Most notes have a few elements, again and again: those that were looked at need no second look.
            var known: [String] = []
            for tag in html.tags where !known.contains(tag.name) {
                if known.count < 16 { known.append(tag.name) }
                guard !isLeftAlone(tag.name), !isShown(tag.name, inspection.profiles),
                    told.insert(tag.name).inserted
                else { continue }
                inspection.report("not every app shows <\(tag.name)>", at: tag, of: html)
            }
        }
    ).toldOnce()
}

// What is lost with these tags is no meaning.
private let harmless: Set<String> = ["b", "i", "strong", "em", "br"]

private func isLeftAlone(_ name: String) -> Bool {
    harmless.contains(name) || name == "img" || name == "iframe" || name == "style"
        || !HTMLVocabulary.elements.contains(name)
        || HTMLVocabulary.dangerous.contains(name)
}

// With several of the three asked for, the narrowest list decides.
private func isShown(_ name: String, _ profiles: Set<Profile>) -> Bool {
    (!profiles.contains(.apple) || HTMLVocabulary.shownByApple.contains(name))
        && (!profiles.contains(.psp1) || HTMLVocabulary.shownByPSP1.contains(name))
        && (!profiles.contains(.spotify) || HTMLVocabulary.shownBySpotify.contains(name))
}

import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let htmlAngleBracketsYouTube = Rule(
        "html-angle-brackets-youtube", .html, .info, [.youtube],
        summary: "Descriptions for YouTube have no angle brackets but those of tags.",
        why: """
            YouTube shows a description as plain text: it takes tags out, and refuses angle brackets that are none. \
            One finding a feed, with the count.
            """,
        help: "write words, or other signs, in the place of '<' and '>'",
        source: "YouTube Help, Deliver podcasts using an RSS feed",
        passing: [
            .item("<description>Bees: https://example.com/</description>"),
            .item("<description>&lt;p&gt;Bees&lt;/p&gt;</description>"),
            .item("<content:encoded>1 &lt; 2</content:encoded>"),
        ],
        failing: [
            .channel(
                """
                <item><description>Bees</description></item>
                <item><description>↓Bees -&gt; honey</description></item>
                <item><description>1 &lt; 2</description></item>
                """)
        ],
        check: .feed {
            DescriptionCheck(message: "has angle brackets") { description in
                description.hasAngleBrackets && Markup.firstHTMLTag(in: description.text) == nil
            }
        })

    static let htmlInDescriptionWithoutCDATA = Rule(
        "html-in-description-without-cdata", .html, .info, [.apple],
        summary: "HTML in a description is wrapped in CDATA.",
        why: """
            Escaped and wrapped HTML are the same to every XML parser. Apple's guide asks for CDATA all the same, and \
            people read it more easily. One finding a feed, with the count.
            """,
        help: "wrap the HTML in '<![CDATA[' and ']]>' instead of escaping it",
        source: "Apple, A Podcaster's Guide to RSS, description",
        passing: [
            .item("<description><![CDATA[<p>Bees</p>]]></description>"),
            .item("<description>Bees &amp; 1 &lt; 2</description>"),
        ],
        failing: [
            .channel(
                """
                <item><description>↓&lt;p&gt;Bees&lt;/p&gt;</description></item>
                <item><description>&lt;p&gt;Bees&lt;/p&gt;</description></item>
                """)
        ],
        check: .feed {
            DescriptionCheck(message: "holds HTML without CDATA") { description in
                description.hasAngleBrackets && !description.hasCDATA
                    && Markup.firstHTMLTag(in: description.text) != nil
            }
        })
}

/// Looks for descriptions of a kind, and tells of all of them at the first.
private struct DescriptionCheck: FeedCheck {
    let message: String
    let isMeant: @Sendable (Element) -> Bool
    private var first: Place?
    private var count = 0

    init(message: String, isMeant: @escaping @Sendable (Element) -> Bool) {
        self.message = message
        self.isMeant = isMeant
    }

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isItem, let description = item.child("description"), isMeant(description) else { return nil }
        return 0
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        count += 1
        if first == nil { first = item.element.child("description").map { Place(textOf: $0) } }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let first else { return }
        let others = count > 1 ? ", the first of \(count)" : ""
        inspection.report("the description \(message)\(others)", at: first)
    }
}

extension Element {
    /// Whether there is `<` or `>` in the text, references replaced.
    fileprivate var hasAngleBrackets: Bool {
        tree.textBytes(of: index).contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    }
}

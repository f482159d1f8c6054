import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let urlMixedScheme = Rule(
        "url-mixed-scheme", .url, .warning, .all,
        summary: "A feed that comes over https has its media, pictures and transcripts there, too.",
        why: """
            Browsers and phones refuse, or warn of, what a secure page loads in the clear. A web player on an https page \
            plays no http file.
            """,
        help: "write https:// for all that apps load, once the servers answer there",
        source: "Google, Podcast RSS guidelines (retired)",
        passing: [
            .channel(
                """
                <atom:link href="https://example.com/feed.xml" rel="self"/>
                <link>http://example.com/</link>
                <item><enclosure url="https://example.com/1.mp3"/></item>
                """),
            .channel(
                """
                <atom:link href="http://example.com/feed.xml" rel="self"/>
                <item><enclosure url="http://example.com/1.mp3"/></item>
                """),
        ],
        failing: [
            .channel(
                """
                <atom:link ↓href="https://example.com/feed.xml" rel="self"/>
                <item><enclosure url="http://example.com/1.mp3"/></item>
                <item><podcast:transcript url="http://example.com/2.vtt"/></item>
                """),
            .channel(
                """
                <atom:link ↓href="https://example.com/feed.xml" rel="self"/>
                <itunes:image href="http://example.com/1.jpg"/>
                """),
        ],
        check: .feed { URLMixedSchemeCheck() })
}

/// Counts what apps load over http, and remembers the line of the first.
private struct URLMixedSchemeCheck: FeedCheck {
    private var count = 0
    private var firstLine: Int32 = .max

    mutating func visit(_ item: Element, _ inspection: inout Inspection) { countResources(in: item) }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, let link = channel.selfLink, let address = link["href"],
            URLReference(address).scheme == "https"
        else { return }
        countResources(in: channel)
        for image in channel.children("image") { countResources(in: image) }
        guard count > 0 else { return }
        let things = count == 1 ? "one thing that apps load is" : "\(count) things that apps load are"
        inspection.report(
            "the feed comes over https, but \(things) at http:, first in line \(firstLine)", at: link,
            attribute: "href")
    }

    private mutating func countResources(in parent: Element) {
        for child in parent.children {
            for field in AddressField.fields(of: child.name) where field.use == .resource {
                let text = field.attribute.map { child[$0] ?? "" } ?? child.text
                guard text.utf8.trimmedOfXMLWhiteSpace.starts(with: "http:".utf8) else { continue }
                count += 1
                firstLine = min(firstLine, child.line)
            }
        }
    }
}

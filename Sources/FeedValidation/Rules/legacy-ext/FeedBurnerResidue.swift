import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let feedBurnerResidue = Rule(
        "feedburner-residue", .legacyExt, .info, .all,
        summary: "A feed has nothing of FeedBurner in it.",
        why: """
            The service is kept alive and no more. A feed that names its addresses as its own moves with it when it \
            ends, and elements of it are left over from a copy.
            """,
        help: "write the address of the feed on your own host, and take out the elements of FeedBurner",
        source: "Podfeed",
        passing: [
            .channel("<atom:link href=\"https://example.com/feed.xml\" rel=\"self\"/>"),
            .channel("<link>https://example.com/?from=feeds.feedburner.com</link>"),
        ],
        failing: [
            .channel("<atom:link rel=\"self\" ↓href=\"http://feeds.feedburner.com/bees\"/>"),
            .channel("<link>↓https://feeds.feedburner.com/bees</link>"),
            .document(
                """
                <rss version="2.0" ↓xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel>
                <feedburner:info uri="bees"/>
                </channel></rss>
                """),
        ],
        check: .document { document, inspection in
            guard let root = document.root else { return }
            if let place = addressPlace(in: root.child("channel")) {
                inspection.report("the feed names an address of FeedBurner as its own", at: place)
            } else if root.tree.names.contains(where: { $0.canonical.hasPrefix("feedburner:") }) {
                let declaration = root.tree.namespaces.first { CanonicalName.prefix(of: $0.address) == "feedburner" }
                let place = declaration.map { Place($0, on: Element(tree: root.tree, index: $0.node)) }
                inspection.report("the feed has elements of FeedBurner", at: place ?? Place(root))
            }
        })

    private static func addressPlace(in channel: Element?) -> Place? {
        if let link = channel?.child("link"), isFeedBurner(link.trimmedText) { return Place(textOf: link) }
        let links = channel?.children("atom:link") ?? []
        let own = links.first { $0["rel"] == "self" && isFeedBurner($0["href"] ?? "") }
        return own.map { Place($0, attribute: "href") }
    }

    private static func isFeedBurner(_ address: String) -> Bool {
        guard let host = URLReference(address).host?.asciiLowercased else { return false }
        return host == "feeds.feedburner.com" || host == "feeds2.feedburner.com" || host == "feedproxy.google.com"
    }
}

import Diagnostics
import FeedVocabulary
import XMLCore

extension Rule {
    static let atomSelfMissing = Rule(
        "atom-self-missing", .atom, .error, [.psp1, .rss2], [.rss2: .info],
        summary: "A feed states its own address in an atom:link with rel=\"self\".",
        why: """
            A copy of a feed that was saved or passed on says by this link where the original is; apps find moved \
            feeds with it, and know that two subscriptions are one show.
            """,
        help: """
            add <atom:link rel="self" href="https://…" type="application/rss+xml"/>, the address of the feed in it
            """,
        source: "PSP-1, atom:link; RSS Advisory Board, RSS Best Practices Profile, atom:link",
        w3c: ["MissingAtomSelfLink", "MissingSelf"],
        passing: [
            .channel("<atom:link href=\"https://example.com/feed.xml\" rel=\"self\"/>"),
            .document(
                """
                <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom">
                <channel><a:link rel="self" href="https://example.com/feed.xml"/></channel>
                </rss>
                """),
        ],
        failing: [
            .document("<rss version=\"2.0\">↓<channel/></rss>"),
            .document(
                """
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
                ↓<channel><atom:link rel="alternate" href="https://example.com/"/></channel>
                </rss>
                """),
        ],
        check: .channel { channel, inspection in
            guard channel.selfLink == nil else { return }
            let address = KnownNamespace.atom.address
            let isDeclared = channel.tree.namespaces.contains { KnownNamespace.match($0.address).meant == .atom }
            inspection.report(
                "the channel has no <atom:link rel=\"self\">", at: channel,
                help: isDeclared
                    ? nil
                    : """
                    add xmlns:atom="\(address)" to <rss>, and <atom:link rel="self" href="https://…"/> to the channel
                    """
            )
        })
}

import Diagnostics
import FeedVocabulary
import XMLCore

extension NSRules {
    static let itunesMissing = missing(
        .itunes, "ns-itunes-missing", [.apple, .psp1],
        summary: "A feed declares the iTunes namespace.",
        why: """
            Everything that Apple reads beyond plain RSS, from the artwork to the category, is in this namespace. \
            Without it a show can't be submitted.
            """,
        source: "Apple, Podcast RSS feed requirements; PSP-1, Namespaces")

    static let podcastMissing = missing(
        .podcast, "ns-podcast-missing", [.psp1],
        summary: "A feed declares the podcast namespace.",
        why: "PSP-1 asks for elements of this namespace, such as podcast:locked and podcast:guid, in every feed.",
        source: "PSP-1, Namespaces")

    private static func missing(
        _ namespace: KnownNamespace, _ id: String, _ profiles: Set<Profile>, summary: String, why: String,
        source: String
    ) -> Rule {
        let prefix = namespace.prefix
        return Rule(
            id, .ns, .error, profiles,
            summary: summary, why: why,
            help: "add xmlns:\(prefix)=\"\(namespace.address)\" to <rss>",
            source: source,
            passing: [
                .feed("xmlns:\(prefix)=\"\(namespace.address)\""), .feed("xmlns:p=\"\(namespace.address)\""),
            ],
            failing: [.document("<?xml version=\"1.0\"?>\n↓<rss version=\"2.0\"><channel/></rss>")],
            check: .document { document, inspection in
                guard let root = document.root, root.fullName.local == "rss", document.isComplete,
                    !root.tree.uses(prefix)
                else { return }
                inspection.report("the feed does not declare the namespace '\(prefix)'", at: root)
            })
    }
}

extension Inspection {
    /// Whether the feed has nothing of a namespace that its profiles ask for, which is told as that.
    func lacksNamespace(_ prefix: String, _ channel: Element) -> Bool {
        let rule = [NSRules.itunesMissing, NSRules.podcastMissing].first { $0.id == "ns-\(prefix)-missing" }
        guard let rule, rule.severity(for: profiles) != nil else { return false }
        return !channel.tree.uses(prefix)
    }
}

extension ElementTree {
    /// Whether a namespace is declared outside items, or any element is in it or bears its prefix.
    fileprivate func uses(_ prefix: String) -> Bool {
        if names.contains(where: { $0.prefix == prefix || $0.canonical.hasPrefix(prefix + ":") }) { return true }
        return namespaces.contains {
            $0.prefix == prefix || KnownNamespace.match($0.address).meant?.prefix == prefix
        }
    }
}

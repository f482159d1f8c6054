import Diagnostics
import FeedVocabulary
import XMLCore

extension Rule {
    static let nsNearMissURI = Rule(
        "ns-near-miss-uri", .ns, .error, .all,
        summary: "The addresses of the namespaces that apps rely on are exact.",
        why: """
            Parsers compare addresses letter by letter. One letter off, and the elements are in a namespace that \
            nobody reads: no self link, no artwork, no show notes.
            """,
        help: "write the address exactly",
        source: "W3C Feed Validator, ReservedPrefix; Podcast namespace, existing namespaces",
        w3c: ["ReservedPrefix", "UnknownNamespace"],
        passing: [.feed(RuleExample.atom)],
        failing: [
            .feed("↓xmlns:atom=\"http://w3.org/2005/Atom\""),
            .feed("↓xmlns:content=\"https://purl.org/rss/1.0/modules/content\""),
            .feed("↓xmlns:it=\"https://www.itunes.com/dtds/podcast-1.0.dtd\""),
            .feed("↓xmlns:atom=\"https://example.com/atom\""),
        ],
        check: .declarations { declaration, element, inspection in
            guard let miss = NearMiss(declaration), miss.namespace.losesMeaning else { return }
            inspection.report(
                miss.message, at: Place(declaration, on: element), help: miss.help, w3c: miss.classes)
        })

    static let nsNearMissURIModule = Rule(
        "ns-near-miss-uri-module", .ns, .warning, .all,
        summary: "The addresses of other known namespaces are exact too.",
        why: """
            Parsers compare addresses letter by letter. With a wrong one readers of Media RSS, Dublin Core and the \
            like find nothing, though the feed looks right.
            """,
        help: "write the address exactly",
        source: "W3C Feed Validator, ReservedPrefix; Podcast namespace, existing namespaces",
        w3c: ["ReservedPrefix", "MediaRssNamespace", "UnknownNamespace"],
        passing: [
            .feed("xmlns:media=\"http://search.yahoo.com/mrss/\""),
            .feed("xmlns:rawvoice=\"https://blubrry.com/developer/rawvoice-rss/\""),
        ],
        failing: [
            .feed("↓xmlns:media=\"http://search.yahoo.com/mrss\""), .feed("↓xmlns:dc=\"https://example.com/dc\""),
        ],
        check: .declarations { declaration, element, inspection in
            guard let miss = NearMiss(declaration), !miss.namespace.losesMeaning else { return }
            inspection.report(
                miss.message, at: Place(declaration, on: element), help: miss.help, w3c: miss.classes)
        })
}

/// The prefixes that stand for one namespace only wherever feeds are read; 'cc' and others are shared by several.
enum ReservedPrefix {
    static let all: Set<String> = [
        "itunes", "podcast", "atom", "content", "psc", "dc", "dcterms", "media", "spotify", "googleplay", "rawvoice",
        "creativeCommons", "sy", "slash", "wfw", "fh", "thr", "georss", "feedburner", "xhtml",
    ]
}

/// A declaration that means a known namespace and has another address.
private struct NearMiss {
    let namespace: KnownNamespace
    let message: String
    /// The class of the W3C validator, which looks at the prefix first.
    let classes: [String]

    var help: String { "write xmlns:\(namespace.prefix)=\"\(namespace.address)\"" }

    init?(_ declaration: ElementTree.NamespaceDeclaration) {
        // These have rules of their own.
        if ["itunes", "podcast"].contains(declaration.prefix) { return nil }
        switch KnownNamespace.match(declaration.address) {
        case .canonical, .alias: return nil
        case .nearMiss(let meant):
            namespace = meant
            message = "\(declaration.address.quoted) is not the address of the namespace '\(meant.prefix)'"
        case .unknown:
            guard ReservedPrefix.all.contains(declaration.prefix), !declaration.address.isEmpty,
                let meant = KnownNamespace.named(declaration.prefix)
            else { return nil }
            namespace = meant
            message = "the prefix '\(meant.prefix)' is bound to \(declaration.address.quoted)"
        }
        if ["psc", "googleplay", "spotify", "rawvoice"].contains(namespace.prefix) { return nil }
        if namespace == .media, declaration.address == "http://search.yahoo.com/mrss" {
            classes = ["MediaRssNamespace"]
        } else {
            classes = [KnownNamespace.named(declaration.prefix) == nil ? "UnknownNamespace" : "ReservedPrefix"]
        }
    }
}

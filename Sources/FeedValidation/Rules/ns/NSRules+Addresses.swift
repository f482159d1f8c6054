import Diagnostics
import FeedVocabulary
import XMLCore

extension NSRules {
    static let itunesWrongURI = Rule(
        "ns-itunes-wrong-uri", .ns, .error, [.apple, .psp1, .spotify],
        summary: "The prefix itunes is bound to the iTunes namespace, to the letter.",
        why: """
            Parsers compare the address letter by letter: with https or another spelling Apple sees none of the itunes \
            elements, and the show has neither artwork nor category.
            """,
        help: "write xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\"",
        source: "Apple, A Podcaster's Guide to RSS; Podcast namespace, existing namespaces",
        w3c: ["ReservedPrefix"],
        passing: [.feed(RuleExample.itunes)],
        failing: [
            .feed("↓xmlns:itunes=\"https://www.itunes.com/dtds/podcast-1.0.dtd\""),
            .feed("↓xmlns:itunes=\"http://www.itunes.com/DTDs/Podcast-1.0.dtd\""),
        ],
        check: .declarations { declaration, element, inspection in
            guard declaration.prefix == "itunes", declaration.address != KnownNamespace.itunes.address else { return }
            inspection.report(
                "the prefix 'itunes' is bound to \(declaration.address.quoted)", at: Place(declaration, on: element))
        })

    static let podcastWrongURI = Rule(
        "ns-podcast-wrong-uri", .ns, .error, [.psp1, .podcasting2],
        summary: "The prefix podcast is bound to the podcast namespace, to the letter.",
        why: """
            Parsers compare the address letter by letter: with http or a slash at the end apps see no transcripts, \
            chapters or people.
            """,
        help: "write xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"",
        source: "Podcast namespace, 1.0",
        w3c: ["ReservedPrefix"],
        passing: [
            .feed(RuleExample.podcast),
            .feed("xmlns:podcast=\"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md\""),
        ],
        failing: [.feed("↓xmlns:podcast=\"http://podcastindex.org/namespace/1.0/\"")],
        check: .declarations { declaration, element, inspection in
            guard declaration.prefix == "podcast",
                KnownNamespace.match(declaration.address).namespace != .podcast
            else { return }
            inspection.report(
                "the prefix 'podcast' is bound to \(declaration.address.quoted)", at: Place(declaration, on: element))
        })

    static let podcastAliasURI = Rule(
        "ns-podcast-alias-uri", .ns, .info, [.podcasting2],
        summary: "The podcast namespace is declared by its canonical address.",
        why: """
            Apps must take the older address on github.com as the same, but programs that compare with one address \
            only miss everything.
            """,
        help: "write xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"",
        source: "Podcast namespace, 1.0",
        w3c: ["UnsupportedNamespace"],
        passing: [.feed(RuleExample.podcast)],
        failing: [
            .feed("↓xmlns:podcast=\"https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md\"")
        ],
        check: .declarations { declaration, element, inspection in
            guard KnownNamespace.match(declaration.address) == .alias(.podcast) else { return }
            inspection.report(
                "the podcast namespace is declared by its older address", at: Place(declaration, on: element))
        })

    static let nonstandardPrefix = Rule(
        "ns-nonstandard-prefix", .ns, .info, .all,
        summary: "A known namespace has its usual prefix.",
        why: "Any prefix is legal XML, but simple readers look for 'itunes:' and the like as text, and miss the rest.",
        help: "bind the namespace to its usual prefix",
        source: "W3C Feed Validator, NonstdPrefix",
        w3c: ["NonstdPrefix"],
        passing: [.feed(RuleExample.atom), .feed("xmlns=\"\" xmlns:x=\"https://example.com/x\"")],
        failing: [.feed("↓xmlns:a10=\"http://www.w3.org/2005/Atom\"")],
        check: .declarations { declaration, element, inspection in
            guard let known = KnownNamespace.match(declaration.address).namespace,
                !declaration.prefix.isEmpty, declaration.prefix != known.prefix
            else { return }
            inspection.report(
                "the namespace '\(known.prefix)' has the prefix '\(declaration.prefix)'",
                at: Place(declaration, on: element), help: "write xmlns:\(known.prefix)=\"\(known.address)\"")
        })

    static let unknown = Rule(
        "ns-unknown", .ns, .info, .all,
        summary: "The namespaces of a feed are known to podcasting.",
        why: "Readers skip what is in a namespace they don't know; that is legal, and worth a look at the spelling.",
        help: "check the address, or leave it if an app of yours reads it",
        source: "W3C Feed Validator, UnknownNamespace",
        w3c: ["UnknownNamespace"],
        passing: [
            .feed(RuleExample.itunes),
            .feed("xmlns:trackback=\"http://madskills.com/public/xml/rss/module/trackback/\""),
        ],
        failing: [.feed("↓xmlns:x=\"https://example.com/x\"")],
        check: .declarations { declaration, element, inspection in
            guard case .unknown = KnownNamespace.match(declaration.address), !declaration.address.isEmpty,
                !ReservedPrefix.all.contains(declaration.prefix), !(declaration.prefix.isEmpty && element.isRoot)
            else { return }
            inspection.report(
                "nothing is known of the namespace \(declaration.address.quoted)", at: Place(declaration, on: element),
                // With a space in it the W3C validator does not take it for an address at all.
                w3c: declaration.address.utf8.contains(UInt8(ascii: " ")) ? [] : nil)
        })

    static let declaredNotOnRoot = Rule(
        "ns-declared-not-on-root", .ns, .info, [.apple],
        summary: "The iTunes and podcast namespaces are declared on <rss>.",
        why: "Apple asks for the declaration in the second line, and simple readers look for it nowhere else.",
        help: "move the declaration to <rss>",
        source: "Apple, A Podcaster's Guide to RSS",
        passing: [.feed(RuleExample.itunes)],
        failing: [
            .document("<rss version=\"2.0\"><channel ↓\(RuleExample.itunes)/></rss>"),
            .document("<rss version=\"2.0\"><channel><item ↓\(RuleExample.podcast)/></channel></rss>"),
        ],
        check: .declarations { declaration, element, inspection in
            // In a feed where every item declares it the first says enough.
            guard !element.isRoot, element.tree.number < 2, let known = KnownNamespace.match(declaration.address).meant,
                known == .itunes || known == .podcast
            else { return }
            inspection.report(
                "the namespace '\(known.prefix)' is declared on <\(element.name)>", at: Place(declaration, on: element))
        })
}

extension Element {
    /// Whether the element is the root of the document.
    var isRoot: Bool { isTreeRoot && tree.number == 0 }
}

extension Place {
    /// The declaration of a namespace.
    init(_ declaration: ElementTree.NamespaceDeclaration, on element: Element) {
        self.init(
            element, writtenAttribute: declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)")
    }
}

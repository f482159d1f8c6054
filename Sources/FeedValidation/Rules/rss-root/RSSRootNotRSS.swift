import Diagnostics
import XMLCore

extension Rule {
    static let rssRootNotRSS = Rule(
        "rss-root-not-rss", .rssRoot, .error, .all,
        summary: "The root element of a podcast feed is <rss>.",
        why: """
            Podcast apps read RSS 2.0 and nothing else. Where a feed's address answers with a web page, an error page \
            or an Atom feed, they show no episodes, and directories drop the show after a while.
            """,
        help: "give the address or file of the RSS feed",
        source: "RSS 2.0, What is RSS?; W3C Feed Validator, UndefinedElement",
        w3c: ["UndefinedElement"],
        passing: [
            .document("<rss version=\"2.0\"><channel/></rss>"),
            // A list of feeds is told what it is by opml-document.
            .document("<opml version=\"2.0\"><head/><body/></opml>"),
        ],
        failing: [
            .document("<!DOCTYPE html>\n↓<html><head><title>Not found</title></head></html>"),
            .document("↓<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Bees</title></feed>"),
            .document("<?xml version=\"1.0\"?>\n↓<RSS version=\"2.0\"><channel/></RSS>"),
        ],
        check: .document { document, inspection in
            guard let root = document.root, root.fullName.local != "rss", !root.isOPML else { return }
            let kind = RootKind(root)
            inspection.report("\(kind.description), not an RSS feed", at: root, help: kind.help)
        })
}

/// What a document is that is not RSS, and what to do about it.
private struct RootKind {
    let description: String
    let help: String

    init(_ root: Element) {
        let local = root.fullName.local
        switch local {
        case "feed", "entry":
            description = "the document is an Atom feed"
            help = "make the program that writes it write RSS 2.0"
        case "RDF", "rdf":
            description = "the document is RSS 1.0 (RDF)"
            help = "make the program that writes it write RSS 2.0"
        case "html", "HTML":
            description = "the document is an HTML page"
            help = "give the address of the feed itself, which the page may link to"
        case "urlset", "sitemapindex":
            description = "the document is a sitemap"
            help = "give the address of the feed"
        default:
            description = "the root element is <\(root.writtenName)>"
            let isCase = local.lowercased() == "rss"
            help = isCase ? "write <rss>: names are case-sensitive" : "make <rss version=\"2.0\"> the root element"
        }
    }
}

import Diagnostics
import FeedValues
import XMLCore

extension HTTPRules {
    static let types: [Rule] = [
        feedType(
            "http-feed-content-type-wrong", .error,
            summary: "The feed is not served as a page or as plain text.",
            why: """
                A browser shows the feed as a page full of tags, and programs that go by the type, such as those of \
                some directories, refuse to read it as a feed.
                """, supersedes: ["http-feed-content-type", "http-feed-content-type-generic"],
            w3c: ["UnexpectedContentType"],
            passing: ["application/rss+xml; charset=utf-8", "text/xml"], failing: ["text/html", "text/plain"]
        ) { ["text/html", "text/plain", "application/xhtml+xml"].contains($0) },
        feedType(
            "http-feed-content-type-generic", .info,
            summary: "The feed is served as RSS and not as any XML.",
            why: """
                `application/xml` and `text/xml` are read everywhere. They don't say what the XML is: a browser opens \
                it where an app for podcasts could.
                """, supersedes: ["http-feed-content-type"], w3c: ["NonSpecificMediaType", "TextXml"],
            passing: ["application/rss+xml"], failing: ["application/xml", "text/xml; charset=utf-8"]
        ) { ["application/xml", "text/xml"].contains($0) },
        feedType(
            "http-feed-content-type", .warning,
            summary: "The feed is served with the type application/rss+xml.",
            why: "By the type programs know a feed before they read it; with another one, or none, they guess.",
            w3c: ["UnexpectedContentType"],
            passing: ["application/rss+xml", "application/rss+xml; charset=utf-8"],
            failing: ["application/octet-stream", "application/atom+xml", ""]
        ) { $0 != "application/rss+xml" },
        Rule(
            "http-charset-mismatch", .http, .warning, .all, of: [.feed],
            summary: "The charset that the server states is the encoding of the feed.",
            why: """
                The server's word goes before that of the XML declaration: where they differ, programs that obey it \
                turn letters beyond ASCII into garbage. Older readers take `text/xml` without a charset for US-ASCII.
                """,
            help: "state charset=utf-8 in Content-Type, or leave it out with application/rss+xml",
            source: "RFC 7303, sections 3 and 8; RFC 3023, section 3.1", w3c: ["EncodingMismatch"],
            passing: [
                (.feed, .answered(.get, 200, "content-type: application/rss+xml; charset=UTF-8")),
                (.feed, .answered(.get, 200, "content-type: application/rss+xml")),
            ],
            failing: [
                (.feed, .answered(.get, 200, "content-type: application/rss+xml; charset=iso-8859-1")),
                (.feed, .answered(.get, 200, "content-type: text/xml")),
            ]
        ) { use, _ in
            guard let type = use.visit.answer(.get)?.contentType, let prolog = use.prolog else { return nil }
            let encoding = prolog.encoding.asciiLowercased
            guard let charset = type[parameter: "charset"]?.asciiLowercased else {
                guard type.essence.description == "text/xml", encoding != "us-ascii" else { return nil }
                return "the feed is served as text/xml without a charset, which older readers take for US-ASCII"
            }
            guard charset != encoding, Set([charset, encoding]) != ["utf8", "utf-8"] else { return nil }
            return "the server states the charset \(charset.quoted), and the feed is in \(prolog.encoding)"
        },
        Rule(
            "http-html-instead", .http, .error, .all, of: files,
            summary: "Where a file should be there is no page in HTML.",
            why: """
                A host that has lost a file often sends a page that says so, with status 200. Apps download it, and \
                play or show nothing.
                """,
            help: "put the file there, or correct the address", source: "Podfeed",
            supersedes: ["http-enclosure-content-type-mismatch", "http-enclosure-length-mismatch"],
            passing: [(.media, .answered(.range, 206, "content-type: audio/mpeg"))],
            failing: [
                (.media, .answered(.range, 200, "content-type: text/html")),
                (.artwork, .answered(.get, 200, "content-type: text/html; charset=utf-8")),
            ]
        ) { use, _ in
            guard let answer = use.visit.mainAnswer, answer.isSuccess, answer.isHTML else { return nil }
            // A transcript may well be a page.
            if use.role == .transcript, use.place.reference.type?.description == "text/html" { return nil }
            return "\(use.name) is served as a page in HTML"
        },
    ]

    private static func feedType(
        _ id: String, _ severity: Severity, summary: String, why: String, supersedes: Set<String> = [], w3c: [String],
        passing: [String], failing: [String], isWrong: @escaping @Sendable (String?) -> Bool
    ) -> Rule {
        Rule(
            id, .http, severity, .all, of: [.feed], summary: summary, why: why,
            help: "serve the feed as application/rss+xml; charset=utf-8",
            source: "RSS Advisory Board, RSS Autodiscovery; RFC 7303", w3c: w3c, supersedes: supersedes,
            passing: passing.map { (.feed, .answered(.get, 200, "content-type: " + $0)) },
            failing: failing.map { (.feed, $0.isEmpty ? .answered() : .answered(.get, 200, "content-type: " + $0)) }
        ) { use, _ in
            guard let answer = use.visit.answer(.get), answer.status == 200,
                isWrong(answer.contentType?.essence.description)
            else { return nil }
            return "the feed is served with \(answer["content-type"].map { "the type " + $0.quoted } ?? "no type")"
        }
    }
}

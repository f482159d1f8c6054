import Diagnostics
import FeedValues

extension HTTPRules {
    static let caching: [Rule] = [
        Rule(
            "http-conditional-get", .http, .warning, [.spotify], of: [.feed],
            summary: "The feed has an ETag or a date of change, and who names it is told that nothing has changed.",
            why: """
                Apps ask for the feed every hour. With `If-None-Match` or `If-Modified-Since` the answer is 304 and \
                a few bytes; without, each of them fetches the whole feed each time.
                """,
            help: "let the server send ETag or Last-Modified, and answer 304 to who names them",
            source: "RFC 9110, section 13",
            passing: [
                (.feed, .answered(.get, 200, "etag: \"a\"").and(.ifNoneMatch, 304)),
                (
                    .feed,
                    .answered(.get, 200, "last-modified: Mon, 02 Feb 2026 03:04:05 GMT").and(.ifModifiedSince, 304)
                ),
            ],
            failing: [
                (.feed, .answered()), (.feed, .answered(.get, 200, "etag: \"a\"").and(.ifNoneMatch, 200)),
            ]
        ) { use, _ in
            guard let get = use.visit.answer(.get), get.status == 200 else { return nil }
            if get["etag"] == nil, get["last-modified"] == nil {
                return "the feed has neither an ETag nor a date of its last change"
            }
            let ways: [(OnlineVisit.Way, String)] = [
                (.ifNoneMatch, "If-None-Match"), (.ifModifiedSince, "If-Modified-Since"),
            ]
            for (way, name) in ways {
                guard let answer = use.visit.answer(way), answer.status != 304 else { continue }
                return "\(name) is answered with \(answer.statusWords) in the place of 304"
            }
            return nil
        },
        Rule(
            "http-last-modified-image", .http, .warning, [.apple], of: [.artwork],
            summary: "The server says when artwork was changed last.",
            why: """
                Apple asks with HEAD whether artwork has changed, and looks at `Last-Modified`. Without it new artwork \
                under an old address is seen late or never.
                """,
            help: "let the server send Last-Modified with pictures, also to HEAD",
            source: "Apple, A Podcaster's Guide to RSS, itunes:image",
            passing: [(.artwork, .answered(.head, 200, "last-modified: Mon, 02 Feb 2026 03:04:05 GMT"))],
            failing: [(.artwork, .answered(.head, 200, "content-type: image/jpeg"))]
        ) { use, _ in
            guard let head = use.visit.answer(.head), head.isSuccess, head["last-modified"] == nil else { return nil }
            return "the picture is served without the date of its last change"
        },
        Rule(
            "http-compression", .http, .info, .all, of: [.feed],
            summary: "The feed is sent compressed to those who ask for that.",
            why: "Feeds shrink to a tenth: they arrive sooner, and a host with many subscribers sends far less.",
            help: "switch on gzip for application/rss+xml", source: "RFC 9110, section 8.4", w3c: ["Uncompressed"],
            passing: [(.feed, .answered(.get, 200, "content-encoding: gzip"))],
            failing: [(.feed, .answered())]
        ) { use, _ in
            guard let answer = use.visit.answer(.get), answer.status == 200, !answer.isEncoded else { return nil }
            return "the feed is sent as it is, also to those who take it compressed"
        },
        Rule(
            "http-compression-media", .http, .error, .all, of: [.media],
            summary: "Audio and video are sent as they are.",
            why: """
                They are compressed already. With a `Content-Encoding` on top, ranges count other bytes than players \
                mean: seeking fails, and some players play noise.
                """,
            help: "switch off compression for audio and video", source: semantics + ", sections 8.4 and 14",
            passing: [(.media, .answered(.range, 206, "content-type: audio/mpeg"))],
            failing: [(.media, .answered(.range, 200, "content-encoding: gzip"))]
        ) { use, _ in
            let encoded = [use.visit.answer(.range), use.visit.answer(.head)].compactMap { $0 }.first { $0.isEncoded }
            return encoded.map { "the enclosure is sent with the coding \(($0["content-encoding"] ?? "").quoted)" }
        },
        Rule(
            "http-cache-control", .http, .warning, .all, of: [.feed, .media],
            summary: "The feed may be kept an hour at most, and media may be kept.",
            why: """
                What networks and apps keep, they don't ask for: with a day of `max-age` a new episode, or the mending \
                of a wrong one, comes a day late. And media that nobody may keep is fetched anew by every listener.
                """,
            help: "send Cache-Control: max-age=300 with the feed, and no no-store with media",
            source: "RFC 9111, section 5.2",
            passing: [
                (.feed, .answered(.get, 200, "cache-control: public, max-age=300")),
                (.media, .answered(.head, 200, "cache-control: max-age=31536000, immutable")),
            ],
            failing: [
                (.feed, .answered(.get, 200, "cache-control: max-age=86400")),
                (.feed, .answered(.get, 200, "cache-control: max-age=300, immutable")),
                (.media, .answered(.head, 200, "cache-control: no-store")),
            ]
        ) { use, _ in
            guard let answer = use.visit.mainAnswer, answer.isSuccess else { return nil }
            let directives = answer.directives("cache-control")
            if use.role == .media { return directives.contains("no-store") ? "nobody may keep the enclosure" : nil }
            if directives.contains("immutable") { return "the feed is said never to change" }
            for directive in directives where directive.hasPrefix("max-age=") {
                guard let age = Int(directive.dropFirst(8)), age > 3600 else { continue }
                return "the feed may be kept for \(age) seconds, more than an hour"
            }
            return nil
        },
    ]
}

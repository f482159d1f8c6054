import Diagnostics
import FeedValues

extension HTTPRules {
    static let status: [Rule] = [
        Rule(
            "http-feed-status", .http, .error, .all, of: [.feed],
            summary: "The address of the feed answers with status 200.",
            why: """
                Apps that meet another status keep the episodes that they know and ask again ever less often; after \
                some weeks directories take the show down.
                """,
            help: "serve the feed at this address with status 200, or lead there with status 301",
            source: "Apple, Podcasts connection requirements for hosting; RFC 9110, section 15",
            w3c: ["HttpError"],
            passing: [(.feed, .answered())],
            failing: [
                (.feed, .answered(.get, 404)),
                (.feed, .failed(.other, "the name example.com is not known: no resolver has an address for it")),
            ]
        ) { use, _ in
            if let answer = use.visit.mainAnswer {
                return answer.status == 200 ? nil : "the address of the feed answers \(answer.statusWords)"
            }
            guard let fault = use.visit.fault, [.other, .refused, .encryption].contains(fault.kind) else { return nil }
            return "the feed can't be fetched: \(fault.words)"
        },
        Rule(
            "http-feed-authentication", .http, .error, [.apple, .spotify, .amazon], of: [.feed],
            summary: "The feed is served to everyone: no password, no page to log in, no riddle for robots.",
            why: """
                Directories and apps fetch the feed as programs. They can't log in, and the riddles with which content \
                networks keep robots away keep them away, too: the show stands still without anybody noticing.
                """,
            help: "except the address of the feed from log-ins and from the protection against robots",
            source: apple, w3c: ["HttpError", "CloudflareHttpError"], supersedes: ["http-feed-status"],
            passing: [(.feed, .answered())],
            failing: [
                (.feed, .answered(.get, 403)), (.feed, .answered(.get, 503, "cf-mitigated: challenge")),
                (.feed, .answered { $0.hops = [.init(302, to: "https://example.com/login?to=feed.xml")] }),
            ]
        ) { use, _ in
            guard let answer = use.visit.mainAnswer else { return nil }
            if answer["cf-mitigated"] != nil { return "the feed is kept from robots by a riddle of Cloudflare" }
            if [401, 403, 407, 511].contains(answer.status) {
                return "the feed is kept from the public: its address answers \(answer.statusWords)"
            }
            guard let last = answer.hops.last, isLogin(last.target) else { return nil }
            return "the address of the feed leads to a page to log in, \(last.target.quoted)"
        },
        Rule(
            "http-feed-head", .http, .error, [.apple], of: [.feed],
            summary: "The address of the feed answers HEAD with status 200 and the type that it gives with GET.",
            why: """
                Apple asks for the head alone before it fetches a feed. A server that knows only GET is taken for one \
                that is down.
                """,
            help: "let the server answer HEAD as it answers GET, without the body",
            source: "\(apple); RFC 9110, section 9.3.2",
            passing: [
                (
                    .feed,
                    .answered(.get, 200, "content-type: application/rss+xml").and(
                        .head, 200, "content-type: application/rss+xml")
                )
            ],
            failing: [
                (.feed, .answered().and(.head, 405)),
                (
                    .feed,
                    .answered(.get, 200, "content-type: application/rss+xml").and(.head, 200, "content-type: text/html")
                ),
            ]
        ) { use, _ in
            guard let get = use.visit.answer(.get), get.status == 200 else { return nil }
            switch use.visit[.head] {
            case nil: return nil
            case .fault(let fault): return "the address of the feed does not answer HEAD: \(fault.words)"
            case .answer(let head):
                guard head.status == 200 else { return "the address of the feed answers HEAD with \(head.statusWords)" }
                guard head.contentType?.essence != get.contentType?.essence else { return nil }
                return "the feed is \(head.typeWords) when HEAD is asked, and \(get.typeWords) with GET"
            }
        },
        Rule(
            "http-link-dead", .http, .warning, .all, of: [.page],
            summary: "The pages that a feed links to exist.",
            why:
                "A listener who follows a link to nowhere does not follow the next; a support page that is gone earns nothing.",
            help: "correct the address, or take the link away", source: "Podfeed",
            passing: [(.page, .answered()), (.page, .answered(.get, 403))],
            failing: [
                (.page, .answered(.get, 404)), (.page, .answered(.get, 500)),
                (.page, .failed(.other, "the name example.com is not known: no resolver has an address for it")),
            ]
        ) { use, _ in
            if let answer = use.visit.mainAnswer {
                // Many sites turn programs away with these and let people in.
                let isClosed = answer.status >= 400 && ![401, 403, 405, 406, 429, 999].contains(answer.status)
                return isClosed ? "\(use.address.quoted) answers \(answer.statusWords)" : nil
            }
            guard let fault = use.visit.fault, fault.kind != .certificate, fault.kind != .loop else { return nil }
            return "\(use.address.quoted) can't be opened: \(fault.words)"
        },
        Rule(
            "http-websub-hub-unreachable", .http, .info, .all, of: [.hub],
            summary: "The hub that a feed names answers.",
            why: """
                Readers that trust a hub ask the feed itself less often. When the hub is gone, new episodes come late \
                to them.
                """,
            help: "name a hub that is in service, or take the link away", source: "WebSub (W3C), section 4",
            passing: [(.hub, .answered(.get, 400)), (.hub, .answered(.get, 202))],
            failing: [
                (.hub, .answered(.get, 404)),
                (.hub, .failed(.other, "no connection to hub.example.com can be made")),
            ]
        ) { use, _ in
            if let answer = use.visit.mainAnswer {
                // What is asked lacks a form: a hub that works says so with 400 or the like.
                let isGone = answer.status >= 500 || answer.status == 404 || answer.status == 410
                return isGone ? "the hub \(use.address.quoted) answers \(answer.statusWords)" : nil
            }
            return use.visit.fault.map { "the hub \(use.address.quoted) does not answer: \($0.words)" }
        },
    ]

    private static func isLogin(_ address: String) -> Bool {
        let words: Set = ["login", "log-in", "signin", "sign-in", "wp-login.php", "auth", "authorize"]
        return URLReference(address).path.split(separator: "/").contains { words.contains($0.asciiLowercased) }
    }
}

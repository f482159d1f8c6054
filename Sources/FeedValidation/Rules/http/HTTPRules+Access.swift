import Diagnostics
import FeedValues

extension HTTPRules {
    static let access: [Rule] = [
        robotsBlocked,
        Rule(
            "http-user-agent-blocking", .http, .warning, .all, of: [.feed, .media], .eachHost,
            summary: "Apps get what everybody gets.",
            why: """
                Rules against robots often go by the name that a program states, and hit the apps and directories \
                that carry the show.
                """,
            help: "let programs of every name fetch the feed and the media", source: "Podfeed",
            passing: [(.feed, .answered().and(.app("AppleCoreMedia")))],
            failing: [(.feed, .answered().and(.app("AppleCoreMedia"), 403))]
        ) { use, _ in
            guard let plain = use.visit[.head] ?? use.visit.main, case .answer(let answer) = plain else { return nil }
            for (way, outcome) in use.visit.outcomes {
                guard case .app(let name) = way, case .answer(let other) = outcome, other.status != answer.status,
                    other.isSuccess != answer.isSuccess
                else { continue }
                return "\(use.name) answers \(other.status) to \(name), and \(answer.status) to others"
            }
            return nil
        },
        Rule(
            "http-cors-missing", .http, .warning, [.podcasting2], of: [.transcript, .chapters],
            summary: "Transcripts and chapters may be fetched by pages of other sites.",
            why: """
                Players that run in a browser fetch both with a script. The browser hands them over only when the \
                server says `Access-Control-Allow-Origin`; without it listeners there see neither.
                """,
            help: "send Access-Control-Allow-Origin: * with transcripts and chapters",
            source: "Podcasting 2.0, transcripts and chapters; Fetch standard (WHATWG), section 3.2",
            passing: [(.transcript, .answered(.get, 200, "access-control-allow-origin: *"))],
            failing: [(.transcript, .answered()), (.chapters, .answered())]
        ) { use, _ in
            guard let answer = use.visit.mainAnswer, answer.isSuccess else { return nil }
            let allowed = answer["access-control-allow-origin"]
            guard allowed != "*" else { return nil }
            return allowed.map { "\(use.name) may be fetched by pages of \($0.quoted) alone" }
                ?? "\(use.name) may not be fetched by pages of other sites"
        },
    ]

    /// Robots that carry podcasts, by the names that they go by in robots.txt.
    static let robots = ["Applebot", "iTMS", "Spotify", "Googlebot", "PocketCasts", "Overcast"]

    private static let robotsBlocked = Rule(
        "http-robots-blocked", .http, .warning, .all,
        summary: "Robots may fetch the feed, its media and its artwork.",
        why: """
            Search engines and some directories obey robots.txt and `X-Robots-Tag`. What they may not fetch they \
            do not list.
            """,
        help: "allow the paths in robots.txt, and send no X-Robots-Tag: noindex",
        source: "RFC 9309; Google, Robots meta tag and X-Robots-Tag",
        passing: [
            OnlineRole.feed.unmarked(.answered(), robots: "User-agent: *\nDisallow: /private/"),
            OnlineRole.feed.unmarked(.answered(.get, 200, "x-robots-tag: nofollow")),
        ],
        failing: [
            OnlineRole.feed.sample(.answered(), robots: "User-agent: *\nDisallow: /"),
            OnlineRole.media.sample(.answered(.range, 206), robots: "User-agent: Applebot\nDisallow: /*.mp3$"),
            OnlineRole.feed.sample(.answered(.get, 200, "x-robots-tag: noindex")),
        ],
        check: .online([.feed, .media, .artwork], .eachHost) { use, _ in
            if let answer = use.visit.mainAnswer,
                answer.directives("x-robots-tag").contains(where: { $0.hasSuffix("noindex") || $0 == "none" })
            {
                return "\(use.name) is sent with 'X-Robots-Tag: noindex'"
            }
            guard let address = WebAddress(asMeant: use.address), let file = use.facts.robots[address.origin] else {
                return nil
            }
            let path = (address.path.isEmpty ? "/" : String(address.path)) + (address.query.map { "?" + $0 } ?? "")
            guard let robot = (["*"] + robots).first(where: { !file.allows(path, to: $0) }) else { return nil }
            return "robots.txt of \(use.host) keeps \(robot == "*" ? "robots" : robot) from \(use.name)"
        })
}

extension OnlineRole {
    /// An example without a mark.
    func unmarked(_ visit: OnlineVisit, robots: String? = nil) -> RuleExample {
        var example = sample(visit, robots: robots)
        example.text = example.text.replacing("↓", with: "")
        return example
    }
}

import Diagnostics
import FeedValues

extension HTTPRules {
    private static func hops(_ statuses: Int...) -> OnlineVisit {
        .answered { answer in
            answer.hops = statuses.enumerated().map { .init($1, to: "https://example.com/\($0)") }
        }
    }

    static let redirects: [Rule] = [
        Rule(
            "http-redirect-temporary", .http, .warning, .all, of: [.feed],
            summary: "The address of the feed leads on for good, if at all.",
            why: """
                With 302, 303 or 307 apps keep asking the old address. When its host ends one day, every subscriber is \
                lost; with 301 they have moved along.
                """,
            help: "answer with 301, and name the new address in itunes:new-feed-url",
            source: "RFC 9110, section 15.4; Apple, Change the feed URL", w3c: ["TempRedirect"],
            supersedes: ["http-redirect-permanent"],
            passing: [(.feed, hops()), (.feed, hops(301))], failing: [(.feed, hops(302)), (.feed, hops(301, 307))]
        ) { use, _ in
            guard let hop = use.visit.hops.first(where: { [302, 303, 307].contains($0.status) }) else { return nil }
            return "the address of the feed leads on for the time being: \(hop.status) to \(hop.target.quoted)"
        },
        Rule(
            "http-redirect-permanent", .http, .info, .all, of: [.feed],
            summary: "The feed is asked at the address where it is.",
            why: """
                A 301 or 308 is the right answer of an address that was left. Everything that still names it, such as \
                the link to itself or a directory, costs a hop at each call and depends on the old host.
                """,
            help: "name the new address where the old one is still named", source: "RFC 9110, section 15.4",
            passing: [(.feed, hops())], failing: [(.feed, hops(301))]
        ) { use, _ in
            guard let last = use.visit.hops.last else { return nil }
            return "the feed has moved to \(last.target.quoted)"
        },
        Rule(
            "http-redirect-chain", .http, .warning, .all, of: [.feed] + files,
            summary: "An address leads on three times at most, that of an enclosure five times.",
            why: """
                Each hop costs the listener time, on the road a second, and is one more service that can fail. Apps \
                give up after some.
                """,
            help: "name an address nearer to the file; drop measurement prefixes that nobody reads",
            source: "Podfeed; Fetch standard (WHATWG), which ends at 20",
            passing: [(.artwork, hops(302, 302, 302)), (.media, hops(302, 302, 302, 302, 302))],
            failing: [(.artwork, hops(302, 302, 302, 302)), (.media, hops(302, 302, 302, 302, 302, 302))]
        ) { use, _ in
            let limit = use.role == .media ? 5 : 3
            let count = use.visit.hops.count
            guard count > limit, use.visit.fault?.kind != .loop else { return nil }
            let ending = use.visit.fault == nil ? "" : " and does not end there"
            return "\(use.name) is \(count) hops away, more than \(limit)\(ending)"
        },
        Rule(
            "http-redirect-loop", .http, .error, .all, of: OnlineRole.allCases,
            summary: "No address leads back to itself.",
            why: "Nobody ever gets what is asked for.",
            help: "mend the rules by which the server leads on, mostly those for https or www", source: semantics,
            passing: [(.feed, hops(301))],
            failing: [
                (
                    .feed,
                    .failed(
                        .loop, "https://example.com/feed.xml leads in a circle",
                        hops: [.init(302, to: "https://example.com/feed.xml")])
                )
            ]
        ) { use, _ in
            guard let fault = use.visit.fault, fault.kind == .loop else { return nil }
            return "\(use.name) is never reached: \(fault.words)"
        },
        Rule(
            "http-redirect-downgrade", .http, .error, .all, of: [.feed] + files,
            summary: "No hop leads from https to http.",
            why: """
                Behind the hop everybody on the way can read and change what is sent, and apps on phones refuse to go \
                there at all.
                """,
            help: "lead to an https address, or drop the service that leads back to http",
            source: "Apple, App Transport Security; Podfeed",
            passing: [(.media, hops(302))],
            failing: [(.media, .answered { $0.hops = [.init(302, to: "http://example.com/1.mp3", isDowngrade: true)] })]
        ) { use, _ in
            guard let hop = use.visit.hops.first(where: \.isDowngrade) else { return nil }
            return "\(use.name) leads from https to \(hop.target.quoted)"
        },
    ]
}

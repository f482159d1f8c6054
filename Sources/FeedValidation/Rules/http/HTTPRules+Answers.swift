import Diagnostics
import FeedValues

extension HTTPRules {
    static let answers: [Rule] = [
        Rule(
            "http-timeout", .http, .warning, .all, of: [.feed] + files,
            summary: "A server begins to answer within ten seconds.",
            why: """
                Apps give up after ten to thirty seconds, on the road sooner. The listener sees an episode that does \
                not begin. With --time-out the limit is a third of the time that it gives.
                """,
            help: "find out what keeps the server; serve files as files, behind a network that keeps them",
            source: "W3C Feed Validator, which waits ten seconds; Podfeed", w3c: ["IOError"],
            passing: [(.feed, .answered { $0.firstByte = 10_000 })],
            failing: [(.feed, .answered { $0.firstByte = 10_001 })]
        ) { use, _ in
            guard let answer = use.visit.mainAnswer, answer.firstByte > use.facts.slowFrom else { return nil }
            return "\(use.name) began to come after \(seconds(answer.firstByte)) s"
        },
        Rule(
            "http-timeout-30", .http, .error, .all, of: [.feed] + files,
            summary: "A server answers within thirty seconds.",
            why: """
                Nobody waits longer: for apps and directories the feed or the file is not there. With --time-out \
                another time is waited.
                """,
            help: "find out what keeps the server; serve files as files, behind a network that keeps them",
            source: "Podfeed", w3c: ["IOError"],
            passing: [(.feed, .answered { $0.firstByte = 10_000 })],
            failing: [(.feed, .failed(.late, "example.com sent nothing within 30 s"))]
        ) { use, _ in
            guard let fault = use.visit.fault, fault.kind == .late else { return nil }
            return "\(use.name) did not come: \(fault.words)"
        },
    ]

    private static func seconds(_ milliseconds: Int) -> String {
        milliseconds < 1000 ? "0.\(milliseconds / 100)" : "\(milliseconds / 1000)"
    }
}

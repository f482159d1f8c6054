import FeedValues

extension RuleExample {
    /// What came of asking an address that an example names.
    package struct Visit: Sendable, Hashable {
        /// The address; that of the feed itself where `isFeed`.
        package var address: String
        /// What came of it.
        package var visit: OnlineVisit
        /// Whether it is the feed's own.
        package var isFeed: Bool
        /// What the host lets robots do.
        package var robots: String?
    }

    /// The example with an address that it names.
    func with(_ address: String, _ visit: OnlineVisit, robots: String? = nil) -> RuleExample {
        var example = self
        example.visits.append(Visit(address: address, visit: visit, isFeed: false, robots: robots))
        return example
    }

    /// The example as served from an address.
    func served(from address: String, _ visit: OnlineVisit, robots: String? = nil) -> RuleExample {
        var example = self
        example.visits.append(Visit(address: address, visit: visit, isFeed: true, robots: robots))
        return example
    }

    /// What is known of the addresses; `nil` when the example names none.
    package var onlineFacts: OnlineFacts? {
        guard !visits.isEmpty else { return nil }
        var facts = OnlineFacts()
        for visit in visits {
            if visit.isFeed {
                facts.feed = (visit.address, visit.visit)
            } else {
                facts[visit.address] = visit.visit
            }
            guard let robots = visit.robots, let origin = WebAddress(visit.address)?.origin else { continue }
            facts.robots[origin] = RobotsFile(Array(robots.utf8))
        }
        return facts
    }
}

extension WebAddress {
    /// Scheme, host and port, in one way: `https://example.com:443`.
    package var origin: String { "\(scheme)://\(host.asciiLowercased):\(port ?? (isSecure ? 443 : 80))" }
}

extension RuleExample.Visit {
    /// What came of it, a line for each way of asking: `GET: 404`.
    package var lines: [String] {
        let robots = robots.map { ["/robots.txt: " + $0.replacing("\n", with: " / ")] } ?? []
        return visit.outcomes.map { way, outcome in "\(way.words): \(outcome.words)" } + robots
    }
}

extension OnlineVisit.Way {
    fileprivate var words: String {
        switch self {
        case .get: "GET"
        case .head: "HEAD"
        case .range: "GET of two bytes"
        case .ifNoneMatch: "GET with the ETag"
        case .ifModifiedSince: "GET with the date"
        case .app(let name): "GET by \(name)"
        }
    }
}

extension OnlineVisit.Outcome {
    fileprivate var words: String {
        switch self {
        case .fault(let fault): fault.words
        case .answer(let answer):
            (answer.hops.map { "\($0.status) to \($0.target)" } + ["\(answer.status)"]
                + answer.fields.map { "\($0.name): \($0.value)" }
                + (answer.tlsVersion.map { [$0] } ?? [])
                + (answer.certificateEnd.map { ["certificate valid until \($0.rfc5322)"] } ?? [])
                + (answer.lacksIPv4 ? ["over IPv6 alone"] : [])
                + (answer.firstByte > 1000 ? ["after \(answer.firstByte / 1000) s"] : [])).joined(separator: "; ")
        }
    }
}

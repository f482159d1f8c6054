import FeedValidation
import FeedValues
import WebAccess

/// Asks what a feed names, in few rounds of many requests, and gathers what came of it.
struct OnlineSurvey: ~Copyable {
    private var client: WebClient
    private let progress: ProgressLine
    private let patience: Duration
    private var lacking: [String: Bool] = [:]

    /// What is known so far.
    private(set) var facts = OnlineFacts()
    /// The bodies that were kept, by the addresses as the feed writes them.
    private(set) var bodies: [String: [UInt8]] = [:]
    /// How many requests were sent, hops and repetitions not counted.
    private(set) var requestCount = 0

    /// A survey that has asked nothing.
    init(_ online: OnlineOptions, _ options: GlobalOptions, in surroundings: Surroundings) throws {
        client = try WebClient(online.webOptions(options, in: surroundings))
        progress = options.progress(in: surroundings)
        patience = online.patience
        facts.slowFrom = patience.milliseconds / 3
    }

    /// Fetches the feed itself, and asks its address in all other ways.
    ///
    /// - Returns: The bytes of the feed when the answer has status 200; throws only where the address is refused.
    mutating func askFeed(at address: WebAddress, named text: String) throws(CannotRun) -> [UInt8]? {
        progress.show("asking \(text)")
        var visit = OnlineVisit()
        let outcome = ask([FeedFetch.request(address)])[0]
        if case .failure(let failure) = outcome, case .refusedAddress = failure.reason, failure.hops.isEmpty {
            progress.erase()
            throw FeedFetch.cannotRun(failure, address)
        }
        visit[.get] = taken(outcome, address)
        if let answer = visit.answer(.get), answer.status == 200 {
            let ways: [(OnlineVisit.Way, [WebHeader])] =
                [
                    (.head, []), (.app(OnlineQuestion.app.name), [WebHeader("User-Agent", OnlineQuestion.app.agent)]),
                ] + (answer["etag"].map { [(.ifNoneMatch, [WebHeader("If-None-Match", $0)])] } ?? [])
                + (answer["last-modified"].map { [(.ifModifiedSince, [WebHeader("If-Modified-Since", $0)])] } ?? [])
            let requests = ways.map { way, headers in
                WebRequest(
                    way == .head || way == .app(OnlineQuestion.app.name) ? .head : .get, address,
                    headers: headers + [WebHeader("Accept-Encoding", "gzip")], keeping: .beginning(most: 1024),
                    mostRedirects: FeedFetch.mostHops)
            }
            for (index, outcome) in ask(requests).enumerated() { visit[ways[index].0] = taken(outcome, address) }
        }
        facts.feed = (text, visit)
        guard case .success(let answer) = outcome, answer.status == 200 else { return nil }
        return answer.body
    }

    /// Asks what a feed names.
    mutating func ask(_ found: OnlineScan.Found) {
        var questions: [OnlineQuestion] = []
        var seen: Set<String> = []
        var mediaHosts: Set<String> = []
        var origins: [String: WebAddress] = [:]
        if let feed = facts.feed.flatMap({ WebAddress(asMeant: $0.address) }) { origins[feed.origin] = feed }
        for reference in found.references {
            guard let address = WebAddress(asMeant: reference.address) else { continue }
            var ways = OnlineQuestion.ways(reference.role)
            if reference.role == .media, mediaHosts.insert(address.origin).inserted {
                ways.append(.app(OnlineQuestion.app.name))
            }
            for way in ways where seen.insert("\(way) \(reference.address)").inserted {
                questions.append(
                    OnlineQuestion(text: reference.address, address: address, way: way, role: reference.role))
            }
            if [.media, .artwork].contains(reference.role) { origins[address.origin] = address }
        }
        answer(questions)
        // Servers that don't know HEAD, or turn it away, may still have the page.
        answer(
            questions.filter { question in
                guard question.role == .page, let head = facts[question.text]?.answer(.head) else { return false }
                return head.status >= 400
            }.map { OnlineQuestion(text: $0.text, address: $0.address, way: .get, role: .page) })
        askRobots(origins)
        progress.erase()
    }

    private mutating func answer(_ questions: [OnlineQuestion]) {
        let outcomes = ask(questions.map(\.request))
        for (question, outcome) in zip(questions, outcomes) {
            var visit = facts[question.text] ?? OnlineVisit()
            visit[question.way] = taken(outcome, question.address)
            facts[question.text] = visit
            if question.way == .get, case .success(let answer) = outcome, answer.isSuccess, !answer.isCut {
                bodies[question.text] = answer.body
            }
        }
    }

    private mutating func askRobots(_ origins: [String: WebAddress]) {
        let hosts = origins.sorted { $0.key < $1.key }
        let requests = hosts.compactMap { origin, address in
            address.resolving("/robots.txt").map {
                (
                    origin,
                    WebRequest(.get, $0, keeping: .beginning(most: RobotsFile.mostBytes), mostRedirects: 5)
                )
            }
        }
        let outcomes = ask(requests.map(\.1))
        for ((origin, _), outcome) in zip(requests, outcomes) {
            guard case .success(let answer) = outcome, answer.isSuccess,
                answer.headers["content-type"]?.hasPrefix("text/html") != true
            else { continue }
            facts.robots[origin] = RobotsFile(answer.body)
        }
    }

    /// What comes of requests; hosts that know only old encryption are asked once more in that.
    private mutating func ask(_ requests: [WebRequest]) -> [WebOutcome] {
        requestCount += requests.count
        let progress = progress
        var outcomes = client.outcomes(of: requests) { progress.show($0, of: requests.count, "asking servers") }
        let old = outcomes.indices.filter { index in
            if case .failure(let failure) = outcomes[index] { failure.reason == .encryption } else { false }
        }
        guard !old.isEmpty else { return outcomes }
        let again = old.map { index in
            var request = requests[index]
            request.acceptsOldTLS = true
            return request
        }
        for (index, outcome) in zip(old, client.outcomes(of: again)) {
            if case .success = outcome { outcomes[index] = outcome }
        }
        return outcomes
    }

    private mutating func taken(_ outcome: WebOutcome, _ address: WebAddress) -> OnlineVisit.Outcome {
        OnlineVisit.Outcome(outcome, lacksIPv4: lacksIPv4(outcome, address.host))
    }

    /// Whether a host has IPv6 alone: it need not be looked up where IPv4 answered.
    private mutating func lacksIPv4(_ outcome: WebOutcome, _ host: String) -> Bool {
        switch outcome {
        case .success(let answer):
            guard case .version6 = answer.peer, answer.hops.isEmpty else { return false }
        case .failure(let failure):
            guard failure.hops.isEmpty, failure.reason == .unresolved || failure.reason == .unreachable else {
                return false
            }
        }
        if let known = lacking[host] { return known }
        let lacks = AddressFamilies(ofHost: host) == .version6
        lacking[host] = lacks
        return lacks
    }
}

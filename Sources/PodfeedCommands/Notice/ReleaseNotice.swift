import FeedValues
import WebAccess

/// Tells the world that feeds have new bytes: hubs (WebSub) and podping.
///
/// It comes after a release and never undoes one: what goes wrong is a warning of one line.
struct ReleaseNotice {
    /// Whether the hubs that the feeds name are told (WebSub, W3C; the way in which they are told is the one that all
    /// public hubs take, `hub.mode=publish`).
    var tellsHubs = false
    /// Whether podping is told, as the podcast namespace documents it.
    var sendsPodping = false
    /// Whether hubs may be at private addresses: for tests.
    var allowsPrivateHosts = false

    /// What came of it.
    struct Outcome: Equatable {
        /// Who was told, a line each.
        var told: [String] = []
        /// What went wrong, a line each.
        var warnings: [String] = []
    }

    /// The variable with the token for podping.
    static let tokenVariable = "PODPING_TOKEN"
    /// The variable with another place to send podpings to, such as a server of one's own.
    static let endpointVariable = "PODPING_URL"
    private static let endpoint = "https://podping.cloud/"

    /// Tells everyone about feeds that have changed.
    func send(for feeds: [ChangedFeed], environment: [String: String]) -> Outcome {
        var outcome = Outcome()
        var notes: [(who: String, request: WebRequest)] = []
        for feed in feeds {
            if tellsHubs {
                notes += feed.hubs.map { ("the hub \($0)", ReleaseNotice.publish(feed, to: $0)) }
                if feed.hubs.isEmpty {
                    outcome.warnings.append("no hub is told of \(feed.address): the feed names none")
                }
            }
        }
        if sendsPodping, !feeds.isEmpty { notes += podpings(feeds, environment, &outcome) }
        send(notes, &outcome)
        return outcome
    }

    private func podpings(
        _ feeds: [ChangedFeed], _ environment: [String: String], _ outcome: inout Outcome
    ) -> [(String, WebRequest)] {
        guard let token = environment[ReleaseNotice.tokenVariable], !token.isEmpty else {
            outcome.warnings.append("podping is not told: \(ReleaseNotice.tokenVariable) is not set")
            return []
        }
        let text = environment[ReleaseNotice.endpointVariable] ?? ReleaseNotice.endpoint
        guard let endpoint = WebAddress(text) else {
            outcome.warnings.append("podping is not told: \(ReleaseNotice.endpointVariable) is no address of the web")
            return []
        }
        return feeds.map {
            ("podping", ReleaseNotice.podping($0, to: endpoint, credentials: WebCredentials(authorization: token)))
        }
    }

    private func send(_ notes: [(who: String, request: WebRequest)], _ outcome: inout Outcome) {
        guard !notes.isEmpty else { return }
        var options = WebOptions(userAgent: OnlineOptions.userAgent(site: nil))
        options.allowsPrivateHosts = allowsPrivateHosts
        options.times = WebTimes(connection: .seconds(5), firstByte: .seconds(10), whole: .seconds(15))
        options.retries = 1
        do {
            var client = try WebClient(options)
            for (note, answer) in zip(notes, client.outcomes(of: notes.map(\.request))) {
                switch answer {
                case .success(let answer) where answer.isSuccess: outcome.told.append("told \(note.who)")
                case .success(let answer):
                    outcome.warnings.append("\(note.who) was not told: it answers \(answer.status)")
                case .failure(let failure): outcome.warnings.append("\(note.who) was not told: \(failure)")
                }
            }
        } catch {
            outcome.warnings.append("nobody was told: \(error)")
        }
    }

    /// The request that tells a hub of a feed.
    static func publish(_ feed: ChangedFeed, to hub: WebAddress) -> WebRequest {
        WebRequest(
            .post, hub, headers: [WebHeader("Content-Type", "application/x-www-form-urlencoded")],
            body: .bytes(Array("hub.mode=publish&hub.url=\(escaped(feed.address.description))".utf8)),
            keeping: .beginning(most: 1024))
    }

    /// The request that tells podping of a feed.
    static func podping(_ feed: ChangedFeed, to endpoint: WebAddress, credentials: WebCredentials) -> WebRequest {
        let query = "url=\(escaped(feed.address.description))&reason=update&medium=\(escaped(feed.medium))"
        let address = endpoint.resolving("?" + query) ?? endpoint
        return WebRequest(.get, address, credentials: credentials, keeping: .beginning(most: 1024))
    }

    private static func escaped(_ text: String) -> String {
        PercentEncoding.encode(text) { !unreserved.contains($0) }
    }

    private static let unreserved = ASCIISet(alphanumericsAnd: "-._~")
}

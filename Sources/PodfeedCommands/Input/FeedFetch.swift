import FeedValues
import WebAccess

/// A feed that was fetched from an address.
struct FetchedFeed {
    /// The bytes, decompressed as far as the server compressed them for the way.
    let bytes: [UInt8]
    /// The answer without its body.
    let answer: WebAnswer
    /// The address as it was asked, for reports.
    let name: String

    /// The feed as a source like a file.
    var source: FeedSource { .bytes(bytes, name: name) }
}

/// Fetches feeds from addresses.
enum FeedFetch {
    /// The most bytes that a feed may have.
    static let mostBytes = 256 << 20
    /// How many hops are followed.
    static let mostHops = 10

    /// The request for the whole of a feed.
    static func request(_ address: WebAddress) -> WebRequest {
        WebRequest(
            .get, address, headers: [WebHeader("Accept", "application/rss+xml, application/xml;q=0.9, */*;q=0.8")],
            keeping: .all(most: mostBytes), mostRedirects: mostHops, acceptsCompression: true)
    }

    /// The feed at an address; throws when there is no answer with status 200.
    static func feed(
        at address: WebAddress, by online: OnlineOptions, _ options: GlobalOptions, in surroundings: Surroundings
    ) throws -> FetchedFeed {
        var client = try WebClient(online.webOptions(options, in: surroundings))
        switch client.outcome(of: request(address)) {
        case .failure(let failure): throw cannotRun(failure, address)
        case .success(var answer):
            guard answer.status == 200 else {
                throw CannotRun(
                    "cannot read '\(address)': it answers \(answer.status)", help: "see whether the address is right")
            }
            let bytes = answer.body
            answer.body = []
            return FetchedFeed(bytes: bytes, answer: answer, name: address.description)
        }
    }

    /// A failure as what made the work impossible.
    static func cannotRun(_ failure: WebFailure, _ address: WebAddress) -> CannotRun {
        let isRefused = if case .refusedAddress = failure.reason { true } else { false }
        return CannotRun(
            "cannot read '\(address)': \(failure)",
            help: isRefused
                ? "give --allow-private-hosts when this is meant" : "see whether the address is right, and try again")
    }
}

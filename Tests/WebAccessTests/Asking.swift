import FeedValues
import LoopbackWeb
import Testing

@testable import WebAccess

/// Options for servers on loopback, which wait for nothing long.
func loopbackOptions(_ change: (inout WebOptions) -> Void = { _ in }) -> WebOptions {
    var options = WebOptions(userAgent: "podfeed-tests/1")
    options.allowsPrivateHosts = true
    options.times = WebTimes(connection: .seconds(5), firstByte: .seconds(5), whole: .seconds(10))
    options.pause = .milliseconds(10)
    change(&options)
    return options
}

/// What comes of one request with connections of its own.
func ask(_ request: WebRequest, _ options: WebOptions = loopbackOptions()) throws -> WebOutcome {
    var client = try WebClient(options)
    return client.outcome(of: request)
}

/// The address of a path at a server.
func address(_ server: LoopbackServer, _ path: String) throws -> WebAddress {
    try #require(WebAddress(server.address + path))
}

extension WebOutcome {
    /// The reason of a failure.
    var reason: WebFailure.Reason? {
        guard case .failure(let failure) = self else { return nil }
        return failure.reason
    }
}

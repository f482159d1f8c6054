/// What the addresses that a feed names gave when they were asked, by the texts that the feed names them with.
///
/// Facts are gathered before a feed is validated: the rules on what is served are silent where there are none.
package struct OnlineFacts: Sendable {
    /// The feed's own address, with what came of it.
    package var feed: (address: String, visit: OnlineVisit)?
    /// What the hosts let robots do, by scheme, host and port: `https://example.com:443`.
    package var robots: [String: RobotsFile] = [:]
    /// Milliseconds until the first byte from which a server is slow.
    package var slowFrom = 10_000

    private var visits: [String: OnlineVisit] = [:]

    /// No facts yet.
    package init() {}

    /// What came of an address.
    package subscript(address: String) -> OnlineVisit? {
        get { visits[address] }
        set { visits[address] = newValue }
    }
}

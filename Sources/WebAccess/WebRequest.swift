package import FeedValues

/// A request to a web server.
package struct WebRequest: Sendable {
    /// What is asked.
    package var method: WebMethod
    /// Of what.
    package var address: WebAddress
    /// Fields of the head beyond those that every request has.
    package var headers: [WebHeader]
    /// What is sent.
    package var body: WebBody
    /// What lets one in; kept from other hosts when an answer leads there.
    package var credentials: WebCredentials?
    /// What becomes of the answer's body.
    package var keeping: WebKeeping
    /// How many times an answer may lead to another address; 0 takes such an answer as it is.
    package var mostRedirects: Int
    /// Whether the body may come compressed, and is decompressed; its field `Content-Encoding` stays.
    package var acceptsCompression: Bool
    /// Whether TLS 1.0 and 1.1 will do.
    package var acceptsOldTLS: Bool
    /// How long one waits, where that is other than the client's.
    package var times: WebTimes?

    /// A request that sends nothing, follows nothing and keeps up to 16 MiB, unless it is said otherwise.
    package init(
        _ method: WebMethod = .get, _ address: WebAddress, headers: [WebHeader] = [], body: WebBody = .none,
        credentials: WebCredentials? = nil, keeping: WebKeeping = .all(most: 16 << 20), mostRedirects: Int = 0,
        acceptsCompression: Bool = false, acceptsOldTLS: Bool = false, times: WebTimes? = nil
    ) {
        self.method = method
        self.address = address
        self.headers = headers
        self.body = body
        self.credentials = credentials
        self.keeping = keeping
        self.mostRedirects = mostRedirects
        self.acceptsCompression = acceptsCompression
        self.acceptsOldTLS = acceptsOldTLS
        self.times = times
    }
}

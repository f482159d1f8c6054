package import FeedValues

/// What a web server answered.
package struct WebAnswer: Sendable {
    /// The address that answered, behind all hops.
    package var address: WebAddress
    /// The status, from 100 to 599.
    package var status: Int
    /// The fields of the head, in order.
    package var headers: [WebHeader]
    /// The body, as far as it was kept.
    package var body: [UInt8]
    /// Whether there would have been more body.
    package var isCut: Bool
    /// The answers that led here, in order.
    package var hops: [WebHop]
    /// What is known of the encryption; `nil` without any.
    package var tls: TLSFacts?
    /// From the beginning of the last hop's connection to its first byte.
    package var firstByte: Duration
    /// The address in numbers that answered; `nil` behind a proxy.
    package var peer: IPAddress?

    /// An answer.
    package init(
        address: WebAddress, status: Int, headers: [WebHeader] = [], body: [UInt8] = [], isCut: Bool = false,
        hops: [WebHop] = [], tls: TLSFacts? = nil, firstByte: Duration = .zero, peer: IPAddress? = nil
    ) {
        self.address = address
        self.status = status
        self.headers = headers
        self.body = body
        self.isCut = isCut
        self.hops = hops
        self.tls = tls
        self.firstByte = firstByte
        self.peer = peer
    }

    /// Whether the status says that all went well.
    package var isSuccess: Bool { (200...299).contains(status) }
}

/// What came of a request.
package typealias WebOutcome = Result<WebAnswer, WebFailure>

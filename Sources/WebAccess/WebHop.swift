package import FeedValues

/// An answer that led on to another address.
package struct WebHop: Hashable, Sendable {
    /// The address that was asked.
    package let address: WebAddress
    /// The status: 301, 302, 303, 307 or 308.
    package let status: Int
    /// The address that it led to.
    package let target: WebAddress

    /// A hop from an address to another.
    package init(_ address: WebAddress, _ status: Int, to target: WebAddress) {
        self.address = address
        self.status = status
        self.target = target
    }
}

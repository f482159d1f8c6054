import Diagnostics
import FeedValues

/// Atom (RFC 4287), of which feeds carry the link to themselves.
extension FeedComposer {
    /// Writes the address at which the feed is published.
    mutating func atomSelfLink(_ address: Located<WebAddress>) {
        start("atom:link", from: address.origin)
        attribute("href", address)
        attribute("rel", "self", from: address.origin.derived)
        attribute("type", "application/rss+xml", from: address.origin.derived)
        end()
    }
}

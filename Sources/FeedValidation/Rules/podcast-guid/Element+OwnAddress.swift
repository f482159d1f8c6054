import FeedValues

extension Element {
    /// The address that a channel names as its own; `nil` when it names none that is absolute.
    var ownAddress: WebAddress? {
        children("atom:link").first { $0["rel"] == "self" }?["href"].flatMap { WebAddress($0) }
    }
}

import FeedValues

/// What time codes in notes become: links to the page of the episode, at their time.
struct TimeCodeLinks {
    /// The values of `time-codes`.
    enum Style: String, CaseIterable, Sendable {
        /// They stay text, which many apps understand by themselves.
        case text
        /// They become links.
        case link
    }

    /// The page; `nil` when there is none, so that they stay text.
    var page: WebAddress?
    /// How long the episode is, if that is known.
    var end: MediaDuration?

    /// The address of a time: that of the page with a media fragment (W3C, Media Fragments URI 1.0).
    func address(of time: MediaDuration) -> String? {
        guard let page = page?.description, !page.utf8.contains(UInt8(ascii: "#")) else { return nil }
        let clock = time.fullClock
        return page + "#t=" + (time.milliseconds.isMultiple(of: 1000) ? clock.dropLast(4) : clock[...])
    }
}

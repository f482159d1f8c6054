package import FeedValues

/// What is known of the move of a feed besides the two feeds.
package struct MoveFacts: Sendable {
    /// What the old address answered.
    package enum Answer: Hashable, Sendable {
        /// It led on, at first with a status, and in the end to an address.
        case redirect(status: Int, to: String)
        /// It answered with a status, and led nowhere.
        case status(Int)
        /// There was no answer, for a reason in words.
        case failure(String)
    }

    /// The address of the old feed, where it is known from elsewhere than the feed.
    package var oldAddress: String?
    /// The address of the new feed, where it is known from elsewhere than the feed.
    package var newAddress: String?
    /// What the old address answered; nil when it was not asked.
    package var answer: Answer?
    /// Whether what was read as the old feed is already what the redirect leads to.
    package var oldIsNew = false
    /// The time to take for now.
    package var now: Timestamp

    /// Nothing but the time.
    package init(now: Timestamp) { self.now = now }
}

/// One point of the move of a show to another address: how it stands, what was seen, and what is to be done.
package struct MovePoint: Hashable, Sendable {
    /// How a point stands.
    package enum State: String, Hashable, Sendable {
        /// What was seen proves it.
        case done
        /// What was seen proves that it is not.
        case toDo = "to-do"
        /// Nothing was seen that tells.
        case notChecked = "not-checked"
    }

    /// What the point is about.
    package enum Subject: String, CaseIterable, Hashable, Sendable {
        /// The guids by which apps know the episodes.
        case episodes
        /// `podcast:guid`, by which directories know the show.
        case guid
        /// Where the media of the new feed lie.
        case media
        /// The address that the new feed gives as its own.
        case selfAddress = "self"
        /// The address of mail by which directories ask whether the move is meant.
        case owner
        /// `podcast:locked`, by which hosts know whether they may import the feed.
        case locked
        /// `itunes:new-feed-url`, which tells apps where to go on.
        case newFeedURL = "new-feed-url"
        /// The answer of the old address.
        case redirect
        /// The directories that are to be told.
        case directories
        /// How long the old address has to stay.
        case patience
    }

    /// What the point is about.
    package var subject: Subject
    /// How it stands.
    package var state: State
    /// What was seen: lower case, no full stop.
    package var seen: String
    /// What to do, as a verb phrase; nil where nothing is left.
    package var advice: String?

    init(_ subject: Subject, _ state: State, _ seen: String, advice: String? = nil) {
        self.subject = subject
        self.state = state
        self.seen = seen
        self.advice = advice
    }
}

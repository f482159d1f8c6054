import FeedValidation
import FeedValues

/// One thing to do, and how.
struct WorkerTask: Sendable {
    /// What is to be done.
    enum Work: Sendable {
        /// Hold a feed against the rules.
        case validate(FeedSource)
        /// Make the feeds of the catalogue in a folder.
        case build(String)
    }

    /// What is to be done.
    var work: Work
    /// How.
    var settings: TaskSettings
}

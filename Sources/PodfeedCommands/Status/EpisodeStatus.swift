import FeedRelease
import FeedValues

/// Where one episode stands.
struct EpisodeStatus: Sendable {
    /// Where an episode stands between its file and those who listen.
    enum State: String, CaseIterable, Sendable {
        /// It is in the target's feeds, as it is built now.
        case live
        /// It is in the target's feeds, and says something else there.
        case changed
        /// It was released, as the lock knows; nobody looked at a target.
        case released
        /// A publication would add it.
        case waiting
        /// It is the first of its show that waits for its time.
        case next
        /// It waits for its time.
        case future
        /// It is a draft.
        case draft
        /// Its time is over, as it was planned.
        case expired
        /// It was taken down.
        case retracted
        /// It was released, and the catalogue has it no more.
        case missing
        /// Too little of it is right for a feed.
        case unreadable
    }

    /// What it is known by.
    var identity: EpisodeIdentity
    /// Where it stands.
    var state: State
    /// Its title, as far as it is known.
    var title: String?
    /// When it is, or was, to be released.
    var date: Timestamp?
    /// The same on the clock of its show.
    var localDate: String?
    /// What its fields in the target's feeds differ in.
    var fields: [String] = []
    /// What is amiss: a line each, lower case, no full stop.
    var faults: [String] = []
    /// What else is worth knowing.
    var notes: [String] = []
}

/// Where a show stands.
struct ShowStatus: Sendable {
    /// The id of the show.
    var id: String
    /// Its title.
    var title: String
    /// The zone of its clock.
    var zone: String
    /// The paths of its feeds in the site, and whether the target has them; nil where nobody looked.
    var feeds: [(path: String, isLive: Bool?)] = []
    /// Its episodes, the newest first; those without a date come last.
    var episodes: [EpisodeStatus] = []

    /// The episode whose time comes next.
    var next: EpisodeStatus? { episodes.first { $0.state == .next } }

    /// How many episodes stand so.
    func count(_ state: EpisodeStatus.State) -> Int { episodes.count { $0.state == state } }

    /// Whether something is amiss.
    var hasFaults: Bool { episodes.contains { !$0.faults.isEmpty } }
}

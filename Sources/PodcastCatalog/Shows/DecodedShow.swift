import Diagnostics
import FeedValues
import PodcastModel

/// What became of a show's folder.
struct DecodedShow: Sendable {
    /// The show, when enough of it is right; podrolls are still empty.
    var show: Show?
    /// What its episodes need to know of it.
    var basics: ShowBasics
    /// Its released episodes, each slug once.
    var episodes: [EpisodeEntry] = []
    /// The episodes that are held back or of which too little is right, without their files.
    var others: [EpisodeEntry] = []
    /// The episodes that were taken down and whose files still stand there.
    var retracted: [EpisodeEntry] = []
    /// Whether the front matter of all episodes could be read, so that none is missing unnoticed.
    var isReadable = true
    /// The folders in the site of the feeds that are private, by their ids.
    var folders: [String: String] = [:]
    /// The tokens of the feeds that are private, of those that are wrong otherwise, too.
    var privateTokens: Set<String> = []
    /// The recommended feeds of each feed, by its id.
    var podrolls: [String: [PodrollEntry]] = [:]
    /// The feed of the publisher of each feed, by its id.
    var publishers: [String: PodrollEntry] = [:]
    /// The other feeds that belong to each feed, by its id.
    var remoteItems: [String: [PodrollEntry]] = [:]
    /// The path of `show.yaml`.
    var file: String
    /// Whether all of its feeds could be read, so that others are unknown.
    var feedsAreKnown = false
    /// The ids of feeds that wait for the release of their first episode.
    var waitingFeeds: Set<String> = []
    /// The episodes whose time is over, without their files.
    var expired: [EpisodeEntry] = []
    /// Where their media files went, relative to the root of the site.
    var expiredMedia: [String] = []
    /// What will happen to its episodes by itself, in the order of time.
    var changes: [PlannedChange] = []
    /// How much the findings of rules matter for it.
    var ruleSettings: [RuleSetting] = []
    /// The digest of all its texts, and of the names among which they lie.
    var fingerprint: [UInt8] = []
    /// The files of the show.
    var outputs: [PlannedFile] = []
    /// What was found.
    var findings: [Finding] = []

    /// The origin of a value in `show.yaml`.
    func origin(_ place: Place) -> Origin {
        Origin(SourceLocation(file: file, line: place.line, column: place.column))
    }
}

import Diagnostics
import PodcastModel

/// What became of a show's folder.
struct DecodedShow: Sendable {
    /// The show, when enough of it is right; podrolls are still empty.
    var show: Show?
    /// The recommended feeds of each feed, by its id.
    var podrolls: [String: [PodrollEntry]]
    /// The text of `show.yaml`.
    var source: SourceText
    /// Whether all of its feeds could be read, so that others are unknown.
    var feedsAreKnown = false
    /// The ids of feeds that wait for the release of their first episode.
    var waitingFeeds: Set<String> = []
    /// How much the findings of rules matter for it.
    var ruleSettings: [RuleSetting] = []
    /// The files of the show.
    var outputs: [PlannedFile]
    /// What was found.
    var findings: [Finding]
}

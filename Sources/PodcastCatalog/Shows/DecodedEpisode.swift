import Diagnostics
import PodcastModel

/// What became of an episode's file.
struct DecodedEpisode: Sendable {
    /// The episode, when enough of it is right.
    var episode: Episode?
    /// Whether it is a draft or lies in the future.
    var isHeldBack: Bool
    /// The text of its file.
    var source: SourceText
    /// Its slug, right or made of the file name.
    var slug: Located<String>
    /// Its guid, if it is known although the episode isn't.
    var guid: Located<String>?
    /// What its number must be unique among, if it has one.
    var number: Located<NumberKey>?
    /// The files that it asks for.
    var outputs: [PlannedFile]
    /// What was found.
    var findings: [Finding]

    /// What makes an episode's number unique.
    struct NumberKey: Hashable, Sendable {
        /// The series, if it is of one.
        var series: String?
        /// The season, if it is of one.
        var season: Int?
        /// The number.
        var number: Int
    }
}

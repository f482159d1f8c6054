import Diagnostics
import FeedValues
import Foundation
import PodcastModel

/// What the episodes of a show need to know of it.
struct ShowBasics: Sendable {
    /// The id of the show.
    var id: String
    /// Its folder.
    var folder: String
    /// The zone in which its dates are read.
    var zone: TimeZone
    /// Its guid, of which those of its episodes are made.
    var guid: FeedValues.UUID
    /// Its title and who makes it, for files of chapters.
    var title: String?
    var author: String?
    /// Its language, for transcripts.
    var language: String?
    /// Its series; `nil` when they could not be read, so that none is unknown.
    var series: [Series]?
    /// The names of its seasons by their numbers, but for those that are series.
    var seasonNames: [Int: String] = [:]
    /// The hosts that notes may link to; `nil` when any will do.
    var allowedHosts: Set<String>?
    /// Where its media are fetched from.
    var mediaPlace = MediaPlace()
    /// Whether chapters stand in its feeds, too.
    var hasSimpleChapters = false
    /// Whether descriptions carry the whole of summary and notes, however long.
    var hasWholeDescriptions = false
    /// The prefixes that its extensions may have.
    var prefixes = ForeignPrefixes.standard
    /// The formats in which transcripts go out besides the one that they are given in.
    var transcriptFormats: [TranscriptFormat] = []
    /// What stands around the notes of its episodes.
    var frames = NotesFrames()
    /// The words that notes open with, in its language.
    var words = NotesWords.of(nil)
    /// Whether time codes in notes become links, unless an episode says otherwise.
    var linksTimeCodes = false
}

extension ShowBasics {
    /// What is known of a show before its definition has been taken in.
    init(of source: ShowSource) {
        self.init(
            id: source.id, folder: source.folder, zone: .utc, guid: FeedValues.UUID(high: 0, low: 0), series: nil,
            allowedHosts: nil)
    }
}

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
    /// Its title, for footers.
    var title: String?
    /// Its page, for footers.
    var link: WebAddress?
    /// Its language, for transcripts.
    var language: String?
    /// Its series; `nil` when they could not be read, so that none is unknown.
    var series: [Series]?
    /// The hosts that notes may link to; `nil` when any will do.
    var allowedHosts: Set<String>?
    /// Whether chapters stand in its feeds, too.
    var hasSimpleChapters = false
    /// Whether descriptions carry the whole of summary and notes, however long.
    var hasWholeDescriptions = false
    /// The prefixes that its extensions may have.
    var prefixes = ForeignPrefixes.standard
    /// The formats in which transcripts go out besides the one that they are given in.
    var transcriptFormats: [TranscriptFormat] = []
    /// The footers that are the same for all episodes, by series; that of the show itself by an empty id.
    var footers: [String: [Located<String>]] = [:]
}

extension ShowBasics {
    /// What is known of a show before its definition has been taken in.
    init(of source: ShowSource) {
        self.init(
            id: source.id, folder: source.folder, zone: .utc, guid: FeedValues.UUID(high: 0, low: 0), series: nil,
            allowedHosts: nil)
    }
}

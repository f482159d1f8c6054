package import Diagnostics

/// The checks of the identity lock: of its file, and of a catalogue against what was released.
package enum LockCheck: String, CaseIterable, Sendable {
    /// The lock begins with a header of a version that is known.
    case header = "lock-header"
    /// A line of the lock is one that can be read.
    case line = "lock-line"
    /// The lock holds no marks of an unfinished merge.
    case conflict = "lock-conflict"
    /// An identity has one line.
    case identityDuplicate = "lock-identity-duplicate"
    /// A guid is that of one episode of a show.
    case guidDuplicate = "lock-guid-duplicate"
    /// A guid that was released stays with its episode.
    case guidReused = "lock-guid-reused"
    /// A released episode is still in the catalogue.
    case episodeMissing = "lock-episode-missing"
    /// A released episode is neither a draft nor one of the future.
    case episodeHeldBack = "lock-episode-held-back"
    /// An episode that was taken down has no file any more.
    case episodeRetracted = "lock-episode-retracted"
    /// A released media file keeps its bytes.
    case mediaChanged = "lock-media-changed"
    /// A released episode keeps its media file.
    case mediaMoved = "lock-media-moved"
    /// Media is there when a site is built.
    case mediaAbsent = "lock-media-absent"
    /// A released feed is still made.
    case feedMissing = "lock-feed-missing"

    /// The id by which reports and `podfeed explain` name it.
    package var id: String { rawValue }

    /// How much a finding of it matters.
    package var severity: Severity {
        switch self {
        case .episodeRetracted, .mediaMoved, .mediaAbsent: .info
        default: .error
        }
    }

    /// A finding of it at a place.
    package func finding(
        _ message: String, at location: SourceLocation, excerpt: Excerpt? = nil, notes: [Finding.Note] = [],
        help: String? = nil
    ) -> Finding {
        Finding(
            rule: id, severity: severity, message: message, at: location, excerpt: excerpt, notes: notes,
            help: help ?? self.help)
    }
}

package import FeedValues

/// The times of an episode that most episodes leave to their date.
package struct EpisodeSchedule: Hashable, Sendable {
    /// Up to when it is held back, whatever its date (`publish-after`).
    package var embargo: Timestamp?
    /// From when on no feed has it (`expire-after`).
    package var expiry: Timestamp?
    /// When the first of its feeds has it, as far as that is worked out.
    package var beginning: Timestamp?
    /// When the last of its feeds has it no more, as far as that is worked out.
    package var end: Timestamp?

    /// Nothing but its date.
    init() {}
}

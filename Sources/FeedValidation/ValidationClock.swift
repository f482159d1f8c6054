package import FeedValues
import Synchronization

/// The instant to take for now; it notes until when the answers that it gave stay the same.
///
/// Rules ask it and never compare with the instant themselves, so that a report is known to hold, or not, later on.
package final class ValidationClock: Sendable {
    /// The instant to take for now.
    package let now: Timestamp
    private let change = Atomic<Int64>(.max)

    /// A clock that was asked nothing yet.
    package init(_ now: Timestamp) { self.now = now }

    /// The first instant at which an answer would be another; `nil` when none ever is.
    package var nextChange: Timestamp? {
        let seconds = change.load(ordering: .relaxed)
        return seconds == .max ? nil : Timestamp(secondsSinceEpoch: seconds)
    }

    /// Whether an instant lies before now.
    func isPast(_ instant: Timestamp) -> Bool {
        if instant < now { return true }
        note(instant.advanced(bySeconds: 1))
        return false
    }

    /// Whether an instant lies after now.
    func isAhead(_ instant: Timestamp) -> Bool {
        guard instant > now else { return false }
        note(instant)
        return true
    }

    /// How many days have gone by since an instant.
    func days(since instant: Timestamp) -> Int64 {
        let seconds = now.secondsSinceEpoch - instant.secondsSinceEpoch
        let days = seconds / 86_400
        note(instant.advanced(bySeconds: (days + 1) * 86_400))
        return days
    }

    private func note(_ instant: Timestamp) { change.min(instant.secondsSinceEpoch, ordering: .relaxed) }
}

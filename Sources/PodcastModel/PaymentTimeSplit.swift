public import Diagnostics
public import FeedValues

/// A span of an episode in which payments go to others (`podcast:valueTimeSplit`).
public struct PaymentTimeSplit: Hashable, Sendable {
    /// Who is paid in the span.
    public enum Target: Hashable, Sendable {
        /// Those whom another item names, from a place in it on, and the percentage of the payment that they get.
        case remoteItem(RemoteItem, start: MediaDuration?, percentage: Int?)
        /// These.
        case recipients([Located<PaymentRecipient>])
    }

    /// Where the span begins.
    public let start: MediaDuration
    /// How long it is.
    public let duration: MediaDuration
    /// Who is paid.
    public let target: Target

    /// A span; `nil` when nobody gets a share in it, or the percentage is beyond 0 to 100.
    public init?(start: MediaDuration, duration: MediaDuration, target: Target) {
        switch target {
        case .remoteItem(_, _, let percentage): guard (0...100).contains(percentage ?? 0) else { return nil }
        case .recipients(let recipients): guard recipients.contains(where: { $0.value.shares > 0 }) else { return nil }
        }
        self.start = start
        self.duration = duration
        self.target = target
    }
}

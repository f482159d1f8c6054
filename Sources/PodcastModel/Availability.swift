public import FeedValues

/// The time in which an episode may be heard (`dcterms:valid`, which Spotify reads).
public struct Availability: Hashable, Sendable {
    /// From when on.
    public let start: Timestamp?
    /// Until when.
    public let end: Timestamp?

    /// A time; `nil` when neither end is known, or the end is not after the start.
    public init?(start: Timestamp?, end: Timestamp?) {
        guard start != nil || end != nil else { return nil }
        if let start, let end, end <= start { return nil }
        self.start = start
        self.end = end
    }

    /// The time as W3C writes periods (DCMI Period).
    public var period: String {
        let parts = [start.map { "start=\($0.iso8601)" }, end.map { "end=\($0.iso8601)" }].compactMap(\.self)
        return parts.joined(separator: ";") + ";"
    }
}

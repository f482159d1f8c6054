/// A length of time of audio or video, or a place in it, in milliseconds.
public struct MediaDuration: Hashable, Sendable, Comparable {
    /// Milliseconds, never negative.
    public var milliseconds: Int

    /// A duration of some milliseconds; `nil` when negative.
    public init?(milliseconds: Int) {
        guard milliseconds >= 0 else { return nil }
        self.milliseconds = milliseconds
    }

    /// A duration of some seconds, rounded to milliseconds; `nil` when negative, no number, or beyond thirty years.
    public init?(seconds: Double) {
        guard (0..<1e9).contains(seconds) else { return nil }
        self.init(milliseconds: Int((seconds * 1000).rounded()))
    }

    /// Whole seconds, rounded to the nearest.
    public var roundedSeconds: Int { milliseconds / 1000 + (milliseconds % 1000 >= 500 ? 1 : 0) }

    /// Orders durations from shorter to longer.
    public static func < (left: MediaDuration, right: MediaDuration) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

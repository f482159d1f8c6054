import FeedValues

/// The instant that examples take for now.
enum RuleExampleTime {
    /// 2026-01-01T00:00:00Z.
    static let now = Timestamp(secondsSinceEpoch: 1_767_225_600)
}

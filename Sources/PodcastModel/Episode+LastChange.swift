public import Diagnostics
public import FeedValues

extension Episode {
    /// When it was released or, if that is later, when its content last changed.
    public var lastChange: Located<Timestamp> {
        guard let updated, updated.value > date.value else { return date }
        return updated
    }
}

extension Episode {
    /// The date of an episode that has none: it stands before all others, and no feed says it.
    package static let undated = Timestamp(secondsSinceEpoch: 0)
}

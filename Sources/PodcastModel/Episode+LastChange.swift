public import Diagnostics
public import FeedValues

extension Episode {
    /// When it was released or, if that is later, when its content last changed.
    public var lastChange: Located<Timestamp> {
        guard let updated, updated.value > date.value else { return date }
        return updated
    }
}

/// What a publisher is at.
package enum PublishingEvent: Hashable, Sendable {
    /// It takes the right to publish, and reads what is there.
    case beginning
    /// It keeps what is needed to restore the release that is live.
    case keeping
    /// It has sent a file.
    case sent(path: String, bytes: Int)
    /// It reads back what it has sent.
    case verifying
    /// It removes files.
    case removing
}

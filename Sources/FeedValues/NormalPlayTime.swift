/// A place in a recording as RTSP writes it (RFC 2326 section 3.6): `now`, `125.5`, `0:02:05.5`.
///
/// Chapters of Podlove leave out `now` and allow minutes without hours: they are a `MediaDuration(clock:)`.
public enum NormalPlayTime: Hashable, Sendable {
    /// The present moment of something live.
    case now
    /// A time from the start.
    case at(MediaDuration)

    /// A time; `nil` when it is neither `now`, nor seconds, nor hours, minutes and seconds.
    public init?(_ text: some StringProtocol) {
        if text == "now" {
            self = .now
            return
        }
        guard let clock = ClockText(text), clock.fields != 2, clock.isRegular else { return nil }
        self = .at(clock.duration)
    }
}

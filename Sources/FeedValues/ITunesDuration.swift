/// The text of an `itunes:duration`, read leniently, with what is wrong about it.
public struct ITunesDuration: Hashable, Sendable {
    /// One way in which the text departs from whole seconds.
    public enum Flaw: Hashable, Sendable, CaseIterable {
        /// Nothing but white space.
        case empty
        /// Neither seconds, `M:SS` nor `H:MM:SS`; minutes or seconds over 59.
        case format
        /// A fraction of a second.
        case decimal
        /// Fields with colons, where Apple recommends and PSP-1 asks for seconds.
        case clockForm
    }

    /// The length; `nil` when the text does not say one.
    public let duration: MediaDuration?
    /// What is wrong, each flaw once, in the order of the cases.
    public let flaws: [Flaw]

    /// Reads the text; white space around it is no flaw here.
    public static func parse(_ text: some StringProtocol) -> ITunesDuration {
        let trimmed = Substring(text).trimmedOfXMLWhiteSpace
        if trimmed.isEmpty { return ITunesDuration(duration: nil, flaws: [.empty]) }
        guard let clock = ClockText(trimmed), clock.isRegular else {
            return ITunesDuration(duration: nil, flaws: [.format])
        }
        var flaws: [Flaw] = []
        if clock.hasDecimals { flaws.append(.decimal) }
        if clock.fields > 1 { flaws.append(.clockForm) }
        return ITunesDuration(duration: clock.duration, flaws: flaws)
    }
}

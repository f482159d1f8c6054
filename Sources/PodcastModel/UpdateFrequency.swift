public import FeedValues

/// How often new episodes appear (`podcast:updateFrequency`).
public struct UpdateFrequency: Hashable, Sendable {
    /// The frequency in words, at most 128 characters.
    public let label: String
    /// The frequency as a rule of recurrence (RFC 5545), without any flaw.
    public let rule: String?
    /// When the rule begins to hold.
    public let start: Timestamp?

    /// A frequency; `nil` when the words are none or too many, the rule has a flaw, counts dates from no start, or
    /// ends at a day although it starts at a time.
    public init?(_ label: String, rule: String? = nil, start: Timestamp? = nil) {
        guard TagText.fits(label) else { return nil }
        if let rule {
            let parsed = RecurrenceRule.parse(rule)
            guard parsed.flaws.isEmpty, parsed.count == nil || start != nil else { return nil }
            if start != nil, let until = parsed.until, until.flaws.contains(.timeMissing) { return nil }
        }
        self.label = label
        self.rule = rule
        self.start = start
    }
}

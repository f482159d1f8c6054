/// A date, or date and time, as ISO 8601 and RFC 3339 write it, read leniently with what is wrong about it.
public struct ISO8601DateTime: Hashable, Sendable {
    /// A way in which a text departs from an RFC 3339 instant.
    public enum Flaw: Hashable, Sendable, CaseIterable {
        /// Not a date of this kind, or one that the calendar or clock has not.
        case notISO8601
        /// A year or month alone; its instant is the first midnight in it, UTC.
        case dayMissing
        /// A date without a time; its instant is midnight, UTC.
        case timeMissing
        /// A time without a zone; its instant is taken as UTC.
        case zoneMissing
        /// An offset without a colon, `-0600`, or of hours alone.
        case basicOffset
        /// A date or time in the basic form, `20250425T040000Z`.
        case basicForm
        /// A space or a small letter in the place of `T` or `Z`.
        case separator
        /// A time without seconds, legal in ISO 8601 and the W3C profile, not in RFC 3339.
        case secondsMissing
    }

    /// The date and time as written; midnight where no time is; `nil` when the text is no date.
    public let civil: CivilDateTime?
    /// The offset east of Greenwich in seconds; `nil` where no zone is written.
    public let offsetSeconds: Int?
    /// What is wrong, each flaw once, in the order of the cases.
    public let flaws: [Flaw]

    /// The instant, in UTC where no zone is written; `nil` when the text is no date.
    public var timestamp: Timestamp? { civil?.timestamp(offsetSeconds: offsetSeconds ?? 0) }

    /// Reads a text, which may have white space around it.
    public static func parse(_ text: some StringProtocol) -> ISO8601DateTime {
        var parser = ISO8601Parser(Substring(text).trimmedOfXMLWhiteSpace)
        guard let civil = parser.parse() else {
            return ISO8601DateTime(civil: nil, offsetSeconds: nil, flaws: [.notISO8601])
        }
        let flaws = Flaw.allCases.filter(parser.flaws.contains)
        return ISO8601DateTime(civil: civil, offsetSeconds: parser.offsetSeconds, flaws: flaws)
    }
}

extension DifferenceCheck {
    /// Examples that pass, and examples that fail.
    typealias Examples = (passing: [DifferenceExample], failing: [DifferenceExample])

    /// Pairs of releases that show what the check means.
    var examples: Examples {
        switch self {
        case .guidChanged, .guidReused, .itemRemoved, .itemRemovedOld, .itemRetracted, .itemExpired, .itemsTruncated,
            .feedEmpty, .feedRemoved, .scheduledEarly, .duplicateOfRemoved:
            identityExamples
        case .pubDateChanged, .pubDateForward, .pubDateBackdated, .enclosureURLChanged, .enclosureBytesChanged,
            .explicitLowered, .renumbered, .bulkChange, .encodingRegression, .transcriptLost:
            itemExamples
        case .imageBytesChanged, .titleChanged, .channelFieldsChanged, .typeChanged, .mediumChanged, .blockAdded,
            .completeAdded, .completeThenNew, .buildDateBackwards, .noSemanticChange:
            channelExamples
        case .podcastGuidChanged, .selfURLChanged, .newFeedURLRemoved, .newFeedURLAppears, .lockedRelaxed,
            .lockedDuringMove:
            moveExamples
        }
    }

    /// An item on one line.
    static func item(_ guid: String, _ title: String, _ rest: String = "") -> String {
        "<item><guid>\(guid)</guid><title>\(title)</title>\(rest)</item>"
    }

    /// An enclosure.
    static func audio(_ name: String, _ length: Int = 4_000_000) -> String {
        "<enclosure url=\"https://example.com/\(name).mp3\" length=\"\(length)\" type=\"audio/mpeg\"/>"
    }

    /// A date in November 2026, at noon.
    static func date(_ day: Int) -> String {
        "<pubDate>\(day < 10 ? "0" : "")\(day) Nov 2026 12:00:00 GMT</pubDate>"
    }

    /// Items with numbers, each on a line.
    static func items(_ numbers: ClosedRange<Int>, _ rest: String = "") -> String {
        numbers.map { item("\($0)", "Part \($0)", rest) }.joined(separator: "\n")
    }
}

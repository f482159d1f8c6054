extension RuleCheck {
    /// The shape «of the items of the channel there are so many of each sort»: told, once, at the channel.
    ///
    /// Each item is of one sort, or of none; the sorts are numbered from 0.
    static func tally(
        sorts: Int, of sort: @escaping @Sendable (Element, inout Inspection) -> Int?,
        message: @escaping @Sendable ([Int], Element) -> String?
    ) -> RuleCheck {
        .feed { TallyCheck(counts: Array(repeating: 0, count: sorts), sort: sort, message: message) }
    }
}

private struct TallyCheck: FeedCheck {
    var counts: [Int]
    let sort: @Sendable (Element, inout Inspection) -> Int?
    let message: @Sendable ([Int], Element) -> String?

    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard item.isFeedItem, let sort = sort(item, &inspection) else { return }
        counts[sort] += 1
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, let message = message(counts, channel) else { return }
        inspection.report(message, at: channel)
    }
}

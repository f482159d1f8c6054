extension RuleCheck {
    /// The shape «of the items of the channel there are so many of each sort»: told, once, at the channel.
    ///
    /// Each item is of one sort, or of none; the sorts are numbered from 0.
    static func tally(
        sorts: Int, of sort: @escaping @Sendable (Element, ItemFacts, inout Inspection) -> Int?,
        message: @escaping @Sendable ([Int], Element) -> String?
    ) -> RuleCheck {
        .feed { TallyCheck(counts: Array(repeating: 0, count: sorts), sort: sort, message: message) }
    }
}

private struct TallyCheck: FeedCheck {
    var counts: [Int]
    let sort: @Sendable (Element, ItemFacts, inout Inspection) -> Int?
    let message: @Sendable ([Int], Element) -> String?

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem ? sort(item, facts, &inspection) : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) { counts[item.mark] += 1 }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let channel = document.channel, let message = message(counts, channel) else { return }
        inspection.report(message, at: channel)
    }
}

extension RuleCheck {
    /// A check of each item of the channel that is like one before it.
    static func comparing<Twin: Sendable>(
        _ twin: @escaping @Sendable (ItemTwins) -> Twin?,
        _ check: @escaping @Sendable (ComparedItem, Twin, inout Inspection) -> Void
    ) -> RuleCheck {
        .feed { ComparingCheck(twin: twin, check: check) }
    }
}

private struct ComparingCheck<Twin: Sendable>: FeedCheck {
    let twin: @Sendable (ItemTwins) -> Twin?
    let check: @Sendable (ComparedItem, Twin, inout Inspection) -> Void

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        facts.isFeedItem ? 0 : nil
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        guard let twin = twin(item.twins) else { return }
        check(item, twin, &inspection)
    }
}

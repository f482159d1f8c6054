extension RuleCheck {
    /// A check of each item of the channel with what is known of it and of those before it.
    static func comparing(
        _ check: @escaping @Sendable (Element, ItemFacts, inout Inspection) -> Void
    ) -> RuleCheck {
        .feed { ComparingCheck(check: check) }
    }
}

private struct ComparingCheck: FeedCheck {
    let check: @Sendable (Element, ItemFacts, inout Inspection) -> Void

    mutating func visit(_ item: Element, _ inspection: inout Inspection) {
        guard item.isFeedItem else { return }
        let facts = inspection.facts(of: item)
        check(item, facts, &inspection)
    }
}

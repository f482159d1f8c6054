extension RuleCheck {
    /// The shape «each item of a kind has something»: reported once, at the first that lacks it, with the counts.
    ///
    /// `lacks` gives `nil` for an item that is not of the kind. With `onlyIfOthersHave` nothing is said of feeds in
    /// which no item has it.
    static func oneFinding(
        _ message: String, onlyIfOthersHave: Bool = false, lacks: @escaping @Sendable (Element) -> Bool?
    ) -> RuleCheck {
        .feed { LackingItems(message: message, onlyIfOthersHave: onlyIfOthersHave, lacks: lacks) }
    }
}

/// Counts the items of a kind and those among them that lack something.
private struct LackingItems: FeedCheck {
    let message: String
    let onlyIfOthersHave: Bool
    let lacks: @Sendable (Element) -> Bool?
    private var first: Place?
    private var lackingCount = 0
    private var count = 0

    init(message: String, onlyIfOthersHave: Bool, lacks: @escaping @Sendable (Element) -> Bool?) {
        self.message = message
        self.onlyIfOthersHave = onlyIfOthersHave
        self.lacks = lacks
    }

    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? {
        guard facts.isFeedItem, let isLacking = lacks(item) else { return nil }
        return isLacking ? 1 : 0
    }

    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection) {
        count += 1
        guard item.mark == 1 else { return }
        lackingCount += 1
        if first == nil { first = Place(item.element) }
    }

    mutating func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let first, !onlyIfOthersHave || lackingCount < count else { return }
        inspection.report("\(message): \(lackingCount) of \(count)", at: first)
    }
}

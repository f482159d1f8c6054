import FeedValues

/// A check that depends on the newest date among the items.
protocol NewestDateCheck: FeedCheck {
    /// Looks back when all items have been seen, at the newest date among them.
    func finish(_ document: Document, newest: Timestamp, _ inspection: inout Inspection)
}

extension NewestDateCheck {
    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int? { nil }

    func visit(_ item: ComparedItem, _ inspection: inout Inspection) {}

    func finish(_ document: Document, _ inspection: inout Inspection) {
        guard let newest = inspection.items.newestDate else { return }
        finish(document, newest: newest, &inspection)
    }
}

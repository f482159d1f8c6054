import FeedValues

/// A check that compares items; its state must stay small, for a feed can have a million of them.
///
/// Items are looked at in any order and several at once; only then are they compared, one after the other as the feed
/// has them. The second must cost next to nothing: all that takes a look at the item belongs to the first.
protocol FeedCheck: Sendable {
    /// What the check has to know of an item, as a number that means something to it alone; `nil` when the item doesn't
    /// matter to it.
    ///
    /// It depends on the item, the channel and the options alone, and is asked of a check that has seen no item.
    func mark(_ item: Element, _ facts: ItemFacts, _ inspection: inout Inspection) -> Int?
    /// Takes an item that it has given a mark, in document order.
    mutating func visit(_ item: ComparedItem, _ inspection: inout Inspection)
    /// Looks back when all items have been seen.
    mutating func finish(_ document: Document, _ inspection: inout Inspection)
}

extension FeedCheck {
    mutating func finish(_ document: Document, _ inspection: inout Inspection) {}
}

/// What the rules that compare items have found in one by itself.
struct ItemNotes: Sendable {
    /// What all of them ask for.
    let facts: ItemFacts
    /// The mark that each check has given it.
    var marks: [Int?] = []
}

/// An item at its turn.
struct ComparedItem {
    /// The item.
    let element: Element
    /// What is known of it.
    let facts: ItemFacts
    /// The items before it that are like it.
    let twins: ItemTwins
    /// The mark that the check has given it.
    let mark: Int
}

extension Fingerprint {
    /// The fingerprint as a mark.
    var mark: Int { Int(bitPattern: UInt(bits)) }

    /// The fingerprint that a mark is.
    init(mark: Int) { self.init(bits: UInt64(UInt(bitPattern: mark))) }
}

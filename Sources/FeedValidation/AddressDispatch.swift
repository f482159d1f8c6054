import FeedValues
import FeedVocabulary

/// The rules on addresses, all asked in one look at an element, and those alone that an address may concern.
struct AddressDispatch: Sendable {
    private struct Entry {
        let rule: Int
        let traits: URLReference.Traits
        let check: @Sendable (FeedAddress, inout Inspection) -> Void
    }

    private var entries: [Entry] = []

    /// Adds a rule on addresses with one of some traits.
    mutating func add(
        _ rule: Int, _ traits: URLReference.Traits, _ check: @escaping @Sendable (FeedAddress, inout Inspection) -> Void
    ) {
        entries.append(Entry(rule: rule, traits: traits, check: check))
    }

    /// The check of the elements of each name that has addresses; none where no rule asks for them.
    var checks: [(name: String, check: @Sendable (Element, inout Inspection) -> Void)] {
        guard !entries.isEmpty else { return [] }
        let entries = entries
        let wanted = entries.reduce(into: URLReference.Traits()) { $0.formUnion($1.traits) }
        return AddressField.elements.map { name in
            let fields = AddressField.fields(of: name)
            return (
                name,
                { element, inspection in
                    for field in fields {
                        guard let address = FeedAddress(in: field, of: element, with: wanted) else { continue }
                        for entry in entries where !entry.traits.isDisjoint(with: address.traits) {
                            inspection.current = entry.rule
                            entry.check(address, &inspection)
                        }
                    }
                }
            )
        }
    }
}

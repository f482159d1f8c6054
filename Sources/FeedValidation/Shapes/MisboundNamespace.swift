import FeedVocabulary
import XMLCore

extension RuleCheck {
    /// The shape «a prefix is bound to its namespace, to the letter»; other prefixes for an address near it count.
    static func exactAddress(ofPrefix prefix: String) -> RuleCheck {
        .declarations { declaration, element, inspection in
            let match = KnownNamespace.match(declaration.address)
            guard match.namespace == nil, match.meant?.prefix == prefix || declaration.prefix == prefix,
                !declaration.address.isEmpty
            else { return }
            inspection.report(
                "\(declaration.address.quoted) is not the address of the namespace '\(prefix)'",
                at: Place(declaration, on: element))
        }
    }
}

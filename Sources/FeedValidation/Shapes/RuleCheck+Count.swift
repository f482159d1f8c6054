import FeedVocabulary

extension RuleCheck {
    /// The shape «a parent has at most one child of a name»: reported at each further one.
    static func atMostOne(_ name: String, in parents: String...) -> RuleCheck {
        .elements(parents) { parent, inspection in
            guard let first = parent.child(name) else { return }
            for extra in parent.children(name, after: first) {
                inspection.report("the \(parent.name) has more than one <\(name)>", at: extra)
            }
        }
    }

    /// The shape «of what says one thing a parent has one»: reported at each further child of a name that is meant.
    static func atMostOneOfEach(
        in parents: [String], where isMeant: @escaping @Sendable (_ child: Element, _ parent: Element) -> Bool
    ) -> RuleCheck {
        .elements(parents) { parent, inspection in
            for extra in inspection.repeatedChildren(of: parent) where isMeant(extra, parent) {
                inspection.report("the \(parent.name) has more than one <\(extra.name)>", at: extra)
            }
        }
    }
}

extension ElementVocabulary {
    /// Whether an element of a namespace may stand in a parent, but once.
    static func isSingle(_ name: String, prefix: String, in parent: String) -> Bool {
        guard let known = element(name, prefix: prefix) else { return false }
        return known.occurrence == .single && known.isAllowed(in: parent)
    }
}

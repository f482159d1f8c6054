extension RuleCheck {
    /// The shape «a parent has at most one child of a name»: reported at each further one.
    static func atMostOne(_ name: String, in parents: String...) -> RuleCheck {
        .elements(parents) { parent, inspection in
            for extra in parent.children(name).dropFirst() {
                inspection.report("the \(parent.name) has more than one <\(name)>", at: extra)
            }
        }
    }
}

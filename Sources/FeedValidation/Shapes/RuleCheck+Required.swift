import FeedValues

extension RuleCheck {
    /// The shape «a parent has a child»: reported at the parent.
    static func requires(child name: String, of parent: String) -> RuleCheck {
        .element(parent) { element, inspection in
            guard element.child(name) == nil else { return }
            inspection.report("\(parent) has no <\(name)>", at: element)
        }
    }

    /// The shape «an element has an attribute that is not blank»: reported at the attribute or the element.
    static func requires(attribute name: String, of elements: String...) -> RuleCheck {
        .elements(elements) { element, inspection in
            guard element[name]?.trimmedOfXMLWhiteSpace.isEmpty ?? true else { return }
            inspection.report("\(element.name) has no '\(name)'", at: element, attribute: name)
        }
    }
}

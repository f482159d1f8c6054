import FeedValues

extension RuleCheck {
    /// The shape «an attribute that an element of the namespace needs is there, and an absolute address of any scheme».
    static func absoluteAddress(inRequired name: String, of element: String) -> RuleCheck {
        .element(element) { element, inspection in
            if element.bytes(ofAttribute: name)?.isOrdinaryAddress == true { return }
            if let value = AttributeValue(element, name) {
                guard let fault = URLReference(value.text).faultOfAbsoluteAddress else { return }
                inspection.report("\(value.text.quoted) \(fault)", at: element, attribute: name)
            } else if element.lacks(podcastAttribute: name) {
                inspection.report("\(element.name) has no '\(name)'", at: element, attribute: name)
            }
        }
    }
}

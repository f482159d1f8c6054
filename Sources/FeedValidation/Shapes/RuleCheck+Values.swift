import FeedValues

extension RuleCheck {
    /// The shape «the text of an element is an absolute http(s) address»; blank text counts when asked for.
    static func address(inTextOf name: String, in parent: String, reportsBlank: Bool = true) -> RuleCheck {
        .element(name) { element, inspection in
            guard element.parentName == parent, !element.textBytes.isOrdinaryAddress else { return }
            let text = element.trimmedText
            guard !text.isEmpty else {
                if reportsBlank { inspection.report("<\(name)> of the \(parent) is empty", at: element) }
                return
            }
            guard !URLReference(text).isAbsoluteHTTP else { return }
            inspection.report("\(text.quoted) is not an absolute http or https address", inTextOf: element)
        }
    }

    /// The shape «an attribute is an absolute http(s) address»; a missing or blank one is another rule's.
    static func address(inAttribute attribute: String, of name: String) -> RuleCheck {
        .element(name) { element, inspection in
            guard element.bytes(ofAttribute: attribute)?.isOrdinaryAddress != true,
                let value = element[attribute]?.trimmedOfXMLWhiteSpace, !value.isEmpty,
                !URLReference(value).isAbsoluteHTTP
            else { return }
            inspection.report(
                "\(String(value).quoted) is not an absolute http or https address", at: element, attribute: attribute)
        }
    }

    /// The shape «the text of an element is at most so many Unicode scalars long».
    static func atMost(_ limit: Int, scalarsOf name: String, in parent: String) -> RuleCheck {
        .element(name) { element, inspection in
            guard element.parentName == parent else { return }
            guard element.textByteCount > limit else { return }
            let count = element.trimmedText.unicodeScalars.count
            guard count > limit else { return }
            inspection.report("\(count) characters are more than \(limit)", inTextOf: element)
        }
    }

    /// The shape «the text of an element is at most so many bytes of UTF-8 long, entities replaced».
    static func atMost(_ limit: Int, bytesOf name: String, in parent: String) -> RuleCheck {
        .element(name) { element, inspection in
            guard element.parentName == parent else { return }
            let count = element.textByteCount
            guard count > limit else { return }
            inspection.report("\(count) bytes are more than \(limit)", inTextOf: element)
        }
    }

    /// The shape «an element, wherever it stands, has at most so many Unicode scalars».
    static func scalars(of name: String, over limit: Int) -> RuleCheck {
        .element(name) { element, inspection in
            guard element.textByteCount > limit else { return }
            let count = element.trimmedText.unicodeScalars.count
            guard count > limit else { return }
            inspection.report("<\(name)> has \(count) characters, more than \(limit)", inTextOf: element)
        }
    }
}

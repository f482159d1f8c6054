import FeedValues
import FeedVocabulary
import XMLCore

/// Shapes of the rules on attributes of Podcasting 2.0, where one rule each speaks of what is missing, of the case of a
/// name and of the value.
extension RuleCheck {
    /// Looks at each of some attributes that is there and not blank, its value without white space around it.
    ///
    /// With `isMeant` only at those whose bytes, as they stand, are as asked: no text need be made of the others.
    static func attributes(
        _ names: KeyValuePairs<String, [String]>, where isMeant: @escaping @Sendable (ArraySlice<UInt8>) -> Bool,
        check: @escaping @Sendable (AttributeValue, inout Inspection) -> Void
    ) -> RuleCheck {
        let attributes = Dictionary(names.map { ($0.key, $0.value) }) { $0 + $1 }
        return .several(
            attributes.map { element, names in
                .element(element) { element, inspection in
                    for name in names {
                        guard let bytes = element.bytes(ofAttribute: name), isMeant(bytes),
                            let value = AttributeValue(element, name, bytes)
                        else { continue }
                        check(value, &inspection)
                    }
                }
            })
    }

    /// Looks at each of some attributes that is there and not blank, its value without white space around it.
    static func attributes(
        _ names: KeyValuePairs<String, [String]>,
        check: @escaping @Sendable (AttributeValue, inout Inspection) -> Void
    ) -> RuleCheck {
        .attributes(names, where: { _ in true }, check: check)
    }

    /// The shape «an attribute, where it stands, is one of some words, case counting».
    ///
    /// A blank one counts unless the element requires the attribute: then another rule says so.
    static func oneOf(_ words: [String], inAttribute name: String, of element: String) -> RuleCheck {
        let allowed = (words.count > 1 ? "none of " : "not ") + words.map { "'\($0)'" }.joined(separator: ", ")
        let isRequired = ElementVocabulary.requires(name, of: element)
        return .element(element) { element, inspection in
            guard let value = element[name], !words.contains(value), !(isRequired && value.isXMLBlank) else { return }
            let nearest = Spelling.nearest(to: value.trimmedOfXMLWhiteSpace, in: words)
            inspection.report(
                "'\(name)' is \(value.quoted), \(allowed)", at: element, attribute: name,
                help: nearest.map { "write '\($0)'" })
        }
    }

    /// The shape «an attribute, where it stands, is 'true' or 'false'».
    static func boolean(inAttribute name: String, of element: String) -> RuleCheck {
        .oneOf(["true", "false"], inAttribute: name, of: element)
    }

    /// The shape «an attribute, where it stands, is a whole number in digits, in a range»; a blank one as in `oneOf`.
    static func wholeNumber(
        _ range: ClosedRange<Int>, inAttribute name: String, of element: String
    ) -> RuleCheck {
        let isRequired = ElementVocabulary.requires(name, of: element)
        let end = range.upperBound == .max ? "on" : "to \(range.upperBound)"
        return .element(element) { element, inspection in
            guard let value = element[name], !(isRequired && value.isXMLBlank) else { return }
            if let number = WholeNumber.parse(value), range.contains(number) { return }
            inspection.report(
                "'\(name)' is \(value.quoted), no whole number from \(range.lowerBound) \(end)", at: element,
                attribute: name)
        }
    }

    /// The shape «an element of the namespace has an attribute that is not blank».
    ///
    /// An attribute whose name is in another case is there: `podcast-attribute-case` tells of it.
    static func requires(podcastAttribute name: String, of element: String) -> RuleCheck {
        .element(element) { element, inspection in
            guard element.lacks(podcastAttribute: name) else { return }
            inspection.report("\(element.name) has no '\(name)'", at: element, attribute: name)
        }
    }

    /// The shape «attributes that are addresses of the web are of https».
    static func https(inAttributes names: KeyValuePairs<String, [String]>) -> RuleCheck {
        .attributes(names, where: { !$0.starts(with: "https://".utf8) }) { value, inspection in
            guard URLReference(value.text).scheme == "http" else { return }
            inspection.report(
                "\(value.text.quoted) is not of https", at: value.element, attribute: value.name)
        }
    }

    /// The shape «attributes are absolute addresses, of any scheme».
    static func absoluteAddress(inAttributes names: KeyValuePairs<String, [String]>) -> RuleCheck {
        .attributes(names, where: { !$0.isOrdinaryAddress }) { value, inspection in
            guard let fault = URLReference(value.text).faultOfAbsoluteAddress else { return }
            inspection.report("\(value.text.quoted) \(fault)", at: value.element, attribute: value.name)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether this is an http or https address of which there is nothing to say: nearly all are.
    var isOrdinaryAddress: Bool { URLReference.Traits.ofOrdinary(span) != nil }
}

extension Element {
    /// Whether an attribute is missing or blank, and there is none of its name in another case either.
    func lacks(podcastAttribute name: String) -> Bool {
        if let value = bytes(ofAttribute: name) { return value.allSatisfy(\.isXMLWhiteSpace) }
        let node = tree.nodes[index]
        var isThere = false
        for attribute in tree.attributes[Int(node.first)..<Int(node.first + node.count)] {
            let written = tree.names[Int(attribute.name)]
            guard written.prefix.isEmpty, written.local.equalsIgnoringASCIICase(name) else { continue }
            isThere = true
        }
        return !isThere
    }
}

extension ElementVocabulary {
    /// Whether an element, by its name with the canonical prefix, means nothing without an attribute.
    static func requires(_ attribute: String, of element: String) -> Bool {
        let parts = element.split(separator: ":")
        guard parts.count == 2, let known = ElementVocabulary.element(String(parts[1]), prefix: String(parts[0])) else {
            return false
        }
        return known.requiredAttributes.contains(attribute)
    }
}

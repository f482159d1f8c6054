import FeedValues

extension RuleCheck {
    /// A check of each item, `podcast:liveItem` included.
    static func items(_ check: @escaping @Sendable (Element, inout Inspection) -> Void) -> RuleCheck {
        .elements(Element.itemNames) { item, inspection in
            guard item.isItem else { return }
            check(item, &inspection)
        }
    }

    /// A check of one kind of element where it stands directly in an item.
    static func inItems(
        _ names: String..., check: @escaping @Sendable (Element, inout Inspection) -> Void
    ) -> RuleCheck {
        .elements(names) { element, inspection in
            guard element.isChildOfItem else { return }
            check(element, &inspection)
        }
    }

    /// The shape «an item has a child»: reported at the item.
    static func itemRequires(child name: String) -> RuleCheck {
        .items { item, inspection in
            guard item.child(name) == nil else { return }
            inspection.report("the item has no <\(name)>", at: item)
        }
    }

    /// The shape «the text of an element in an item is an absolute address of any scheme»; blank text counts.
    static func absoluteAddress(inItems name: String) -> RuleCheck {
        .inItems(name) { element, inspection in
            if element.textBytes.isOrdinaryAddress { return }
            let text = element.trimmedText
            if text.isEmpty {
                inspection.report("the \(name) of the item is empty", at: element)
            } else if let fault = URLReference(text).faultOfAbsoluteAddress {
                inspection.report("\(text.quoted) \(fault)", inTextOf: element)
            }
        }
    }

    /// The shape «an element in an item has at most so many Unicode scalars», and more than a smaller rule allows.
    static func scalars(ofItems name: String, over limit: Int, upTo next: Int = .max) -> RuleCheck {
        .inItems(name) { element, inspection in
            guard element.textByteCount > limit else { return }
            let count = element.trimmedText.unicodeScalars.count
            guard count > limit, count <= next else { return }
            inspection.report("the \(name) has \(count) characters, more than \(limit)", inTextOf: element)
        }
    }

    /// The shape «an element in an item holds plain text»: neither tags nor character references.
    static func plainText(inItems name: String) -> RuleCheck {
        .inItems(name) { element, inspection in
            guard element.hasTextByte(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return }
            let text = element.text
            if let tag = Markup.firstHTMLTag(in: text) {
                inspection.report("the \(name) holds the tag \(tag.quoted)", inTextOf: element)
            } else if let reference = Markup.firstEntity(in: text), !referencesOfProfile.contains(reference) {
                inspection.report("the \(name) holds \(reference.quoted), escaped twice", inTextOf: element)
            }
        }
    }
}

// The RSS profile has publishers write `&` and `<` so, and readers cope where the reference itself arrives.
let referencesOfProfile: Set<String> = ["&#x26;", "&#x3C;", "&#x3c;"]

extension URLReference {
    /// What keeps the reference from being an absolute address, as the end of a sentence; `nil` for one that is.
    var faultOfAbsoluteAddress: String? {
        if isAbsoluteHTTP { return nil }
        // `example.com:8080/a` has, to the letter, the scheme `example.com`.
        guard let scheme, !scheme.utf8.contains(UInt8(ascii: ".")) else {
            return "is not an absolute address, such as https://example.com/"
        }
        return isHTTP ? "has no host" : nil
    }
}

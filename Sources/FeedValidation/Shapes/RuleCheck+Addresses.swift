import FeedValues
import FeedVocabulary
import XMLCore

extension RuleCheck {
    /// A check of each address in HTML that shows one of some signs, and one of some traits.
    static func links(
        _ signs: HTMLSigns = .link, with traits: URLReference.Traits = .every,
        _ check: @escaping @Sendable (HTMLLink, HTMLText, inout Inspection) -> Void
    ) -> RuleCheck {
        .html(signs) { html, inspection in
            for link in html.links
            where !link.signs.isDisjoint(with: signs) && !link.reference.traits.isDisjoint(with: traits) {
                check(link, html, &inspection)
            }
        }
    }

    /// The shape «no address, in a field or in HTML, has some fault»: the words say which, after the address.
    ///
    /// Only addresses with one of some traits are asked, none of them the query. `w3cInFields` names the classes of the
    /// W3C validator that a field answers to, where they are fewer than in HTML.
    static func anyAddress(
        with traits: URLReference.Traits, w3cInFields: [String]? = nil,
        fault: @escaping @Sendable (URLReference, HTMLLink.Use?) -> String?
    ) -> RuleCheck {
        .several([
            .addresses(traits) { address, inspection in
                guard let words = fault(address.reference, nil) else { return }
                inspection.report(
                    "\(address.reference.text.quoted) \(words)", at: address.place, w3c: w3cInFields)
            },
            .links(.oddLink, with: traits) { link, html, inspection in
                guard let words = fault(link.reference, link.use) else { return }
                inspection.report(
                    "\(link.reference.text.quoted) \(words)", at: link.attribute, in: link.tag, of: html)
            },
        ])
    }
}

import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let atomLinkRelUnregistered = Rule(
        "atom-link-rel-unregistered", .atom, .info, .all,
        summary: "The rel of an atom:link is a registered word or an address.",
        why: """
            Programs follow the links whose relation they know; they learn them from the public register. A word of \
            one's own is noise to all others.
            """,
        help: "write a registered relation such as 'alternate', or the address of your own",
        source: "RFC 4287, section 4.2.7.2 The \"rel\" Attribute; IANA, Link Relations",
        w3c: ["UnregisteredAtomLinkRel"],
        passing: [
            .channel("<atom:link href=\"https://example.com/\" rel=\"alternate\"/>"),
            .channel("<atom:link href=\"https://example.com/\"/>"),
            .channel("<atom:link href=\"https://example.com/\" rel=\"https://example.com/rels/merch\"/>"),
            .channel("<atom:link href=\"https://example.com/2.xml\" rel=\"prev\"/>"),
        ],
        failing: [
            .channel("<atom:link href=\"https://example.com/\" ↓rel=\"home\"/>"),
            .item("<atom:link href=\"https://example.com/\" ↓rel=\"alternative\"/>"),
        ],
        check: .element("atom:link") { link, inspection in
            let relation = link.linkRelation
            guard !LinkRelations.isRegistered(relation), URLReference(relation).isRelative else { return }
            let meant = LinkRelations.nearest(to: relation)
            inspection.report(
                "\(relation.quoted) is not a registered relation", at: link, attribute: "rel",
                help: meant.map { "write '\($0)'" })
        })
}

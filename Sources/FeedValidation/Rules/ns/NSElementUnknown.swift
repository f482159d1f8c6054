import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let nsElementUnknown = Rule(
        "ns-element-unknown", .ns, .warning, .all,
        summary: "An element with a known prefix is one that its namespace defines.",
        why: """
            Names are compared letter by letter, case too: <itunes:Explicit> and <podcast:transcripts> are read by \
            nobody, and nothing tells you so.
            """,
        help: "use an element that the namespace defines",
        source: "Apple, Podcast RSS feed requirements; Podcast namespace, tags",
        w3c: ["UndefinedElement"],
        passing: [.item("<itunes:explicit>false</itunes:explicit>"), .item("<x:y xmlns:x=\"https://example.com/\"/>")],
        failing: [
            .item("↓<itunes:Explicit>false</itunes:Explicit>"),
            .item("↓<podcast:transcripts url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
        ],
        check: .named { name in
            guard let prefix = KnownPrefix.of(name), ElementVocabulary.isComplete(prefix: prefix),
                ElementVocabulary.element(name.local, prefix: prefix) == nil
            else { return nil }
            let nearest = Spelling.nearest(to: name.local, in: ElementVocabulary.names(prefix: prefix))
            let isProposal = prefix == "podcast" && ElementVocabulary.proposedPodcastElements.contains(name.local)
            let other = ElementVocabulary.prefix(ofElement: name.local, otherThan: prefix)
            let help =
                isProposal
                ? "remove it: it was proposed and never became part of the namespace"
                : nearest.map { "write <\(prefix):\($0)>" }
                    ?? other.map { "write <\($0.isEmpty ? "" : $0 + ":")\(name.local)>" }
            return { element, inspection in
                guard element.parent?.fullName.namespace != name.namespace || element.parent?.isKnown == true else {
                    return
                }
                inspection.report("the namespace '\(prefix)' has no <\(name.local)>", at: element, help: help)
            }
        })

    static let nsElementWrongParent = Rule(
        "ns-element-wrong-parent", .ns, .error, .all,
        summary: "An element stands where its namespace allows it.",
        why: """
            Apps look for each element in its place only: a transcript on the channel belongs to no episode, a \
            category on an item to no show.
            """,
        help: "move the element",
        source: "W3C Feed Validator, UndefinedElement; Podcast namespace, tags",
        w3c: ["UndefinedElement"],
        passing: [
            .item("<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
            .channel("<itunes:category text=\"News\"><itunes:category text=\"Politics\"/></itunes:category>"),
        ],
        failing: [
            .item("↓<itunes:category text=\"News\"/>"),
            .channel("↓<podcast:transcript url=\"https://example.com/1.vtt\" type=\"text/vtt\"/>"),
        ],
        check: .named { name in
            guard let prefix = KnownPrefix.of(name),
                let known = ElementVocabulary.element(name.local, prefix: prefix)
            else { return nil }
            let places = known.parents.map { "<\($0)>" }.joined(separator: ", ")
            return { element, inspection in
                // Where the parent itself is unknown or astray, that is what there is to say.
                guard let parent = element.parentName, !known.isAllowed(in: parent), element.isInKnownPlace
                else { return }
                inspection.report(
                    "<\(known.qualifiedName)> stands in <\(parent)>", at: element, help: "move it to \(places)")
            }
        })
}

/// The canonical prefix of names in known namespaces.
enum KnownPrefix {
    /// The canonical prefix of the namespace that a name is in; `nil` for RSS itself and what is unknown.
    static func of(_ name: XMLName) -> String? {
        name.namespace.isEmpty ? nil : CanonicalName.prefix(of: name.namespace)
    }
}

extension Element {
    /// Whether the parent is known, also that of an item.
    fileprivate var isInKnownPlace: Bool { parent?.isKnown ?? (isRoot || tree.ancestors == "rss/channel") }

    /// Whether the element is one that RSS or a known namespace defines; the root counts as known.
    fileprivate var isKnown: Bool {
        let name = fullName
        if name.local == "rss" { return true }
        return ElementVocabulary.element(name.local, prefix: KnownPrefix.of(name) ?? "") != nil
            && (name.namespace.isEmpty || KnownPrefix.of(name) != nil)
    }
}

import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let nsUnknownAttribute = Rule(
        "ns-unknown-attribute", .ns, .warning, .all,
        summary: "The attributes of an element are those that its definition has.",
        why: """
            What a definition does not have nobody reads: an enclosure with 'href' instead of 'url' plays nothing, an \
            artwork with 'url' instead of 'href' shows nothing.
            """,
        help: "use an attribute that the element has",
        source: "W3C Feed Validator, UnexpectedAttribute",
        w3c: ["UnexpectedAttribute"],
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>")],
        failing: [
            .item("<enclosure ↓href=\"https://example.com/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>"),
            .channel("<itunes:image ↓url=\"https://example.com/cover.jpg\"/>"),
        ],
        check: unknownAttributes { $0 != "podcast" })

    static let nsUnknownAttributePodcast = Rule(
        "ns-unknown-attribute-podcast", .ns, .info, .all,
        summary: "The attributes of an element of the podcast namespace are those of its definition.",
        why: """
            The namespace grows by experiments, so an attribute of your own is no fault; a misspelt one is read by \
            nobody.
            """,
        help: "check the spelling against the definition of the element",
        source: "Podcast namespace, tags",
        w3c: ["UnexpectedAttribute"],
        passing: [
            .item("<podcast:person role=\"guest\">Jo Roe</podcast:person>"),
            .item("<podcast:soundbite starttime=\"1\" duration=\"30\"/>"),
        ],
        failing: [.item("<podcast:person ↓roll=\"guest\">Jo Roe</podcast:person>")],
        check: unknownAttributes { $0 == "podcast" })

    private static func unknownAttributes(ofPrefix isMeant: @escaping @Sendable (String) -> Bool) -> RuleCheck {
        .named { name in
            let prefix = KnownPrefix.of(name) ?? ""
            let isOfRSS = name.namespace.isEmpty && name.prefix.isEmpty
            guard isMeant(prefix), prefix.isEmpty == isOfRSS,
                let known = ElementVocabulary.element(name.local, prefix: prefix)
            else { return nil }
            return { element, inspection in
                guard element.hasAttributes else { return }
                let names = element.tree.names
                for index in element.attributeNameIndices where names[index].prefix.isEmpty {
                    guard !known.attributes.contains(names[index].local) else { continue }
                    let attribute = names[index]
                    // An element astray may be anything, and is told so.
                    guard known.isAllowed(in: element.parentName ?? "") else { return }
                    // Another rule says how isPermaLink is written.
                    if name.local == "guid", attribute.local.asciiLowercased == "ispermalink" { continue }
                    // And another tells of the case of names in the podcast namespace.
                    if prefix == "podcast", known.attribute(inOtherCase: attribute) != nil { continue }
                    let nearest = Spelling.nearest(to: attribute.local, in: known.attributes)
                    inspection.report(
                        "<\(known.qualifiedName)> has no attribute '\(attribute.local)'", at: element,
                        attribute: attribute.canonical, help: nearest.map { "write '\($0)'" })
                }
            }
        }
    }

    static let nsExtensionAttributeOnCore = Rule(
        "ns-extension-attribute-on-core", .ns, .info, [.rss2],
        summary: "Extensions of RSS are elements, not attributes of its own elements.",
        why: "RSS 2.0 may be extended by elements in a namespace; of attributes on its own elements it says nothing.",
        help: "say it in an element of the namespace",
        source: "W3C Feed Validator, UseOfExtensionAttr",
        w3c: ["UseOfExtensionAttr"],
        passing: [
            .item("<title xml:lang=\"en\">One</title>"), .item("<itunes:image href=\"https://example.com/a.jpg\"/>"),
        ],
        failing: [.item("<guid isPermaLink=\"false\" xmlns:x=\"https://example.com/x\" ↓x:id=\"1\">b8a1</guid>")],
        check: .named { name in
            guard name.namespace.isEmpty, name.prefix.isEmpty else { return nil }
            return { element, inspection in
                guard element.hasAttributes else { return }
                let names = element.tree.names
                for index in element.attributeNameIndices
                where !names[index].namespace.isEmpty && names[index].prefix != "xml" {
                    let attribute = names[index]
                    guard !inspection.namesBoardSpecification(element) else { return }
                    inspection.report(
                        "<\(name.local)> has the attribute '\(attribute.qualified)'", at: element,
                        attribute: attribute.canonical)
                }
            }
        })
}

extension Inspection {
    // The RSS Advisory Board's edition of the specification allows such attributes.
    fileprivate func namesBoardSpecification(_ element: Element) -> Bool {
        let channel = channel ?? (element.name == "channel" ? element : element.parent)
        return channel?.child("docs")?.text.contains("rssboard.org/rss-specification") ?? false
    }
}

extension Element {
    /// Where the names of the attributes stand in the table of the tree, in the order written: most need no copy.
    var attributeNameIndices: some Sequence<Int> {
        let node = tree.nodes[index]
        return tree.attributes[Int(node.first)..<Int(node.first + node.count)].lazy.map { Int($0.name) }
    }

    /// The names of the attributes, in the order written, without their values.
    var attributeNames: some Sequence<XMLName> {
        let node = tree.nodes[index]
        return tree.attributes[Int(node.first)..<Int(node.first + node.count)].lazy.map { tree.names[Int($0.name)] }
    }
}

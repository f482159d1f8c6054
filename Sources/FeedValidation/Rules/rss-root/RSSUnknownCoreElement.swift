import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let rssUnknownCoreElement = Rule(
        "rss-unknown-core-element", .rssRoot, .error, [.rss2],
        summary: "An element without a namespace is one that RSS 2.0 has in that place.",
        why: """
            Names in XML are case-sensitive, and what a reader does not know it skips: a <pubdate> is no date, a \
            <summary> no summary. Everything that RSS itself does not have needs the prefix of a namespace.
            """,
        help: "use an element of RSS 2.0, or one of a namespace with its prefix",
        source: "RSS 2.0, Extending RSS; W3C Feed Validator, UndefinedElement",
        w3c: ["UndefinedElement", "NotInANamespace", "NoBlink"],
        passing: [
            .channel("<pubDate>Fri, 25 Apr 2025 04:00:00 +0000</pubDate><itunes:summary>Bees</itunes:summary>"),
            .item("<description><![CDATA[<p>Bees</p>]]></description>"),
        ],
        failing: [
            .channel("↓<pubdate>Fri, 25 Apr 2025 04:00:00 +0000</pubdate>\n↓<summary>Bees</summary>"),
            .item("↓<ttl>60</ttl>"),
            .item("<description>↓<p>Bees <b>and</b></p><p>wasps</p></description>"),
            .channel("<itunes:owner>↓<name>Jo Roe</name></itunes:owner>"),
        ],
        check: .named { name in
            guard name.namespace.isEmpty, name.prefix.isEmpty else { return nil }
            let homes = childrenOfRSS.keys.filter { childrenOfRSS[$0]?.contains(name.local) == true }
            return { child, inspection in
                guard let parent = child.parent, !homes.contains(parent.name), parent.isKnownHolder,
                    // Of raw HTML in a description one finding says enough.
                    parent.holdsElements || child.isFirstElement
                else { return }
                inspection.report(
                    message(on: child, in: parent), at: child, help: help(for: child, in: parent),
                    w3c: classes(of: child, in: parent))
            }
        })

    private static func classes(of element: Element, in parent: Element) -> [String] {
        if !parent.isOfRSS { return ["NotInANamespace"] }
        return [element.name == "blink" && parent.name == "channel" ? "NoBlink" : "UndefinedElement"]
    }

    private static let childrenOfRSS: [String: Set<String>] = ElementVocabulary.all.reduce(into: [:]) {
        children, known in
        guard known.prefix.isEmpty else { return }
        for parent in known.parents { children[parent, default: []].insert(known.name) }
    }

    private static let namesOfRSS = childrenOfRSS.mapValues { $0.sorted() }

    private static func message(on element: Element, in parent: Element) -> String {
        let name = element.name
        guard parent.holdsElements else { return "<\(name)> stands as an element in the text of <\(parent.name)>" }
        let homes = ElementVocabulary.element(name, prefix: "")?.parents ?? []
        guard let home = homes.first else { return "RSS 2.0 has no <\(name)> in <\(parent.name)>" }
        return "<\(name)> belongs in <\(home)>, not in <\(parent.name)>"
    }

    private static func help(for element: Element, in parent: Element) -> String? {
        let name = element.name
        guard parent.holdsElements else { return "put the HTML into <![CDATA[…]]>, or write '&lt;' for each '<'" }
        let here = namesOfRSS[parent.name] ?? []
        if let same = here.first(where: { $0.asciiLowercased == name.asciiLowercased }) { return "write <\(same)>" }
        if let prefix = ElementVocabulary.prefix(ofElement: name, otherThan: ""),
            ElementVocabulary.element(name, prefix: prefix)?.isAllowed(in: parent.name) == true
        {
            return "write <\(prefix):\(name)>"
        }
        return Spelling.nearest(to: name, in: here).map { "write <\($0)>" }
    }
}

extension Element {
    private static let holders = Set(ElementVocabulary.all.flatMap(\.parents))

    /// Whether no element comes before it in its parent.
    fileprivate var isFirstElement: Bool {
        // What is not directly in the parent is in an element before this one.
        let parent = tree.nodes[index].parent
        var before = index - 1
        while before > parent {
            guard tree.nodes[before].kind != .element, tree.nodes[before].parent == parent else { return false }
            before -= 1
        }
        return true
    }

    /// Whether elements may stand in the element, and not only text.
    fileprivate var holdsElements: Bool { Element.holders.contains(name) }

    /// Whether all that may stand in the element is known: it is of RSS and in its place, or of a known namespace.
    fileprivate var isKnownHolder: Bool {
        guard isOfRSS else {
            return ElementVocabulary.element(fullName.local, prefix: String(name.prefix { $0 != ":" })) != nil
        }
        // What stands beside the channel is another rule's, and so is what stands in an unknown element.
        guard name != "rss", let known = ElementVocabulary.element(name, prefix: "") else { return false }
        return known.isAllowed(in: parentName ?? "")
    }
}

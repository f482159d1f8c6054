import Diagnostics
import FeedVocabulary
import XMLCore

extension Rule {
    static let mediaDuplicateElement = Rule(
        "media-duplicate-element", .media, .error, .all,
        summary: "An element of Media RSS that says one thing stands once.",
        why: "Of two titles or two players some readers take the first and others the last.",
        help: "keep one and remove the others; put forms of one medium into a <media:group>",
        source: "\(MediaRules.specification), Optional elements; W3C Feed Validator, DuplicateElement",
        w3c: ["DuplicateElement"],
        passing: [
            .item("<media:title>Bees</media:title><media:credit>Jo</media:credit><media:credit>Al</media:credit>"),
            .item(
                """
                <media:title>Bees</media:title>
                <media:content url="https://example.com/1.mp3"><media:title>Bees</media:title></media:content>
                """),
        ],
        failing: [
            .item("<media:title>Bees</media:title>\n↓<media:title>The bees</media:title>"),
            .item(
                """
                <media:content url="https://example.com/1.mp3">
                <media:copyright>Jo Roe</media:copyright>
                ↓<media:copyright>Al Roe</media:copyright>
                </media:content>
                """),
            .channel("<media:keywords>bees</media:keywords>↓<media:keywords>honey</media:keywords>"),
        ],
        check: .named { name in
            guard KnownPrefix.of(name) == "media",
                let known = ElementVocabulary.element(name.local, prefix: "media"), known.occurrence == .single
            else { return nil }
            return { element, inspection in
                guard let parent = element.parent, parent.child(element.name)?.index != element.index,
                    known.isAllowed(in: parent.name)
                else { return }
                inspection.report("the \(parent.name) has more than one <\(known.qualifiedName)>", at: element)
            }
        })
}

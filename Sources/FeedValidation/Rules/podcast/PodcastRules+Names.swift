import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension PodcastRules {
    static let attributeCase = Rule(
        "podcast-attribute-case", .podcast, .error, [.podcasting2],
        summary: "The names of attributes are in the case of their definition.",
        why: """
            XML tells capitals from small letters: an app that looks for startTime does not see starttime, and one \
            that looks for pubdate does not see pubDate.
            """,
        help: "write the name as the namespace does",
        source: tags,
        passing: [
            .item("<podcast:soundbite startTime=\"1\" duration=\"30\"/>"),
            // An attribute that the namespace has in no case is another matter.
            .item("<podcast:person roll=\"host\">Jo Roe</podcast:person>"),
        ],
        failing: [
            .item("<podcast:soundbite ↓starttime=\"1\" duration=\"30\"/>"),
            .channel("<podcast:trailer url=\"https://example.com/t.mp3\" ↓pubDate=\"2021\">Soon</podcast:trailer>"),
        ],
        check: .named { name in
            guard KnownPrefix.of(name) == "podcast",
                let known = ElementVocabulary.element(name.local, prefix: "podcast"), !known.attributes.isEmpty
            else { return nil }
            return { element, inspection in
                guard element.hasAttributes else { return }
                let names = element.tree.names
                for index in element.attributeNameIndices where !known.attributes.contains(names[index].local) {
                    let attribute = names[index]
                    guard let meant = known.attribute(inOtherCase: attribute) else { continue }
                    inspection.report(
                        "'\(attribute.local)' is not '\(meant)'", at: element, attribute: attribute.canonical,
                        help: "write '\(meant)'")
                }
            }
        })

    static let proposedTag = Rule(
        "podcast-proposed-tag", .podcast, .info, [.podcasting2],
        summary: "An element of the namespace is one that was adopted.",
        why: """
            Some elements were proposed and never adopted, or withdrawn. A few apps may have tried them; no app needs \
            them, and the proposals can change.
            """,
        help: "remove it, or say the same in an element of the namespace",
        source: "Podcast namespace, proposals",
        supersedes: ["ns-element-unknown"],
        passing: [.channel("<podcast:funding url=\"https://example.com/give\">Give</podcast:funding>")],
        failing: [
            .channel("↓<podcast:contact type=\"feedback\">https://example.com/contact</podcast:contact>"),
            .channel("↓<podcast:ids><podcast:id platform=\"deezer\" id=\"1\"/></podcast:ids>"),
        ],
        check: .named { name in
            guard KnownPrefix.of(name) == "podcast", ElementVocabulary.proposedPodcastElements.contains(name.local)
            else { return nil }
            return { element, inspection in
                if element.parent?.fullName.isProposed == true { return }
                inspection.report("<podcast:\(name.local)> was proposed and not adopted", at: element)
            }
        })

    static let singleElementRepeated = Rule(
        "podcast-single-element-repeated", .podcast, .error, [.podcasting2],
        summary: "An element of the namespace that says one thing stands once.",
        why: "Of two identifiers or two media some apps take the first and others the last.",
        help: "keep one and remove the others",
        source: tags,
        passing: [
            .channel("<podcast:person>Jo Roe</podcast:person><podcast:person>Al Poe</podcast:person>"),
            // A rule of its own tells of these.
            .item("<podcast:chapters/><podcast:chapters/>"),
        ],
        failing: [
            .channel("<podcast:locked>yes</podcast:locked>↓<podcast:locked>no</podcast:locked>"),
            .item("<podcast:season>1</podcast:season>↓<podcast:season>2</podcast:season>↓<podcast:season/>"),
        ],
        check: .atMostOneOfEach(in: ["channel"] + Element.itemNames) { child, parent in
            let name = child.fullName
            return KnownPrefix.of(name) == "podcast" && name.local != "chapters"
                && ElementVocabulary.isSingle(name.local, prefix: "podcast", in: parent.name)
        })
}

extension KnownElement {
    /// The attribute of the definition whose name an attribute has but for case; `nil` when it has it to the letter.
    func attribute(inOtherCase name: XMLName) -> String? {
        guard name.prefix.isEmpty, !attributes.contains(name.local) else { return nil }
        return attributes.first { $0.equalsIgnoringASCIICase(name.local) }
    }
}

extension XMLName {
    fileprivate var isProposed: Bool {
        KnownPrefix.of(self) == "podcast" && ElementVocabulary.proposedPodcastElements.contains(local)
    }
}

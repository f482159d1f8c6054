import Diagnostics
import FeedValues
import XMLCore

/// The namespace of the former Google Play Music.
enum GooglePlayRules {
    static let all: [Rule] = [deprecated, namespaceURI, explicitValue, blockValue, .googlePlayConflictsITunes]

    private static let guide = "Google Play Music, RSS feed specification"

    private static let deprecated = Rule(
        "googleplay-deprecated", .googleplay, .info, .all,
        summary: "A feed has no elements of Google Play.",
        why: """
            The directory that read them closed in 2024. They cost every reader of the feed time, and drift apart from \
            the elements that count.
            """,
        help: "take them out with the declaration, unless an app that you serve reads them",
        source: guide,
        passing: [.feed(RuleExample.itunes, "<itunes:author>Jo Roe</itunes:author>"), .feed(address)],
        failing: [
            .feed("↓\(address)", "<googleplay:author>Jo Roe</googleplay:author>"),
            .feed("↓\(address)", "<item><googleplay:block>no</googleplay:block></item>"),
        ],
        check: .document { document, inspection in
            guard let root = document.root,
                root.tree.names.contains(where: { $0.canonical.hasPrefix("googleplay:") })
            else { return }
            let declaration = root.tree.namespaces.first { CanonicalName.prefix(of: $0.address) == "googleplay" }
            let place = declaration.map { Place($0, on: Element(tree: root.tree, index: $0.node)) }
            inspection.report("the feed has elements of Google Play, which closed in 2024", at: place ?? Place(root))
        })

    private static let namespaceURI = Rule(
        "googleplay-namespace-uri", .googleplay, .info, .all,
        summary: "The namespace of Google Play is declared by its address, to the letter.",
        why: "The few apps that still read its elements compare the address letter by letter.",
        help: "write xmlns:\(address.dropFirst(6)), or take it out",
        source: "Podcast namespace, existing namespaces",
        w3c: ["UnknownNamespace"],
        passing: [.feed(address)],
        failing: [
            .feed("↓xmlns:googleplay=\"http://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd\""),
            .feed("↓xmlns:googleplay=\"https://www.google.com/schemas/play-podcasts/1.0\""),
        ],
        check: .exactAddress(ofPrefix: "googleplay"))

    private static let explicitValue = word(
        "googleplay-explicit-value", "explicit", ["yes", "no", "clean"],
        summary: "googleplay:explicit is yes, no or clean.",
        help: "write 'yes' or 'no', or take it out")

    private static let blockValue = word(
        "googleplay-block-value", "block", ["yes", "no"],
        summary: "googleplay:block is yes or no.",
        help: "write 'yes' to hide it, or take it out")

    private static func word(_ id: String, _ name: String, _ words: [String], summary: String, help: String) -> Rule {
        Rule(
            id, .googleplay, .info, .all,
            summary: summary,
            why: "The words of the two directories differ; what one knows as true the other does not know at all.",
            help: help, source: guide,
            passing: [.feed(address, "<googleplay:\(name)>No</googleplay:\(name)>")],
            failing: [
                .feed(address, "<googleplay:\(name)>↓true</googleplay:\(name)>"),
                .feed(address, "<item>↓<googleplay:\(name)/></item>"),
            ],
            check: .element("googleplay:\(name)") { element, inspection in
                guard !words.contains(element.trimmedText.asciiLowercased) else { return }
                inspection.report("\(element.trimmedText.quoted) is no word of <\(element.name)>", inTextOf: element)
            })
    }

    static let address = "xmlns:googleplay=\"http://www.google.com/schemas/play-podcasts/1.0\""
}

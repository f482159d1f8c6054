import Diagnostics
import FeedVocabulary
import XMLCore

/// The rules on Podlove Simple Chapters.
enum PodloveChaptersRules {
    static let all: [Rule] = [
        namespaceSlash, chaptersMultiple, chaptersEmpty, chaptersVersion, startMissing, titleMissing,
        .pscChapterOrder, beyondEnd, hrefInvalid, firstNotZero,
    ]

    static let specification = "Podlove Simple Chapters 1.2"

    private static let namespaceSlash = Rule(
        "psc-namespace-slash", .psc, .warning, [.spotify],
        summary: "The namespace of Podlove Simple Chapters is declared by its exact address.",
        why: """
            The specification has no slash at the end. Many generators write one, so many apps read both; those that \
            compare letter by letter find no chapters.
            """,
        help: "write xmlns:psc=\"http://podlove.org/simple-chapters\"",
        source: "\(specification), Namespace",
        w3c: ["UnknownNamespace"],
        passing: [.feed("xmlns:psc=\"http://podlove.org/simple-chapters\"")],
        failing: [
            .feed("↓xmlns:psc=\"http://podlove.org/simple-chapters/\""),
            .feed("↓xmlns:psc=\"https://podlove.org/simple-chapters\""),
            .feed("↓xmlns:chapters=\"http://podlove.org/simple-chapters/\""),
            .feed("↓xmlns:psc=\"https://example.com/chapters\""),
        ],
        check: .declarations { declaration, element, inspection in
            let match = KnownNamespace.match(declaration.address)
            let isMisspelt = match.meant == .psc && match != .canonical(.psc)
            let isOther = declaration.prefix == "psc" && match == .unknown && !declaration.address.isEmpty
            guard isMisspelt || isOther else { return }
            inspection.report(
                "\(declaration.address.quoted) is not the address of Podlove Simple Chapters",
                at: Place(declaration, on: element))
        })

    private static let chaptersMultiple = Rule(
        "psc-chapters-multiple", .psc, .error, .all,
        summary: "An item has one list of chapters.",
        why: "Apps take the first list or the last, or mix both: listeners jump to the wrong place.",
        help: "put all chapters into one <psc:chapters>",
        source: "\(specification), Embedding",
        passing: [.item("<psc:chapters version=\"1.2\"><psc:chapter start=\"0\" title=\"Intro\"/></psc:chapters>")],
        failing: [
            .item(
                """
                <psc:chapters version="1.2"><psc:chapter start="0" title="Intro"/></psc:chapters>
                ↓<psc:chapters version="1.2"><psc:chapter start="90" title="Bees"/></psc:chapters>
                """)
        ],
        check: .atMostOne("psc:chapters", in: "item", "podcast:liveItem"))

    private static let chaptersEmpty = Rule(
        "psc-chapters-empty", .psc, .error, .all,
        summary: "A list of chapters has a chapter.",
        why: "An empty list promises chapters; apps show a button that opens nothing.",
        help: "add the chapters, or leave the list out",
        source: "\(specification), Chapters element",
        passing: [.item("<psc:chapters version=\"1.2\"><psc:chapter start=\"0\" title=\"Intro\"/></psc:chapters>")],
        failing: [.item("↓<psc:chapters version=\"1.2\"/>"), .item("↓<psc:chapters> <!-- none --> </psc:chapters>")],
        check: .element("psc:chapters") { chapters, inspection in
            guard chapters.child("psc:chapter") == nil else { return }
            inspection.report("the list has no <psc:chapter>", at: chapters)
        })

    private static let chaptersVersion = Rule(
        "psc-chapters-version", .psc, .info, .all,
        summary: "A list of chapters states the version of the format: 1.0, 1.1 or 1.2.",
        why: "Without a version it counts as 1.0, which has neither links nor pictures; another version is unknown.",
        help: "write version=\"1.2\"",
        source: "\(specification), Chapters element",
        passing: [
            .item("<psc:chapters version=\"1.2\"><psc:chapter start=\"0\" title=\"Intro\"/></psc:chapters>"),
            .item("<psc:chapters version=\"1.0\"/>"),
        ],
        failing: [.item("↓<psc:chapters/>"), .item("<psc:chapters ↓version=\"2\"/>")],
        check: .element("psc:chapters") { chapters, inspection in
            guard let version = chapters["version"] else {
                return inspection.report("psc:chapters has no 'version'", at: chapters)
            }
            guard !["1.0", "1.1", "1.2"].contains(version) else { return }
            inspection.report("the version is \(version.quoted)", at: chapters, attribute: "version")
        })
}

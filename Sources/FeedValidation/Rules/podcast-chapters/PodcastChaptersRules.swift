import Diagnostics
import FeedValues

/// podcast:chapters.
enum PodcastChaptersRules {
    static let all: [Rule] = [type, typeJSON, multiple, .podcastChaptersMissingLong]

    private static let tag = "Podcast namespace, chapters"

    private static let type = Rule(
        "podcast-chapters-type", .podcastChapters, .warning, [.podcasting2],
        summary: "The type of a file of chapters is application/json+chapters.",
        why: "Apps that go by the type do not fetch a file of another: the namespace has one form of chapters only.",
        help: "write type=\"application/json+chapters\", if the file is one",
        source: tag,
        passing: [
            .item("<podcast:chapters url=\"https://example.com/1.json\" type=\"application/json+chapters\"/>"),
            // This has a rule of its own, and so has a type that is missing.
            .item("<podcast:chapters url=\"https://example.com/1.json\" type=\"application/json\"/>"),
            .item("<podcast:chapters url=\"https://example.com/1.json\"/>"),
        ],
        failing: [
            .item("<podcast:chapters url=\"https://example.com/1.json\" ↓type=\"text/json\"/>"),
            .item("<podcast:chapters url=\"https://example.com/1.json\" ↓type=\"chapters\"/>"),
        ],
        check: .attributes(["podcast:chapters": ["type"]]) { value, inspection in
            let essence = ContentType(value.text)?.essence.description
            guard essence != "application/json+chapters", essence != "application/json" else { return }
            inspection.report(
                "\(value.text.quoted) is not the type of chapters", at: value.element, attribute: value.name)
        })

    private static let typeJSON = Rule(
        "podcast-chapters-type-json", .podcastChapters, .info, [.podcasting2],
        summary: "The type of a file of chapters says that it holds chapters.",
        why: "Many feeds write application/json, and apps take it; the namespace has application/json+chapters.",
        help: "write type=\"application/json+chapters\"",
        source: tag,
        passing: [
            .item("<podcast:chapters url=\"https://example.com/1.json\" type=\"application/json+chapters\"/>")
        ],
        failing: [.item("<podcast:chapters url=\"https://example.com/1.json\" ↓type=\"application/json\"/>")],
        check: .attributes(["podcast:chapters": ["type"]]) { value, inspection in
            guard ContentType(value.text)?.essence.description == "application/json" else { return }
            inspection.report(
                "the type of the chapters is \(value.text.quoted)", at: value.element, attribute: value.name)
        })

    private static let multiple = Rule(
        "podcast-chapters-multiple", .podcastChapters, .error, [.podcasting2],
        summary: "An item has one file of chapters.",
        why: "Of two files some apps take the first and others the last.",
        help: "keep one and remove the others",
        source: tag,
        passing: [
            .item("<podcast:chapters url=\"https://example.com/1.json\" type=\"application/json+chapters\"/>")
        ],
        failing: [
            .item(
                """
                <podcast:chapters url="https://example.com/1.json" type="application/json+chapters"/>
                ↓<podcast:chapters url="https://example.com/2.json" type="application/json+chapters"/>
                """)
        ],
        check: .atMostOne("podcast:chapters", in: "item", "podcast:liveItem"))
}

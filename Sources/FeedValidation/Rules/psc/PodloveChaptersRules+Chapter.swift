import Diagnostics
import FeedValues

extension PodloveChaptersRules {
    static let startMissing = Rule(
        "psc-chapter-start-missing", .psc, .error, .all,
        summary: "A chapter has a start: seconds, M:SS or H:MM:SS, with or without decimals.",
        why: """
            The start is the place that apps jump to. One that they can't read is no chapter, or one at the beginning.
            """,
        help: "write start=\"00:01:30.250\", or the place in the episode where the chapter begins",
        source: "\(specification), Chapter element; RFC 2326, section 3.6 Normal Play Time",
        passing: [
            chapters("<psc:chapter start=\"37\" title=\"Bees\"/>"),
            chapters("<psc:chapter start=\"7:48\" title=\"Bees\"/>"),
            chapters("<psc:chapter start=\"05:12:03.5\" title=\"Bees\"/>"),
        ],
        failing: [
            chapters("↓<psc:chapter title=\"Bees\"/>"), chapters("<psc:chapter ↓start=\" \" title=\"Bees\"/>"),
            chapters("<psc:chapter ↓start=\"1h\" title=\"Bees\"/>"),
            chapters("<psc:chapter ↓start=\"1:60\" title=\"Bees\"/>"),
        ],
        check: .element("psc:chapter") { chapter, inspection in
            guard chapter.start == nil else { return }
            let text = chapter["start"]?.trimmedOfXMLWhiteSpace ?? ""
            inspection.report(
                text.isEmpty ? "the chapter has no start" : "\(String(text).quoted) is not a time", at: chapter,
                attribute: "start")
        })

    static let titleMissing = Rule(
        "psc-chapter-title-missing", .psc, .error, .all,
        summary: "A chapter has a title.",
        why: "The list of chapters is a list of their titles: one without is a blank line.",
        help: "add title=\"…\"",
        source: "\(specification), Chapter element",
        passing: [chapters("<psc:chapter start=\"0\" title=\"Intro\"/>")],
        failing: [
            chapters("↓<psc:chapter start=\"0\"/>"), chapters("<psc:chapter start=\"0\" ↓title=\" \"/>"),
        ],
        check: .requires(attribute: "title", of: "psc:chapter"))

    static let beyondEnd = Rule(
        "psc-chapter-beyond-end", .psc, .warning, .all,
        summary: "A chapter begins before the episode ends.",
        why:
            "A chapter behind the end can't be reached; mostly the length is that of another file, or hours were lost.",
        help: "correct the start of the chapter, or itunes:duration",
        source: "Podfeed",
        passing: [
            .item("<itunes:duration>90</itunes:duration>\(list("<psc:chapter start=\"89.9\" title=\"Bees\"/>"))"),
            .item("<itunes:duration>0</itunes:duration>\(list("<psc:chapter start=\"0\" title=\"Bees\"/>"))"),
        ],
        failing: [
            .item("<itunes:duration>1:30</itunes:duration>\(list("<psc:chapter ↓start=\"90\" title=\"Bees\"/>"))")
        ],
        check: .items { item, inspection in
            guard let chapters = item.child("psc:chapters"), let text = item.child("itunes:duration")?.text,
                let end = ITunesDuration.parse(text).duration, end.milliseconds > 0
            else { return }
            for chapter in chapters.children("psc:chapter") {
                guard let start = chapter.start, start >= end else { continue }
                inspection.report(
                    "the chapter begins at \(start.clock), the episode ends at \(end.clock)", at: chapter,
                    attribute: "start")
            }
        })

    static let hrefInvalid = Rule(
        "psc-chapter-href-invalid", .psc, .error, .all,
        summary: "The link and the picture of a chapter are absolute addresses.",
        why: "Chapters are shown in apps, where there is no page that an address could be relative to.",
        help: "write the whole address, beginning with https://",
        source: "\(specification), Chapter element",
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            chapters("<psc:chapter start=\"0\" title=\"Intro\" href=\"https://example.com/bees\"/>"),
            chapters("<psc:chapter start=\"0\" title=\"Intro\"/>"),
        ],
        failing: [
            chapters("<psc:chapter start=\"0\" title=\"Intro\" ↓href=\"/bees\"/>"),
            chapters("<psc:chapter start=\"0\" title=\"Intro\" ↓href=\"\" ↓image=\"www.example.com/1.jpg\"/>"),
        ],
        check: .element("psc:chapter") { chapter, inspection in
            for name in ["href", "image"] {
                guard let value = chapter[name]?.trimmedOfXMLWhiteSpace,
                    let fault = value.isEmpty ? "is empty" : URLReference(value).faultOfAbsoluteAddress
                else { continue }
                let subject = value.isEmpty ? "the \(name) of the chapter" : String(value).quoted
                inspection.report("\(subject) \(fault)", at: chapter, attribute: name)
            }
        })

    static let firstNotZero = Rule(
        "psc-first-not-zero", .psc, .info, [.apple],
        summary: "The first chapter begins with the episode.",
        why: "What comes before the first chapter belongs to none; some apps show the list as if it began there.",
        help: "add a chapter at 0, such as 'Intro'",
        source: "Apple, Chapters on Apple Podcasts",
        passing: [chapters("<psc:chapter start=\"0:00\" title=\"Intro\"/><psc:chapter start=\"10\" title=\"Bees\"/>")],
        failing: [chapters("<psc:chapter ↓start=\"0:10\" title=\"Bees\"/>")],
        check: .element("psc:chapters") { chapters, inspection in
            guard let first = chapters.child("psc:chapter"), let start = first.start, start.milliseconds > 0 else {
                return
            }
            inspection.report("the first chapter begins at \(start.clock)", at: first, attribute: "start")
        })

    /// An item with some chapters in their list.
    static func chapters(_ inner: String) -> RuleExample { .item(list(inner)) }

    private static func list(_ inner: String) -> String { "<psc:chapters version=\"1.2\">\(inner)</psc:chapters>" }
}

extension Element {
    /// The start of a chapter of Podlove Simple Chapters; `nil` for one that can't be read.
    var start: MediaDuration? { self["start"].flatMap { MediaDuration(clock: $0.trimmedOfXMLWhiteSpace) } }
}

import Diagnostics
import FeedValues

extension Rule {
    static let pscChapterOrder = Rule(
        "psc-chapter-order", .psc, .warning, .all,
        summary: "Each chapter begins after the one before it.",
        why: """
            A chapter ends where the next one in the list begins. Out of order, apps show lengths below nothing, and \
            of two at one time the first is never on the screen.
            """,
        help: "sort the chapters by their start, and keep one of those that begin at the same time",
        source: "\(PodloveChaptersRules.specification), Chapter element",
        passing: [
            PodloveChaptersRules.chapters(
                """
                <psc:chapter start="5" title="Intro"/>
                <psc:chapter start="soon" title="Bees"/>
                <psc:chapter start="0:10" title="Honey"/>
                """)
        ],
        failing: [
            PodloveChaptersRules.chapters(
                """
                <psc:chapter start="5" title="Intro"/>
                <psc:chapter start="0:10" title="Bees"/>
                <psc:chapter ↓start="7" title="Honey"/>
                <psc:chapter ↓start="0:10.000" title="Wax"/>
                <psc:chapter start="11" title="Outro"/>
                """)
        ],
        check: .element("psc:chapters") { chapters, inspection in
            var latest: MediaDuration?
            for chapter in chapters.children("psc:chapter") {
                guard let start = chapter.start else { continue }
                if let latest, start <= latest {
                    inspection.report(
                        start == latest
                            ? "the chapter begins at \(start.clock), as another does"
                            : "the chapter begins at \(start.clock), but one before it at \(latest.clock)",
                        at: chapter, attribute: "start")
                }
                latest = max(latest ?? start, start)
            }
        })
}

import Diagnostics
import FeedValues

extension ChaptersFileRules {
    static let advice: [Rule] = [
        Rule(
            "chapters-json-first-not-zero", .chaptersFile, .info, [.apple],
            summary: "The first chapter begins at 0.",
            why: "Before it, apps show no chapter or the wrong one; Apple asks for 0 in lists of chapters.",
            help: "let the first chapter begin at 0", source: "Apple, Chapters on Apple Podcasts",
            passing: [example(chapters(intro), marked: false)],
            failing: [example(chapters("\"startTime\": 5, \"title\": \"Intro\""))],
            check: .asset(.chapters) { use, inspection in
                guard let start = use.chapters?.firstStart, start > 0 else { return }
                inspection.report("the first chapter begins at \(start.clockText)", at: use)
            }),
        Rule(
            "chapters-count-apple", .chaptersFile, .info, [.apple],
            summary: "An episode has three chapters or more, six an hour, each two minutes long, titles of five words.",
            why: """
                Apple advises so: fewer chapters help nobody, more don't fit the screen of a car, and longer titles \
                are cut.
                """,
            help: "join short chapters and shorten long titles", source: "Apple, Chapters on Apple Podcasts",
            passing: [
                example(list(3), marked: false), example(list(6), after: hour, marked: false),
                example(list(3, every: 15), after: "<itunes:duration>60</itunes:duration>\n", marked: false),
            ],
            failing: [
                example(list(2)), example(list(12), after: hour), example(list(4, every: 90)),
                example(list(4, title: "All that there is to say")),
            ],
            check: .assetUse(.chapters) { use, inspection in
                guard let facts = use.chapters, facts.visibleCount > 0 else { return }
                let advice = advice(on: facts, duration: inspection.duration(of: use.item))
                guard !advice.isEmpty else { return }
                inspection.report(advice.joined(separator: "; "), at: use)
            }),
    ]

    private static func advice(on facts: ChaptersFacts, duration: MediaDuration?) -> [String] {
        var advice: [String] = []
        if facts.visibleCount < 3 { advice.append("there are \(facts.visibleCount) chapters, fewer than 3") }
        // About six an hour: half as many again are no matter, and a short episode may have six.
        if let duration, facts.visibleCount > max(6, 9 * duration.milliseconds / 3_600_000) {
            advice.append("there are \(facts.visibleCount) chapters in \(duration.clock), more than about 6 an hour")
        }
        // A short episode has no room for three chapters of two minutes.
        let isShort = duration.map { $0.milliseconds < 600_000 } ?? false
        for fault in [facts.faults[.longTitle], isShort ? nil : facts.faults[.short]] {
            if let fault { advice.append(fault.message + (fault.count > 1 ? ", and \(fault.count - 1) more" : "")) }
        }
        return advice
    }

    private static let hour = "<itunes:duration>3600</itunes:duration>\n"

    private static func list(_ count: Int, every seconds: Int = 200, title: String = "Bees") -> String {
        let all = (0..<count).map { "  { \"startTime\": \($0 * seconds), \"title\": \"\(title)\" }" }
        return "{ \"version\": \"1.2.0\", \"chapters\": [\n\(all.joined(separator: ",\n"))\n] }\n"
    }
}

import Diagnostics
import FeedValues

/// Files of chapters, and lists of chapters in the notes.
enum ChaptersFileRules {
    static let all: [Rule] = file + times + content + advice + [ChaptersDescriptionList.rule]

    /// A rule on a file of chapters that reports one kind of fault in it.
    static func row(
        _ id: String, _ severity: Severity, _ fault: ChaptersFacts.Fault, supersedes: Set<String> = [],
        summary: String, why: String, help: String, source: String = namespace,
        passes: [String], fails: [String]
    ) -> Rule {
        Rule(
            id, .chaptersFile, severity, [.podcasting2], summary: summary, why: why, help: help, source: source,
            supersedes: supersedes, passing: passes.map { example($0, marked: false) },
            failing: fails.map { example($0) },
            check: .asset(.chapters) { use, inspection in
                guard let found = use.chapters?.faults[fault] else { return }
                inspection.report(found, at: use)
            })
    }

    /// An item with a file of chapters, after some more of the item.
    static func example(_ file: String, after text: String = "", marked: Bool = true) -> RuleExample {
        let element = "<podcast:chapters \(marked ? "↓" : "")url=\"\(address)\" type=\"application/json+chapters\"/>"
        return RuleExample.item(text + element).with(asset: address, .chapters(file))
    }

    /// A file of chapters as text, without the braces around each chapter.
    static func chapters(_ chapters: String..., version: String = "\"1.2.0\"") -> String {
        "{ \"version\": \(version), \"chapters\": [\n"
            + chapters.map { "  { \($0) }" }.joined(separator: ",\n") + "\n] }\n"
    }

    static let address = "https://example.com/1.json"
    static let namespace = "Podcasting 2.0, JSON Chapters 1.2"
    static let intro = "\"startTime\": 0, \"title\": \"Intro\""
}

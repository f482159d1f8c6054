import Diagnostics
import FeedValues

extension ChaptersFileRules {
    static let file: [Rule] = [
        Rule(
            "chapters-file-missing", .chaptersFile, .error, .all,
            summary: "A file of chapters that a feed names exists.",
            why: "Apps ask for it each time the episode plays, and show no chapters.",
            help: "add the file, or correct the address", source: namespace,
            passing: [example(chapters(intro), marked: false)],
            failing: [
                .item("<podcast:chapters ↓url=\"\(address)\" type=\"application/json+chapters\"/>")
                    .with(asset: address, .missing)
            ],
            check: .asset(.chapters) { use, inspection in
                switch use.asset.content {
                case .missing: inspection.report("there is no file \(use.name)", at: use)
                case .unreadable(let reason): inspection.report("\(use.name) \(reason)", at: use)
                default: return
                }
            }),
        row(
            "chapters-json-invalid", .error, .invalid,
            summary: "A file of chapters is a JSON object in UTF-8.",
            why: "One comma too many, and no app shows a single chapter.",
            help: "correct the file at that line",
            passes: [chapters(intro)],
            fails: [
                "{ \"version\": \"1.2.0\", \"chapters\": [{ \(intro) }], }", "[]", "",
                "{ \"version\": \"1.2.0\", 'chapters': [] }",
            ]),
        row(
            "chapters-json-version", .error, .version,
            summary: "A file of chapters states its version as text.",
            why: "Apps decide by the version how to read on; a number such as 1.2 can't say 1.2.0.",
            help: "write \"version\": \"1.2.0\"",
            passes: [chapters(intro)],
            fails: [chapters(intro, version: "1.2"), "{ \"chapters\": [{ \(intro) }] }"]),
        row(
            "chapters-json-version-unknown", .warning, .versionUnknown,
            summary: "The version of a file of chapters is 1.2.0, or another that begins with 1.",
            why: "There is no other; an app that heeds the version leaves the file alone.",
            help: "write \"version\": \"1.2.0\"",
            passes: [chapters(intro), chapters(intro, version: "\"1.0\"")],
            fails: [chapters(intro, version: "\"2.0.0\""), chapters(intro, version: "\"\"")]),
        row(
            "chapters-json-array", .error, .array,
            summary: "A file of chapters has chapters: an array of objects with one at least.",
            why: "Without them there is nothing to show, and a feed that names such a file promises too much.",
            help: "write the chapters, or take podcast:chapters out",
            passes: [chapters(intro)],
            fails: [
                "{ \"version\": \"1.2.0\" }", chapters(), "{ \"version\": \"1.2.0\", \"chapters\": { \(intro) } }",
                "{ \"version\": \"1.2.0\", \"chapters\": [\"Intro\"] }",
            ]),
    ]
}

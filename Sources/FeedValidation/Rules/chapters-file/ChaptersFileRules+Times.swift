import Diagnostics
import FeedValues

extension ChaptersFileRules {
    static let times: [Rule] = [
        row(
            "chapters-json-starttime", .error, .startTime,
            summary: "A chapter has a startTime: a number of seconds, not negative.",
            why:
                "An app that adds it to the place of playing gets nothing from text, and the chapter is gone.",
            help: "write the seconds as a number, such as 90.5",
            passes: [chapters(intro, "\"startTime\": 60.5, \"title\": \"Bees\"")],
            fails: [
                chapters("\"startTime\": \"00:01\", \"title\": \"Bees\""), chapters("\"title\": \"Bees\""),
                chapters("\"startTime\": -1, \"title\": \"Bees\""),
            ]),
        row(
            "chapters-json-order", .warning, .order,
            summary: "Chapters stand in the order of their startTime, no two of them at one time.",
            why: "Apps take the order as written: going to the next chapter would lead back.",
            help: "sort the chapters by startTime",
            passes: [
                chapters(intro, "\"startTime\": 60, \"title\": \"Bees\""),
                chapters(intro, "\"startTime\": 0, \"img\": \"https://example.com/1.jpg\", \"toc\": false"),
            ],
            fails: [
                chapters("\"startTime\": 60, \"title\": \"Bees\"", intro),
                chapters(intro, "\"startTime\": 0, \"title\": \"Bees\""),
            ]),
        row(
            "chapters-json-endtime", .error, .endTime,
            summary: "The endTime of a chapter is a number of seconds behind its startTime.",
            why: "A chapter that ends before it begins is never on.",
            help: "correct endTime, or leave it out",
            passes: [chapters(intro + ", \"endTime\": 60")],
            fails: [chapters(intro + ", \"endTime\": \"1:00\""), chapters(intro + ", \"endTime\": 0")]),
        row(
            "chapters-json-endtime-overlap", .warning, .overlap,
            summary: "A chapter has ended when the next in the table of contents begins.",
            why: "Apps show one chapter at a time; which of two they take differs.",
            help: "end the chapter where the next begins, or leave endTime out",
            passes: [
                chapters(intro + ", \"endTime\": 60", "\"startTime\": 60, \"title\": \"Bees\""),
                chapters(intro + ", \"endTime\": 60", "\"startTime\": 30, \"toc\": false"),
            ],
            fails: [chapters(intro + ", \"endTime\": 61", "\"startTime\": 60, \"title\": \"Bees\"")]),
        Rule(
            "chapters-json-beyond-end", .chaptersFile, .warning, [.podcasting2],
            summary: "Chapters begin before the episode ends.",
            why: "Apps can't jump behind the end; such a list is mostly that of another cut or another episode.",
            help: "correct startTime, or name the right file", source: "Podfeed",
            passing: [
                example(
                    chapters(intro, "\"startTime\": 59, \"title\": \"Bees\""),
                    after: "<itunes:duration>60</itunes:duration>\n", marked: false)
            ],
            failing: [
                example(
                    chapters(intro, "\"startTime\": 60, \"title\": \"Bees\""),
                    after: "<itunes:duration>60</itunes:duration>\n")
            ],
            check: .assetUse(.chapters) { use, inspection in
                guard let last = use.chapters?.last, let length = inspection.duration(of: use.item),
                    length.milliseconds > 0, last.start >= length.milliseconds
                else { return }
                inspection.report(
                    "a chapter begins at \(last.start.clockText), the episode ends at \(length.clock)", at: use)
            }),
    ]
}

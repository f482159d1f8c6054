import Diagnostics
import FeedValues

extension ChaptersFileRules {
    static let content: [Rule] = [
        row(
            "chapters-json-title", .warning, .title,
            summary: "A chapter in the table of contents has a title.",
            why: "Apps list it as an empty line.",
            help: "write a title, or \"toc\": false for a change of the picture alone",
            passes: [chapters(intro, "\"startTime\": 60, \"toc\": false, \"img\": \"https://example.com/1.jpg\"")],
            fails: [chapters("\"startTime\": 0"), chapters("\"startTime\": 0, \"title\": \" \"")]),
        row(
            "chapters-json-urls", .error, .url,
            summary: "The img and url of a chapter are absolute addresses.",
            why: "The file has no base that a relative address could follow: the picture and the link are dead.",
            help: "write the whole address, with https://",
            passes: [chapters(intro + ", \"img\": \"https://example.com/1.jpg\", \"url\": \"\"")],
            fails: [chapters(intro + ", \"img\": \"1.jpg\""), chapters(intro + ", \"url\": 1")]),
        row(
            "chapters-json-urls-insecure", .warning, .urlInsecure,
            summary: "The img and url of a chapter begin with https.",
            why: "Phones refuse pictures without https in their default settings, and web players do everywhere.",
            help: "write https://, if the host has it", source: "Podfeed",
            passes: [chapters(intro + ", \"img\": \"https://example.com/1.jpg\"")],
            fails: [chapters(intro + ", \"img\": \"http://example.com/1.jpg\"")]),
        row(
            "chapters-json-toc", .error, .flag,
            summary: "The toc of a chapter, and waypoints, are true or false.",
            why: "The text \"false\" is true to most programs: what should be hidden is listed.",
            help: "write true or false without quotes",
            passes: [chapters(intro, "\"startTime\": 60, \"toc\": false")],
            fails: [
                chapters(intro, "\"startTime\": 60, \"title\": \"Bees\", \"toc\": \"false\""),
                "{ \"version\": \"1.2.0\", \"waypoints\": 1, \"chapters\": [{ \(intro) }] }",
            ]),
        row(
            "chapters-json-location", .error, .location,
            summary: "The location of a chapter has a name and a geo: address.",
            why: "Both are required: the name is shown, the address puts it on the map.",
            help: "write \"location\": { \"name\": \"…\", \"geo\": \"geo:31.2,121.5\" }",
            source: namespace + "; RFC 5870",
            passes: [chapters(intro + ", \"location\": { \"name\": \"Shanghai\", \"geo\": \"geo:31.2,121.5\" }")],
            fails: [
                chapters(intro + ", \"location\": { \"name\": \"Shanghai\" }"),
                chapters(intro + ", \"location\": { \"geo\": \"geo:31.2,121.5\" }"),
                chapters(intro + ", \"location\": { \"name\": \"Shanghai\", \"geo\": \"31.2 N\" }"),
                chapters(intro + ", \"location\": \"Shanghai\""),
            ]),
    ]
}

import Diagnostics
import FeedValues

extension MediaRules {
    /// The rules on thumbnails and players, and on times in media.
    static let parts: [Rule] = [thumbnail, player, measures, times]

    private static let thumbnail = Rule(
        "media-thumbnail", .media, .error, .all,
        summary: "A media:thumbnail has a url.",
        why: "The url is the picture; without it readers show an empty frame.",
        help: "add url=\"https://…\" with the address of the picture",
        source: "\(specification), media:thumbnail",
        w3c: ["MissingAttribute"],
        passing: [.item("<media:thumbnail url=\"https://example.com/1.jpg\"/>")],
        failing: [.item("↓<media:thumbnail width=\"480\"/>"), .item("<media:thumbnail ↓url=\" \"/>")],
        check: .requires(attribute: "url", of: "media:thumbnail"))

    private static let player = Rule(
        "media-player", .media, .error, .all,
        summary: "A media:player has a url.",
        why: "The url is the page with the player; without it there is nothing to open.",
        help: "add url=\"https://…\" with the address of the page",
        source: "\(specification), media:player",
        w3c: ["MissingAttribute"],
        passing: [.item("<media:player url=\"https://example.com/1\"/>")],
        failing: [.item("↓<media:player width=\"480\"/>"), .item("<media:player ↓url=\"\"/>")],
        check: .requires(attribute: "url", of: "media:player"))

    private static let measures = Rule(
        "media-thumbnail-size", .media, .error, .all,
        summary: "Width and height of a thumbnail or player are whole numbers of pixels.",
        why: "Readers leave room for the picture before they have it, and choose the one that fits by its size.",
        help: "write the number of pixels in digits, or leave the attribute out",
        source: "\(specification), media:thumbnail; \(specification), media:player",
        w3c: ["InvalidPositiveInteger"],
        passing: [.item("<media:thumbnail url=\"https://example.com/1.jpg\" width=\"480\" height=\"360\"/>")],
        failing: [
            .item("<media:thumbnail url=\"https://example.com/1.jpg\" ↓width=\"480px\" ↓height=\"0\"/>"),
            .item("<media:player url=\"https://example.com/1\" ↓height=\"\"/>"),
        ],
        check: .elements(["media:thumbnail", "media:player"]) { element, inspection in
            for name in ["width", "height"] {
                guard let value = element[name], WholeNumber.parse(value) ?? 0 < 1 else { continue }
                inspection.report(
                    "the \(name) \(value.quoted) is not a whole number above 0", at: element, attribute: name)
            }
        })

    private static let times = Rule(
        "media-time", .media, .error, .all,
        summary: "Times in media are seconds or H:MM:SS, with or without decimals, or 'now'.",
        why: "A text or picture with a time that can't be read is shown all the time, or never.",
        help: "write the time like '0:01:30.5' or '90.5'",
        source: "\(specification), media:text; RFC 2326, section 3.6 Normal Play Time",
        w3c: ["InvalidNPTTime"],
        passing: [
            .item("<media:thumbnail url=\"https://example.com/1.jpg\" time=\"12:05:01.123\"/>"),
            .item("<media:text type=\"plain\" start=\"now\" end=\"90.5\">Bees</media:text>"),
        ],
        failing: [
            .item("<media:thumbnail url=\"https://example.com/1.jpg\" ↓time=\"1m\"/>"),
            .item("<media:text type=\"plain\" ↓start=\"+17sec\" ↓end=\"\">Bees</media:text>"),
        ],
        check: .elements(["media:thumbnail", "media:text", "media:location"]) { element, inspection in
            for name in ["time", "start", "end"] {
                guard let value = element[name], NormalPlayTime(value) == nil else { continue }
                inspection.report("the \(name) \(value.quoted) is not a time", at: element, attribute: name)
            }
        })
}

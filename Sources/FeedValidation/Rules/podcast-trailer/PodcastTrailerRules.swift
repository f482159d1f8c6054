import Diagnostics
import FeedValues
import XMLCore

/// podcast:trailer.
enum PodcastTrailerRules {
    static let all: [Rule] = [
        pubdateInvalid, lengthType, seasonInvalid, .podcastTrailerSeasonUnmatched, .podcastTrailerNoITunesTrailer,
    ]

    static let tag = "Podcast namespace, trailer"

    private static let pubdateInvalid = Rule(
        "podcast-trailer-pubdate-invalid", .podcastTrailer, .error, [.podcasting2],
        summary: "A trailer has a date of RFC 2822.",
        why: "Apps show the newest trailer; one whose date they cannot read is the oldest, or none.",
        help: "add pubdate=\"…\" with a date like 'Thu, 01 Apr 2021 08:00:00 +0000'",
        source: tag,
        supersedes: ["date-not-rfc2822"],
        passing: [
            trailer("pubdate=\"Thu, 01 Apr 2021 08:00:00 EST\""),
            // Of the case another rule tells.
            trailer("pubDate=\"Thu, 01 Apr 2021 08:00:00 +0000\""),
        ],
        failing: [
            trailer("↓pubdate=\"2021-04-01\""), trailer("↓pubDate=\"2021\""), trailer("↓pubdate=\"\""),
            trailer("length=\"1\"", "↓"),
        ],
        check: .element("podcast:trailer") { trailer, inspection in
            let name = trailer.attributeNames.first { $0.prefix.isEmpty && $0.local.asciiLowercased == "pubdate" }
            guard let name = name?.canonical, let date = AttributeValue(trailer, name) else {
                return inspection.report("the trailer has no date", at: trailer, attribute: "pubdate")
            }
            let parsed = RFC5322Date.parse(date.text)
            guard parsed.flaws.contains(.notRFC2822) else { return }
            inspection.report(
                "\(date.text.quoted) is not a date of RFC 2822", at: trailer, attribute: name,
                help: parsed.timestamp.map { "write '\($0.rfc5322)'" })
        })

    private static let lengthType = Rule(
        "podcast-trailer-length-type", .podcastTrailer, .warning, [.podcasting2],
        summary: "A trailer states the type of its file, and the length, if there is one, in bytes.",
        why: "By the type apps choose a player, and by the length they know whether a download is whole.",
        help: "write type=\"audio/mpeg\", or the type that the file has, and the size in bytes as length",
        source: tag,
        passing: [
            trailer("length=\"12345678\" type=\"audio/mpeg\""), trailer("type=\"audio/x-m4a\""),
            trailer("TYPE=\"audio/mpeg\""),
        ],
        failing: [
            trailer("↓length=\"12 MB\" type=\"audio/mpeg\""), trailer("length=\"1\" ↓type=\"mp3\""),
            trailer("length=\"1\" ↓type=\"audio/mp3\""), trailer("length=\"1\"", "↓"),
            trailer("↓length=\"\" ↓type=\"\""),
        ],
        check: .element("podcast:trailer") { trailer, inspection in
            if let length = trailer["length"], WholeNumber.parse(length) == nil {
                inspection.report("the length is \(length.quoted)", at: trailer, attribute: "length")
            }
            guard let type = AttributeValue(trailer, "type")?.text else {
                guard trailer.lacks(podcastAttribute: "type") else { return }
                return inspection.report("the trailer has no 'type'", at: trailer, attribute: "type")
            }
            let essence = ContentType(type)?.essence.description
            guard essence == nil || essence == "audio/mp3" else { return }
            inspection.report(
                essence == nil ? "\(type.quoted) is not a media type" : "\(type.quoted) is not the name of MP3",
                at: trailer, attribute: "type", help: essence == nil ? nil : "write type=\"audio/mpeg\"")
        })

    private static let seasonInvalid = Rule(
        "podcast-trailer-season-invalid", .podcastTrailer, .error, [.podcasting2],
        summary: "The season of a trailer is the number of one.",
        why: "Apps show the trailer with the season whose podcast:season has this number.",
        help: "write the number in digits",
        source: tag,
        passing: [trailer("season=\"4\""), trailer("")],
        failing: [trailer("↓season=\"four\""), trailer("↓season=\"\""), trailer("↓season=\"-4\"")],
        check: .wholeNumber(0...Int.max, inAttribute: "season", of: "podcast:trailer"))

    static func trailer(_ attributes: String, _ mark: String = "") -> RuleExample {
        .channel(
            "\(mark)<podcast:trailer url=\"https://example.com/t.mp3\" \(attributes)>Coming soon</podcast:trailer>")
    }
}

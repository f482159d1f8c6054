import Diagnostics
import FeedValues

/// The rules on the RSS 2.0 image of the channel.
enum RSSImageRules {
    static let all: [Rule] = [
        missing, incomplete, urlInvalid, format, titleMismatch, linkMismatch, widthRange, heightRange,
        .rssImageDiffersFromITunes,
    ]

    static let example = """
        <image><url>https://example.com/logo.png</url><title>Bees</title><link>https://example.com/</link></image>
        """

    private static let missing = Rule(
        "rss-image-missing", .rssImage, .info, .all,
        summary: "A channel has an image of RSS itself beside the artwork for directories.",
        why: "General feed readers know nothing of itunes:image; without <image> they list the show without a picture.",
        help: "add <image> with <url>, <title> and <link>",
        source: "RSS 2.0, image sub-element of channel; Google, Podcast RSS guidelines (retired)",
        passing: [.channel(example)],
        failing: [.document("<rss version=\"2.0\">↓<channel/></rss>")],
        check: .channelRequires("image"))

    private static let incomplete = Rule(
        "rss-image-incomplete", .rssImage, .error, [.rss2],
        summary: "The image of a channel has url, title and link.",
        why: "RSS 2.0 requires all three: the picture, its text for those who do not see it, and where a click leads.",
        help: "add what is missing; title and link are those of the channel",
        source: "RSS 2.0, image sub-element of channel; W3C Feed Validator, MissingElement",
        w3c: ["MissingElement", "MissingTitle", "MissingLink"],
        passing: [.channel(example)],
        failing: [.channel("↓<image><url>https://example.com/logo.png</url></image>"), .channel("↓<image/>")],
        check: .channelImage { image, inspection in
            inspection.expectChildren(["url", "title", "link"], of: image)
        })

    private static let urlInvalid = Rule(
        "rss-image-url-invalid", .rssImage, .error, [.rss2],
        summary: "The url of the image is an absolute http or https address.",
        why: "A reader has no page from which a relative address could start, and shows no picture.",
        help: "write the whole address of the picture",
        source: "RSS 2.0, image sub-element of channel; W3C Feed Validator, InvalidFullLink",
        w3c: ["InvalidFullLink"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.channel(example)],
        failing: [.channel("<image><url>↓img.png</url></image>"), .channel("<image>↓<url/></image>")],
        check: .inChannelImage("url") { url, inspection in
            let text = url.trimmedText
            guard !text.isEmpty else { return inspection.report("<url> of the image is empty", at: url) }
            guard !URLReference(text).isAbsoluteHTTP else { return }
            inspection.report("\(text.quoted) is not an absolute http or https address", inTextOf: url)
        })

    private static let format = Rule(
        "rss-image-format", .rssImage, .warning, [.rss2],
        summary: "The image of a channel is a GIF, JPEG or PNG.",
        why: "RSS 2.0 names these formats, and readers show them everywhere; newer ones many of them do not know.",
        help: "save the picture as PNG or JPEG",
        source: "RSS 2.0, image sub-element of channel; W3C Feed Validator, ImageUrlFormat",
        w3c: ["ImageUrlFormat"],
        passing: [.channel(example), .channel("<image><url>https://example.com/picture?id=1</url></image>")],
        failing: [.channel("<image><url>↓https://example.com/logo.webp</url></image>")],
        check: .inChannelImage("url") { url, inspection in
            guard let ending = URLReference(url.trimmedText).pathExtension,
                !["gif", "jpg", "jpeg", "png"].contains(ending)
            else { return }
            inspection.report("the picture ends in '.\(ending)', none of .gif, .jpg, .jpeg, .png", inTextOf: url)
        })
}

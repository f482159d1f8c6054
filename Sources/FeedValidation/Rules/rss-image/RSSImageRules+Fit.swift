import Diagnostics
import FeedValues

extension RSSImageRules {
    static let titleMismatch = Rule(
        "rss-image-title-mismatch", .rssImage, .info, [.rss2],
        summary: "The title of the image is that of the channel.",
        why: "Readers use it as the text for those who do not see the picture, and it stands for the show.",
        help: "write the title of the channel",
        source: "RSS Advisory Board, RSS Best Practices Profile, image; W3C Feed Validator, ImageTitleDoesntMatch",
        w3c: ["ImageTitleDoesntMatch"],
        passing: [
            .channel("<title>Bees</title>\(example)"),
            .channel("<title>Bees and Wasps</title><image><title>Bees  and\nWasps</title></image>"),
            .channel("<title>Bees: the podcast</title>\(example)"),
        ],
        failing: [.channel("<title>Bees</title><image><title>↓Logo</title></image>")],
        check: .inChannelImage("title") { title, inspection in
            guard let channel = title.parent?.parent?.child("title") else { return }
            let own = title.words
            let other = channel.words
            guard !own.isEmpty, !other.isEmpty, !own.hasPrefix(other), !other.hasPrefix(own) else { return }
            inspection.report("the image is titled \(own.quoted), the channel \(other.quoted)", inTextOf: title)
        })

    static let linkMismatch = Rule(
        "rss-image-link-mismatch", .rssImage, .warning, [.rss2],
        summary: "The link of the image is that of the channel.",
        why: "Who clicks on the picture of a show expects to get to the show.",
        help: "write the link of the channel",
        source: "RSS Advisory Board, RSS Best Practices Profile, image; W3C Feed Validator, ImageLinkDoesntMatch",
        w3c: ["ImageLinkDoesntMatch"],
        passing: [
            .channel("<link>https://example.com/</link>\(example)"),
            .channel("<link>https://example.com</link>\(example)"),
        ],
        failing: [.channel("<link>https://example.com/show</link><image><link>↓https://example.org/</link></image>")],
        check: .inChannelImage("link") { link, inspection in
            guard let channel = link.parent?.parent?.child("link") else { return }
            let own = link.trimmedText
            let other = channel.trimmedText
            guard !own.isEmpty, !other.isEmpty, own.withoutSlashAtEnd != other.withoutSlashAtEnd else { return }
            inspection.report("the image links to \(own.quoted), the channel to \(other.quoted)", inTextOf: link)
        })

    static let widthRange = Rule(
        "rss-image-width-range", .rssImage, .error, [.rss2],
        summary: "The width of the image is a whole number from 1 to 144.",
        why: """
            The image of RSS is a small logo: at most 144 pixels wide, 88 when nothing is said. The size of artwork \
            belongs to the picture and not here.
            """,
        help: "remove <width>",
        source: "RSS 2.0, image sub-element of channel; W3C Feed Validator, InvalidWidth",
        w3c: ["InvalidWidth"],
        passing: [.channel("<image><width>144</width></image>"), .channel(example)],
        failing: [
            .channel("<image><width>↓3000</width></image>"), .channel("<image><width>↓88px</width></image>"),
            .channel("<image>↓<width/></image>"),
        ],
        check: .inChannelImage("width") { width, inspection in inspection.expect(1...144, inTextOf: width) })

    static let heightRange = Rule(
        "rss-image-height-range", .rssImage, .error, [.rss2],
        summary: "The height of the image is a whole number from 1 to 400.",
        why: """
            The image of RSS is a small logo: at most 400 pixels high, 31 when nothing is said. The size of artwork \
            belongs to the picture and not here.
            """,
        help: "remove <height>",
        source: "RSS 2.0, image sub-element of channel; W3C Feed Validator, InvalidHeight",
        w3c: ["InvalidHeight"],
        passing: [.channel("<image><height>400</height></image>"), .channel(example)],
        failing: [.channel("<image><height>↓3000</height></image>"), .channel("<image><height>↓-1</height></image>")],
        check: .inChannelImage("height") { height, inspection in inspection.expect(1...400, inTextOf: height) })
}

extension Element {
    /// The text with one space for each run of white space.
    fileprivate var words: String {
        text.utf8.split(whereSeparator: \.isXMLWhiteSpace).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: " ")
    }
}

extension String {
    fileprivate var withoutSlashAtEnd: Substring { hasSuffix("/") ? dropLast() : self[...] }
}

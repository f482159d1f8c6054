import Diagnostics
import FeedValues

extension Rule {
    static let rssImageDiffersFromITunes = Rule(
        "rss-image-differs-from-itunes", .rssImage, .info, .all,
        summary: "The image of RSS and that of iTunes are the same picture.",
        why: "People know a show by its picture; with two of them it looks like two shows. A small logo may be meant.",
        help: "give both the same address, unless the difference is meant",
        source: "Podfeed",
        passing: [.channel("\(RSSImageRules.example)<itunes:image href=\"https://example.com/logo.png\"/>")],
        failing: [
            .channel(
                """
                <image><url>↓https://example.com/old.png</url></image>
                <itunes:image href="https://example.com/cover.jpg"/>
                """)
        ],
        check: .channel { channel, inspection in
            guard let url = channel.child("image")?.child("url"), let other = channel.child("itunes:image")?["href"]
            else { return }
            let own = url.trimmedText
            guard !own.isEmpty, !other.isXMLBlank, own != other.trimmedOfXMLWhiteSpace else { return }
            inspection.report("the image is \(own.quoted), that of iTunes \(other.quoted)", inTextOf: url)
        })
}

import Diagnostics
import FeedValues

/// The rules on the address of a picture in `itunes:image`.
enum ITunesImageRules {
    static let all: [Rule] = [missing, hrefMissing, urlInvalid, duplicate, imageExtension]

    private static let missing = Rule(
        "itunes-image-missing", .itunesChannel, .error, [.apple, .psp1, .spotify],
        summary: "A channel has a cover.",
        why: "Directories refuse a show without one; apps show an empty square.",
        help: "add <itunes:image href=\"https://…\"/> with a square picture of 1400 to 3000 pixels",
        source: "Apple, A Podcaster's Guide to RSS, itunes:image; PSP-1, itunes:image",
        passing: [.channel("<itunes:image href=\"https://example.com/cover.jpg\"/>")],
        failing: [.document("<rss version=\"2.0\" \(RuleExample.itunes)>↓<channel/></rss>")],
        check: .channelRequires("itunes:image"))

    private static let hrefMissing = Rule(
        "itunes-image-href-missing", .itunesChannel, .error, [.apple, .psp1, .spotify],
        summary: "A picture's address stands in the attribute href.",
        why: "Directories read the attribute alone; an address written between the tags is no picture to them.",
        help: "write <itunes:image href=\"https://…\"/>",
        source: "Apple, A Podcaster's Guide to RSS, itunes:image",
        w3c: ["MissingAttribute"],
        passing: [.channel("<itunes:image href=\"https://example.com/cover.jpg\"/>")],
        failing: [
            .channel("↓<itunes:image>https://example.com/cover.jpg</itunes:image>"),
            .channel("<itunes:image ↓href=\" \"/>"),
        ],
        check: .requires(attribute: "href", of: "itunes:image"))

    private static let urlInvalid = Rule(
        "itunes-image-url-invalid", .itunesChannel, .error, [.apple, .psp1],
        summary: "A picture's address is an absolute http or https address.",
        why: "A feed is read far from the page it belongs to; a relative address leads nowhere from there.",
        help: "write the whole address, beginning with https://",
        source: "Apple, A Podcaster's Guide to RSS, itunes:image",
        w3c: ["InvalidURLAttribute"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [.channel("<itunes:image href=\"https://example.com/cover.jpg\"/>")],
        failing: [.channel("<itunes:image ↓href=\"cover.jpg\"/>")],
        check: .address(inAttribute: "href", of: "itunes:image"))

    private static let duplicate = Rule(
        "itunes-image-duplicate", .itunesChannel, .error, [.apple],
        summary: "A channel or item has one picture.",
        why: "Of two pictures some apps take the first and some the last.",
        help: "keep one",
        source: "W3C Feed Validator, DuplicateElement",
        w3c: ["DuplicateElement"],
        passing: [.channel("<itunes:image href=\"https://example.com/1.jpg\"/>")],
        failing: [
            .channel(
                """
                <itunes:image href="https://example.com/1.jpg"/>
                ↓<itunes:image href="https://example.com/2.jpg"/>
                """)
        ],
        check: .atMostOne("itunes:image", in: "channel", "item"))

    private static let imageExtension = Rule(
        "itunes-image-extension", .itunesChannel, .warning, [.apple, .psp1],
        summary: "The cover of a show is a file that ends in .jpg or .png.",
        why: """
            Apple and PSP-1 ask for these two formats, and some directories judge by the name alone: a cover in \
            another format, or behind an address that names none, stays an empty square there.
            """,
        help: "publish the cover under an address that ends in .jpg or .png",
        source: "Apple, A Podcaster's Guide to RSS, itunes:image; PSP-1, itunes:image",
        passing: [
            .channel("<itunes:image href=\"https://example.com/cover.JPEG?size=3000\"/>"),
            .item("<itunes:image href=\"https://example.com/1.webp\"/>"),
            .channel("<itunes:image href=\"cover.webp\"/>"),
        ],
        failing: [
            .channel("<itunes:image ↓href=\"https://example.com/cover.webp\"/>"),
            .channel("<itunes:image ↓href=\"https://example.com/art?id=1\"/>"),
        ],
        check: .inChannel("itunes:image") { image, inspection in
            inspection.expectPictureExtension(of: image)
        })
}

extension Inspection {
    /// Reports an address of a picture whose path does not end as Apple asks; one that is no address is another rule's.
    mutating func expectPictureExtension(of image: Element) {
        guard let bytes = image.bytes(ofAttribute: "href") else { return }
        switch URLReference.pathExtension(of: bytes) {
        case "jpg", "jpeg", "png": return
        default: break
        }
        let href = String(decoding: bytes, as: UTF8.self)
        let address = URLReference(href)
        guard address.isAbsoluteHTTP else { return }
        let name = address.pathExtension.map { "ends in '.\($0)'" } ?? "has no extension"
        report("\(href.quoted) \(name)", at: image, attribute: "href")
    }
}

import Diagnostics
import FeedValues

extension ArtworkRules {
    static let files: [Rule] = [
        Rule(
            "art-missing", .art, .error, .all,
            summary: "A picture that a feed names exists.",
            why: "Where the picture should be, apps show a grey square, and Apple refuses a show without artwork.",
            help: "add the file, or correct the address", source: directories,
            passing: [.channel("<itunes:image href=\"\(address)\"/>").with(asset: address, .picture())],
            failing: [
                .channel(cover).with(asset: address, .missing),
                .channel("<image><url>↓\(address)</url></image>").with(asset: address, .missing),
                .document(
                    """
                    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
                    <image><url>\(address)</url></image>
                    \(cover)
                    <item><itunes:image href="\(address)"/></item>
                    </channel></rss>
                    """
                ).with(asset: address, .missing),
            ],
            check: .asset([.artwork, .chapterImage, .picture], .eachFile) { use, inspection in
                guard case .missing = use.asset.content, !isArtworkOfChannel(use) else { return }
                inspection.report("there is no file \(use.name)", at: use)
            }),
        Rule(
            "art-unreadable", .art, .error, [.apple, .psp1],
            summary: "Artwork is a JPEG or PNG picture, whole and undamaged.",
            why: """
                Apple and PSP-1 take these two formats alone. WebP, AVIF, HEIC, GIF and SVG show in a browser, and so \
                pass unnoticed under the name .jpg; in a directory they leave the show without a picture.
                """,
            help: "save the picture anew as JPEG or PNG", source: directories,
            passing: [.channel("<itunes:image href=\"\(address)\"/>").with(asset: address, .picture())],
            failing: [
                .channel(cover).with(asset: address, .unreadable("is a WebP picture, neither JPEG nor PNG")),
                .item(cover).with(asset: address, .unreadable("is cut off: the end of the picture is missing")),
            ],
            check: .asset(.artwork) { use, inspection in
                guard case .unreadable(let reason) = use.asset.content else { return }
                inspection.report("\(use.name) \(reason)", at: use)
            }),
        Rule(
            "art-extension-mismatch", .art, .error, [.apple, .psp1],
            summary: "The extension of artwork is that of its format.",
            why: "Apple goes by the extension first; a PNG under the name .jpg may be refused or never fetched.",
            help: "rename the file to .png or .jpg, or save it in the format of its name", source: directories,
            passing: [
                .channel("<itunes:image href=\"https://example.com/cover.JPEG\"/>").with(
                    asset: "https://example.com/cover.JPEG", .picture()),
                .channel("<itunes:image href=\"https://example.com/cover\"/>").with(
                    asset: "https://example.com/cover", .picture("image/png")),
            ],
            failing: [
                .channel(cover).with(asset: address, .picture("image/png")),
                .channel("<itunes:image ↓href=\"https://example.com/cover.png\"/>").with(
                    asset: "https://example.com/cover.png", .picture()),
            ],
            check: .asset(.artwork) { use, inspection in
                guard let facts = use.picture, let name = URLReference(use.reference.address).pathExtension,
                    let expected = ["jpg": "jpeg", "jpeg": "jpeg", "png": "png"][name],
                    expected != facts.type.subtype
                else { return }
                inspection.report("\(use.name) is a \(facts.type.subtype.asciiUppercased) picture", at: use)
            }),
    ]

    // The same picture stands in <image> and <itunes:image> of most feeds: the latter tells.
    private static func isArtworkOfChannel(_ use: AssetUse) -> Bool {
        guard use.reference.kind == .picture, let channel = use.element.parent?.parent else { return false }
        return channel.child("itunes:image").flatMap { AssetReference.of($0)?.reference.address }
            == use.reference.address
    }
}

import Diagnostics
import FeedValues

extension ArtworkRules {
    static let chapterImages: [Rule] = [
        chapterImage(
            "art-chapter-image-size", summary: "The picture of a chapter has at most 1 MB.",
            why: "Apps fetch it while the episode plays, and a heavy one comes when its chapter is over.",
            help: "save the picture smaller", passes: .picture("image/jpeg", 800, bytes: 1 << 20),
            fails: .picture("image/jpeg", 3000, bytes: 2 << 20)
        ) { content in
            guard case .picture(let facts) = content, facts.bytes > 1 << 20 else { return nil }
            return "has \(facts.bytes) bytes, more than 1 MB"
        },
        chapterImage(
            "art-chapter-image-format", summary: "The picture of a chapter is a JPEG or PNG picture.",
            why: "Apps show these two formats everywhere; with others the chapter keeps the picture of the show.",
            help: "save the picture as JPEG or PNG", passes: .picture("image/png", 800),
            fails: .unreadable("is a WebP picture, neither JPEG nor PNG")
        ) { content in
            guard case .unreadable(let reason) = content else { return nil }
            return reason
        },
    ]

    private static func chapterImage(
        _ id: String, summary: String, why: String, help: String, passes: RuleExample.Asset.Content,
        fails: RuleExample.Asset.Content, fault: @escaping @Sendable (AssetFacts.Content) -> String?
    ) -> Rule {
        let image = "https://example.com/1.jpg"
        let list = "<psc:chapters><psc:chapter start=\"0\" title=\"Bees\" ↓image=\"\(image)\"/></psc:chapters>"
        let file = "https://example.com/1.json"
        let chapters = """
            { "version": "1.2.0", "chapters": [
              { "startTime": 0, "title": "Bees", "img": "\(image)" } ] }
            """
        return Rule(
            id, .art, .info, [.apple], summary: summary, why: why, help: help, source: "Podfeed",
            passing: [.item(list.replacing("↓", with: "")).with(asset: image, passes)],
            failing: [
                .item(list).with(asset: image, fails),
                .item("<podcast:chapters ↓url=\"\(file)\" type=\"application/json+chapters\"/>")
                    .with(asset: file, .chapters(chapters)).with(asset: image, fails),
            ],
            check: check(fault))
    }

    private static func check(_ fault: @escaping @Sendable (AssetFacts.Content) -> String?) -> RuleCheck {
        .asset([.chapterImage, .chapters], .eachFile) { use, inspection in
            guard let chapters = use.chapters else {
                guard let fault = fault(use.asset.content) else { return }
                return inspection.report("\(use.name) \(fault)", at: use)
            }
            for picture in chapters.pictures {
                guard let asset = inspection.assets?[picture.address], let fault = fault(asset.content) else {
                    continue
                }
                let name = (asset.file ?? picture.address).quoted
                inspection.report("\(name), named in line \(picture.place.line) of the chapters, \(fault)", at: use)
            }
        }
    }
}

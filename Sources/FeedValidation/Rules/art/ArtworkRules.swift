import Diagnostics
import FeedValues

/// Files of artwork.
enum ArtworkRules {
    static let all: [Rule] = files + shape + color + storage + chapterImages

    /// A rule on a picture of a show or an episode, which says what is wrong with it or nothing.
    static func row(
        _ id: String, _ severity: Severity, _ profiles: Set<Profile>,
        summary: String, why: String, help: String, source: String = directories,
        passes: [RuleExample.Asset.Content], fails: [RuleExample.Asset.Content],
        fault: @escaping @Sendable (PictureFacts) -> String?
    ) -> Rule {
        Rule(
            id, .art, severity, profiles, summary: summary, why: why, help: help, source: source,
            passing: passes.map { RuleExample.channel(cover.replacing("↓", with: "")).with(asset: address, $0) },
            failing: fails.map { RuleExample.channel(cover).with(asset: address, $0) },
            check: .asset(.artwork) { use, inspection in
                guard let fault = use.picture.flatMap(fault) else { return }
                inspection.report("\(use.name) \(fault)", at: use)
            })
    }

    static let directories = "Apple, A Podcaster's Guide to RSS, itunes:image; PSP-1, channel and item itunes:image"
    static let address = "https://example.com/cover.jpg"
    static let cover = "<itunes:image ↓href=\"\(address)\"/>"
}

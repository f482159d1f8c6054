import Diagnostics
import FeedValues

/// Files of audio and video.
enum AudioRules {
    static let all: [Rule] = files + codecs + layout + tags + [AudioTitleDiffers.rule] + measures

    /// A rule on the file of an enclosure, which says what is wrong with it or nothing.
    static func row(
        _ id: String, _ severity: Severity, _ profiles: Set<Profile>,
        summary: String, why: String, help: String, source: String,
        passes: [RuleExample.Asset.Content], fails: [RuleExample.Asset.Content],
        fault: @escaping @Sendable (MediaFacts) -> String?
    ) -> Rule {
        Rule(
            id, .audio, severity, profiles, summary: summary, why: why, help: help, source: source,
            passing: passes.map { RuleExample.item(enclosure.replacing("↓", with: "")).with(asset: address, $0) },
            failing: fails.map { RuleExample.item(enclosure).with(asset: address, $0) },
            check: .asset(.media) { use, inspection in
                guard let fault = use.media.flatMap(fault) else { return }
                inspection.report("\(use.name) \(fault)", at: use)
            })
    }

    /// A rule on the sound in the file of an enclosure.
    static func sound(
        _ id: String, _ severity: Severity, _ profiles: Set<Profile>,
        summary: String, why: String, help: String, source: String,
        passes: [RuleExample.Asset.Content], fails: [RuleExample.Asset.Content],
        fault: @escaping @Sendable (SoundFacts) -> String?
    ) -> Rule {
        row(
            id, severity, profiles, summary: summary, why: why, help: help, source: source, passes: passes,
            fails: fails
        ) { $0.sound.flatMap(fault) }
    }

    static let address = "https://example.com/1.mp3"
    static let enclosure = "<enclosure ↓url=\"\(address)\" length=\"28816000\" type=\"audio/mpeg\"/>"
    static let requirements = "Apple, Podcast audio requirements"
}

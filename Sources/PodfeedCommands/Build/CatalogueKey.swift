import Diagnostics

/// The keys of the catalogue by which people mend what is found missing in a feed of ours.
enum CatalogueKey {
    /// The key, by the rule that misses an element; only of elements that a catalogue can do without.
    private static let byRule = [
        "itunes-serial-episode-missing": "episode",
        "itunes-owner-email-missing": "owner",
        "rss-channel-copyright-missing": "copyright",
        "rss-item-link-missing": "link",
    ]

    /// The key, by the element that has a default.
    private static let byElement = [
        "rss/channel/itunes:type": "type",
        "rss/channel/podcast:guid": "guid",
        "rss/channel/podcast:medium": "medium",
        "rss/channel/item/itunes:episodeType": "type",
    ]

    /// The key that a finding calls for and that nobody wrote; `nil` when none is known.
    static func missing(in finding: Finding, isDefault: Bool) -> String? {
        byRule[finding.rule] ?? (isDefault ? finding.element.flatMap { byElement[withoutIndices($0)] } : nil)
    }

    private static func withoutIndices(_ path: String) -> String {
        path.split(separator: "/").map { $0.prefix { $0 != "[" } }.joined(separator: "/")
    }
}

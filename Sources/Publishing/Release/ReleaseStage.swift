/// When a file of a release goes out: what others name goes before what names it, so that no reader meets a name
/// without its file.
package enum ReleaseStage: Int, Comparable, Sendable {
    /// Sounds, pictures, texts: named by pages and feeds.
    case assets
    /// What may name assets and is named by entries: further pages.
    case pages
    /// What readers come to first.
    case entries

    package static func < (one: ReleaseStage, other: ReleaseStage) -> Bool { one.rawValue < other.rawValue }
}

extension ReleaseStage {
    /// The stage in a word, as journals and plans write it.
    package var name: String {
        switch self {
        case .assets: "assets"
        case .pages: "pages"
        case .entries: "entries"
        }
    }

    /// The stage of a word.
    package init?(name: some StringProtocol) {
        let stages: [ReleaseStage] = [.assets, .pages, .entries]
        guard let stage = stages.first(where: { $0.name == name }) else { return nil }
        self = stage
    }
}

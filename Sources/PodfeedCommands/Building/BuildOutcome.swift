import Diagnostics
import SiteFolder

/// What came of a build.
struct BuildOutcome {
    /// A feed that was written.
    struct Feed: Hashable {
        var path: String
        var episodes: Int
    }

    /// What was found: first in the catalogue, then in each feed.
    var reports: [Report]
    /// The folder of the site.
    var output: String
    /// The feeds of the site; empty when it was left as it was.
    var feeds: [Feed] = []
    /// How many files there are besides.
    var otherFiles = 0
    /// What happened to the folder; `nil` when findings stood against it.
    var change: SiteChange?

    /// What a person reads at the end.
    var text: String {
        guard let change else { return "\(output) is as it was\n" }
        let width = feeds.map(\.path.count).max() ?? 0
        let rows = feeds.map { feed in
            let count = "\(feed.episodes) \(feed.episodes == 1 ? "episode" : "episodes")"
            return feed.path + String(repeating: " ", count: width - feed.path.count + 2) + count + "\n"
        }
        let files = "\(feeds.count) \(feeds.count == 1 ? "feed" : "feeds") and \(otherFiles) other files"
        let last =
            switch change {
            case .created: "\(output) is new: \(files)"
            case .replaced: "\(output) is replaced: \(files)"
            case .unchanged: "\(output) is unchanged: \(files)"
            }
        return rows.joined() + last + "\n"
    }
}

import FeedValues
import Foundation
import PodcastCatalog

/// Where a release is to go: what `podfeed publish` was given, and what the catalogue says of it.
struct PublishingDestination {
    /// The description of the target.
    let entry: PublishEntry
    /// Whether it stands in `podfeed.yaml`.
    let isNamed: Bool

    /// The destination that an argument names: a target of `podfeed.yaml`, or a folder.
    init(_ argument: String, _ entries: [PublishEntry]) throws(CannotRun) {
        if let entry = entries.first(where: { $0.name == argument }) {
            self.entry = entry
            isNamed = true
            return
        }
        guard argument.contains("/") || argument == "." || Folder.isThere(argument) else {
            let names = entries.map(\.name)
            let nearest = Spelling.nearest(to: argument, in: names)
            let known = names.isEmpty ? "podfeed.yaml has no 'publish:'" : "it has \(names.joined(separator: ", "))"
            throw CannotRun(
                "no target of podfeed.yaml is called '\(argument)', and no folder",
                help: nearest.map { "did you mean '\($0)'?" } ?? "name a target (\(known)), or a folder as ./folder")
        }
        entry = PublishEntry(name: argument, place: .directory(argument))
        isNamed = false
    }

    /// Refuses a folder in which the site itself, or the catalogue, lies, or that lies in one of them.
    func requireApart(from folders: [String]) throws(CannotRun) {
        guard case .directory(let path) = entry.place else { return }
        let own = PublishingDestination.resolved(path)
        for folder in folders {
            let other = PublishingDestination.resolved(folder)
            guard !own.starts(with: other), !other.starts(with: own) else {
                throw CannotRun(
                    "'\(path)' and '\(folder)' lie in each other, so nothing can be published there",
                    help: "name a folder apart, such as the one that the server serves")
            }
        }
    }

    /// The parts of a path without symbolic links.
    private static func resolved(_ path: String) -> [String] {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
    }
}

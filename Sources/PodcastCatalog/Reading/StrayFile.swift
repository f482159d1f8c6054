import FeedValues

/// A file beside the episodes that belongs to none of them.
struct StrayFile: Sendable {
    /// Its path.
    var path: String
    /// The name that may have been meant.
    var suggestion: String?

    private static let suffixes = [".chapters.yaml", ".chapters.yml", ".vtt", ".srt", ".jpg", ".jpeg", ".png"]

    /// How many get a suggestion: each costs a look at all episodes.
    private static let maximumSuggestions = 20

    /// The files of a folder that are named neither after an episode nor by one.
    ///
    /// Nothing is said when an episode can't be read: it may name them.
    static func all(
        in folder: String, _ names: [String], beside episodes: [EpisodeSource], named files: LocalFiles
    ) -> [StrayFile] {
        guard !episodes.contains(where: \.matter.isBroken) else { return [] }
        let stems = Set(episodes.map(\.stem))
        var strays: [StrayFile] = []
        for name in names {
            guard let suffix = suffixes.first(where: { name.hasSuffix($0) }) else { continue }
            let stem = String(name.dropLast(suffix.utf8.count))
            guard suffix == ".chapters.yml" || !stems.contains(stem) else { continue }
            let path = FileSystem.join(folder, name)
            guard !files.isNamed(path) else { continue }
            let isHelped = strays.count < maximumSuggestions
            let nearest = isHelped ? Spelling.nearest(to: stem, in: episodes.lazy.map(\.stem)) : nil
            let right = suffix == ".chapters.yml" ? ".chapters.yaml" : suffix
            strays.append(StrayFile(path: path, suggestion: nearest.map { $0 + right }))
        }
        return strays
    }
}

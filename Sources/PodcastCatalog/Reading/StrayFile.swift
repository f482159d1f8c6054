import FeedValues

/// A file beside the episodes that belongs to none of them.
struct StrayFile: Sendable {
    /// Its path.
    var path: String
    /// The name that may have been meant.
    var suggestion: String?

    private static let suffixes = [
        ".chapters.yaml", ".chapters.yml", ".chapters.json", ".chapters.txt", ".psc", ".vtt", ".srt", ".jpg", ".jpeg",
        ".png",
    ]

    /// How many get a suggestion: each costs a look at all episodes.
    private static let maximumSuggestions = 20

    /// The files of a folder that are named neither after an episode nor by one.
    static func all(in show: ShowSource, named files: LocalFiles) -> [StrayFile] {
        var strays: [StrayFile] = []
        for name in show.names.names {
            guard let suffix = suffixes.first(where: { name.hasSuffix($0) }) else { continue }
            let stem = String(name.dropLast(suffix.utf8.count))
            guard suffix == ".chapters.yml" || !show.names.contains(stem + ".md") else { continue }
            let path = FileSystem.join(show.episodeFolder, name)
            guard !files.isNamed(path) else { continue }
            let isHelped = strays.count < maximumSuggestions
            let stems = show.episodeNames.lazy.map { String($0.dropLast(3)) }
            let nearest = isHelped ? Spelling.nearest(to: stem, in: stems) : nil
            let right = suffix == ".chapters.yml" ? ".chapters.yaml" : suffix
            strays.append(StrayFile(path: path, suggestion: nearest.map { $0 + right }))
        }
        return strays
    }
}

/// A show's folder as it was read.
struct ShowSource: Sendable {
    /// The name of the folder.
    var id: String
    /// The path of the folder.
    var folder: String
    /// Its `show.yaml`.
    var definition: ParsedFile
    /// Its episodes, in the order of their file names.
    var episodes: [EpisodeSource]
    /// Files beside the episodes that belong to none of them.
    var strays: [StrayFile]
}

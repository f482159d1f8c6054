/// A show's folder: its definition, and the names of its episodes' files.
struct ShowSource: Sendable {
    /// The name of the folder.
    var id: String
    /// The path of the folder.
    let folder: String
    /// Its `show.yaml`.
    var definition: ParsedFile
    /// The names in its folder of episodes.
    var names: SortedNames

    /// The folder of its episodes.
    let episodeFolder: String

    /// Which of the names are those of its episodes' files.
    var episodeIndices: [Int] { names.names.indices.filter { names.names[$0].hasSuffix(".md") } }

    /// The names of its episodes' files.
    var episodeNames: [String] { episodeIndices.map { names.names[$0] } }

    /// Reads the definition of a show and lists its episodes.
    init(id: String, folder: String) {
        self.id = id
        self.folder = folder
        episodeFolder = FileSystem.join(folder, "episodes")
        definition = ParsedFile(RawText(at: FileSystem.join(folder, "show.yaml"), within: folder))
        names = SortedNames(FileSystem.names(in: episodeFolder))
    }

    /// A show whose definition is no file yet, without episodes.
    init(id: String, folder: String, draft: RawText) {
        self.id = id
        self.folder = folder
        episodeFolder = FileSystem.join(folder, "episodes")
        definition = ParsedFile(draft)
        names = SortedNames()
    }
}

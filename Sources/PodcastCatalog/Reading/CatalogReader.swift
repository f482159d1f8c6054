/// Reads the files of a catalogue.
package struct CatalogReader {
    private let root: String
    private let jobs: Int

    /// A reader of the catalogue in a folder or in its sub-folder `Feeds`.
    ///
    /// - Parameter jobs: how many threads may work at a time.
    package init(root: String, jobs: Int = 1) {
        self.root = root
        self.jobs = jobs
    }

    /// Reads every text of the catalogue and looks for the files that they name.
    ///
    /// Mistakes in the files are findings of ``CatalogSources/catalog(facts:asOf:site:knownGuids:knownRules:jobs:)``.
    /// - Throws: `CatalogError` when there is no `podfeed.yaml` or it can't be read.
    package func read() throws(CatalogError) -> CatalogSources {
        let folder = try catalogFolder()
        var scan = ReferenceScan()
        let network = try networkFile(in: folder)
        let people = file("people.yaml", in: folder)
        if let people { scan.look(atPeople: people, in: folder) }
        var shows: [ShowSource] = []
        var unfinished: [String] = []
        for name in FileSystem.names(in: folder) {
            let path = FileSystem.join(folder, name)
            if let definition = file("show.yaml", in: path) {
                shows.append(show(name, in: path, definition: definition, scan: &scan))
            } else if FileSystem.entry(at: FileSystem.join(path, "episodes")) == .folder {
                unfinished.append(path)
            }
        }
        return CatalogSources(
            folder: folder, localMedia: scan.media.sorted(), localPictures: scan.pictures.sorted(), network: network,
            people: people, shows: shows, files: scan.files, templates: templates(), unfinished: unfinished)
    }

    /// The folder that holds `podfeed.yaml`.
    func catalogFolder() throws(CatalogError) -> String {
        let candidates = [root, FileSystem.join(root, "Feeds")]
        for folder in candidates where FileSystem.entry(at: FileSystem.join(folder, "podfeed.yaml")) != .nothing {
            return folder
        }
        throw CatalogError(
            message: "no podfeed.yaml in '\(root)' or '\(candidates[1])'",
            help: "name the folder of a catalogue with -C, or begin one with a file podfeed.yaml in the folder Feeds")
    }

    /// The file `podfeed.yaml`.
    func networkFile(in folder: String) throws(CatalogError) -> ParsedFile {
        let path = FileSystem.join(folder, "podfeed.yaml")
        let raw = RawText(at: path, within: folder)
        guard raw.problem?.check != .fileUnreadable else {
            throw CatalogError(message: "'\(path)' can't be read", help: "give it back its permissions")
        }
        return ParsedFile(raw)
    }

    /// A YAML file, `nil` when there is none.
    func file(_ name: String, in folder: String) -> ParsedFile? {
        let path = FileSystem.join(folder, name)
        return FileSystem.entry(at: path) == .nothing ? nil : ParsedFile(RawText(at: path, within: folder))
    }

    private func show(
        _ id: String, in folder: String, definition: ParsedFile, scan: inout ReferenceScan
    ) -> ShowSource {
        scan.look(atShow: definition, in: folder)
        let episodes = FileSystem.join(folder, "episodes")
        let names = FileSystem.names(in: episodes)
        let all = Set(names)
        let sources = names.filter { $0.hasSuffix(".md") }.map(jobs: jobs) { name in
            CatalogReader.episode(name, in: episodes, within: folder, beside: all)
        }.map { source in
            var episode = source
            scan.look(at: &episode, in: folder, names: all)
            return episode
        }
        let strays = StrayFile.all(in: episodes, names, beside: sources, named: scan.files)
        return ShowSource(id: id, folder: folder, definition: definition, episodes: sources, strays: strays)
    }

    private static func episode(
        _ name: String, in folder: String, within boundary: String, beside names: Set<String>
    ) -> EpisodeSource {
        let stem = String(name.dropLast(3))
        let raw = RawText(at: FileSystem.join(folder, name), within: boundary)
        var episode = EpisodeSource(raw, stem: stem)
        episode.transcripts = TranscriptFormat.allCases.map { "\(stem).\($0.rawValue)" }.filter(names.contains)
        episode.picture = ["jpg", "jpeg", "png"].map { "\(stem).\($0)" }.first(where: names.contains)
        return episode
    }

    private func templates() -> [String: RawText] {
        let folder = FileSystem.join(FileSystem.join(root, "Templates"), "footers")
        var templates: [String: RawText] = [:]
        for name in FileSystem.names(in: folder) where name.hasSuffix(".mustache") {
            let raw = RawText(at: FileSystem.join(folder, name), within: root.isEmpty ? "." : root)
            templates[String(name.dropLast(9))] = raw
        }
        return templates
    }
}

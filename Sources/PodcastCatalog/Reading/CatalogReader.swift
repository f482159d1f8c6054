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

    /// Reads what all shows have in common, and finds the shows.
    ///
    /// Mistakes in the files are findings of ``CatalogPass``.
    /// - Throws: `CatalogError` when there is no `podfeed.yaml` or it can't be read.
    package func read() throws(CatalogError) -> CatalogSources {
        let folder = try catalogFolder()
        let network = try networkFile(in: folder)
        var shows: [String] = []
        var unfinished: [String] = []
        for name in FileSystem.names(in: folder) {
            let path = FileSystem.join(folder, name)
            if FileSystem.entry(at: FileSystem.join(path, "show.yaml")) != .nothing {
                shows.append(name)
            } else if FileSystem.entry(at: FileSystem.join(path, "episodes")) == .folder {
                unfinished.append(path)
            }
        }
        return CatalogSources(
            folder: folder, lock: try LockBytes(in: folder), network: network, people: file("people.yaml", in: folder),
            shows: shows,
            templates: templates(), unfinished: unfinished, jobs: jobs)
    }

    /// The folder that holds `podfeed.yaml`.
    func catalogFolder() throws(CatalogError) -> String {
        let candidates = [root, FileSystem.join(root, "Feeds")]
        for folder in candidates where FileSystem.entry(at: FileSystem.join(folder, "podfeed.yaml")) != .nothing {
            return folder
        }
        throw CatalogError(
            message: "no podfeed.yaml in '\(root)' or '\(candidates[1])'",
            help: "name the folder of a catalogue with -C, or make one with 'podfeed init'")
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

    /// The headers and footers of notes, by their paths in `Templates` without the extension.
    private func templates() -> [String: RawText] {
        let folder = FileSystem.join(root, "Templates")
        var templates: [String: RawText] = [:]
        let read = { (path: String) in
            let file = FileSystem.join(folder, path)
            guard path.hasSuffix(".mustache"), FileSystem.entry(at: file) != .nothing else { return }
            templates[String(path.dropLast(9))] = RawText(at: file, within: root.isEmpty ? "." : root)
        }
        for part in NotesTemplates.Part.allCases {
            read(part.rawValue + ".mustache")
            let names = FileSystem.names(in: FileSystem.join(folder, part.folder))
            for name in names.map({ FileSystem.join(part.folder, $0) }) {
                read(name)
                guard FileSystem.entry(at: FileSystem.join(folder, name)) == .folder else { continue }
                for feed in FileSystem.names(in: FileSystem.join(folder, name)) { read(FileSystem.join(name, feed)) }
            }
        }
        return templates
    }
}

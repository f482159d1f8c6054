import SystemPackage

/// The site that is there before a build.
struct OldSite: Sendable {
    /// Whether there is a folder, be it empty.
    var exists = false
    /// Whether a build has made it.
    var isMade = false
    /// What the build before made.
    var manifest = SiteManifest()
    /// The size in bytes of each file of the manifest that is still there.
    var made: [String: Int] = [:]
    /// What was put there by hand: files, symbolic links and empty folders.
    var foreign: [(path: FilePath, type: FileType)] = []

    /// Reads what is in the folder of a site; a folder that another program has filled is refused.
    init(_ place: SitePlace) throws {
        guard let stat = try? Stat(place.folder) else { return }
        guard stat.type == .directory else {
            throw SiteFolderError(.foreign, "'\(place.name)' is not a folder", help: "move it away")
        }
        exists = true
        let names = try SiteFolderError.naming("read", place.folder) { try place.folder.names() }
        guard !names.isEmpty else { return }
        guard names.contains(where: { $0.string == SitePath.manifest }) else {
            throw SiteFolderError(
                .foreign, "'\(place.name)' is not empty and has no '\(SitePath.manifest)', so no build has made it",
                help: "move it away, or empty it")
        }
        let text = try SiteTree(root: place.folder).text(FilePath(SitePath.manifest))
        manifest = try SiteManifest(parsing: text, of: place.name)
        isMade = true
        try sort(SiteTree(root: place.folder))
    }

    private mutating func sort(_ tree: SiteTree) throws {
        let listed = Set(manifest.files.keys.map(\.text))
        try tree.forEach { path, stat in
            let name = String(validating: path)
            switch stat.type {
            case .directory:
                if try tree.path(path).names().isEmpty { foreign.append((path, stat.type)) }
            case _ where name == SitePath.manifest:
                break
            case .regular where name.map(listed.contains) == true:
                if let name { made[name] = Int(stat.size) }
            case .regular, .symbolicLink:
                if name.map(listed.contains) != true { foreign.append((path, stat.type)) }
            default:
                throw SiteFolderError(
                    .foreign, "'\(tree.path(path))' is neither a file nor a folder nor a link", help: "remove it")
            }
        }
    }
}

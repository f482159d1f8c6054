import SystemPackage

/// Where a site is, and the names beside it that a build uses.
struct SitePlace: Hashable, Sendable {
    /// The folder as the user named it, for messages.
    var name: String
    /// The folder itself, without symbolic links.
    var folder: FilePath
    /// The new tree while it is made; the old one while it is removed.
    var next: FilePath
    /// The old tree between the two steps of a replacement, where it can't be done in one.
    var old: FilePath
    /// The file whose lock a build holds.
    var lock: FilePath

    /// The place of a folder that may exist or not; its parent must.
    init(at path: String) throws {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SiteFolderError(.path, "'\(path)' cannot be the output folder", help: "name a folder")
        }
        let folder = try SitePlace.resolve(FilePath(path))
        guard let name = folder.lastComponent else {
            throw SiteFolderError(.path, "'\(path)' cannot be the output folder", help: "name a folder inside of it")
        }
        let parent = folder.removingLastComponent()
        self.name = path
        self.folder = folder
        next = parent.appending(".\(name).next")
        old = parent.appending(".\(name).old")
        lock = parent.appending(".\(name).lock")
    }

    /// The folder that holds the site.
    var parent: FilePath { folder.removingLastComponent() }

    private static func resolve(_ path: FilePath) throws -> FilePath {
        if (try? Stat(path, followTargetSymlink: false)) != nil {
            return try SiteFolderError.naming("open", path) { try path.resolved() }
        }
        let parent = path.removingLastComponent()
        let place = parent.isEmpty ? FilePath(".") : parent
        let resolved = try SiteFolderError.naming("open", place) { try place.resolved() }
        guard let name = path.lastComponent, name.kind == .regular else {
            throw SiteFolderError.system("open", path, .noSuchFileOrDirectory)
        }
        return resolved.appending(name)
    }
}

import SystemPackage

/// A folder with all that is in it, as the site's folder or the one that is to take its place.
struct SiteTree: Hashable, Sendable {
    /// The outermost folder.
    let root: FilePath

    /// What stands at a path inside of the tree.
    func path(_ path: FilePath) -> FilePath { root.pushing(path) }

    /// Removes the tree, or whatever has its name; nothing is no error.
    func remove() throws {
        try SiteTree.remove(root)
    }

    private static func remove(_ path: FilePath) throws {
        guard let stat = try status(path) else { return }
        guard stat.type == .directory else { return try path.removeFile() }
        for name in try path.names() { try remove(path.appending(name)) }
        try path.removeFolder()
    }

    private static func status(_ path: FilePath) throws -> Stat? {
        do {
            return try Stat(path, followTargetSymlink: false)
        } catch Errno.noSuchFileOrDirectory {
            return nil
        }
    }

    /// Calls a function for each name in the tree, a folder before what is in it, in the order of the names.
    func forEach(_ body: (_ path: FilePath, _ stat: Stat) throws -> Void) throws {
        try forEach(in: FilePath(""), body)
    }

    private func forEach(in folder: FilePath, _ body: (FilePath, Stat) throws -> Void) throws {
        let here = path(folder)
        let names = try SiteFolderError.naming("read", here) { try here.names() }
        for name in names.sorted(by: { $0.string < $1.string }) {
            let path = folder.appending(name)
            let stat = try SiteFolderError.naming("read", here.appending(name)) {
                try Stat(here.appending(name), followTargetSymlink: false)
            }
            try body(path, stat)
            if stat.type == .directory { try forEach(in: path, body) }
        }
    }
}

import SystemPackage

extension StagedSite {
    /// Puts into the new tree what was put into the old one by hand.
    mutating func carryOver() throws {
        for (path, type) in old.foreign {
            try makeFolders(of: type == .directory ? path.appending("x") : path)
            if type != .directory { try carryOver(path, isLink: type == .symbolicLink) }
            names.carry(path, type: type)
        }
    }

    private func carryOver(_ path: FilePath, isLink: Bool) throws {
        try SiteFolderError.naming("keep", oldTree.path(path)) {
            if isLink {
                try tree.path(path).makeSymbolicLink(to: oldTree.path(path).symbolicLinkTarget())
            } else {
                try tree.adopt(path, from: oldTree)
            }
        }
    }

    /// Makes the folders in which a file is to be, with the modes that they have in the old site.
    mutating func makeFolders(of path: FilePath) throws {
        let folder = path.removingLastComponent()
        guard !folder.isEmpty, !folders.contains(folder) else { return }
        try makeFolders(of: folder)
        try SiteFolderError.naming("make the folder", tree.path(folder)) {
            try tree.path(folder).makeFolder()
            let before = try? Stat(oldTree.path(folder), followTargetSymlink: false)
            if let before, before.type == .directory {
                try tree.path(folder).setMode(before.permissions.rawValue | 0o700)
            }
        }
        folders.insert(folder)
    }
}

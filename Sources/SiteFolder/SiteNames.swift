import SystemPackage

/// The names that a site uses, so that none is used twice on any system.
struct SiteNames: Sendable {
    /// What a name stands for.
    enum Owner: Hashable, Sendable {
        case made
        case foreign
        case folder
    }

    /// Each name in lower case, with the name as it is written.
    private var owners: [String: (owner: Owner, text: String)] = [:]

    /// Notes a file that was put there by hand, and the folders that it is in.
    mutating func carry(_ path: FilePath, type: FileType) {
        guard let text = String(validating: path) else { return }
        owners[text.lowercased()] = (type == .directory ? .folder : .foreign, text)
        var folder = path.removingLastComponent()
        while !folder.isEmpty, let text = String(validating: folder) {
            owners[text.lowercased()] = (.folder, text)
            folder = folder.removingLastComponent()
        }
    }

    /// Takes a name for a file of the site.
    mutating func take(_ path: SitePath) throws {
        for folder in path.folders {
            let taken = owners[folder.lowercased()]
            if let taken, taken.owner != .folder { throw SiteNames.collision(folder, with: taken) }
            owners[folder.lowercased()] = (.folder, folder)
        }
        if let taken = owners[path.folded] { throw SiteNames.collision(path.text, with: taken) }
        owners[path.folded] = (.made, path.text)
    }

    private static func collision(_ text: String, with taken: (owner: Owner, text: String)) -> SiteFolderError {
        switch taken.owner {
        case .foreign:
            SiteFolderError(
                .path, "'\(taken.text)' was put into the site by hand, and the build makes '\(text)'",
                help: "move the one in the site away, or rename what the build makes")
        case .folder:
            SiteFolderError(.path, "'\(text)' is a folder of the site, too", help: "rename the file")
        case .made where taken.text == text:
            SiteFolderError(
                .path, "'\(text)' is made twice, or is a folder of the site, too", help: "rename one of the two")
        case .made:
            SiteFolderError(
                .path, "'\(taken.text)' and '\(text)' differ in case only, which many disks and servers ignore",
                help: "rename one of the two")
        }
    }
}

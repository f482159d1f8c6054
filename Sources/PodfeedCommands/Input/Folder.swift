#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A folder whose feeds are looked for.
struct Folder {
    /// Its path as given, without a slash at its end; empty for the one in which the program runs.
    var path: String

    /// What stands in it.
    struct Entry {
        var name: String
        var path: String
        var isFolder: Bool
        /// Whether it is a symbolic link: one to a folder could lead in a circle.
        var isLink: Bool
    }

    /// Whether a path is that of a folder.
    static func isThere(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// Whether anything stands at a path.
    static func somethingIsThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether something other than a folder stands at a path.
    static func fileIsThere(_ path: String) -> Bool { somethingIsThere(path) && !isThere(path) }

    /// What stands in the folder, in the order of the bytes of the names.
    ///
    /// Throws `CannotRun` when it can't be read.
    func entries() throws(CannotRun) -> [Entry] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path.isEmpty ? "." : path)
        } catch {
            throw CannotRun("cannot read the folder '\(path)': see that it may be read")
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
            let inner = path.isEmpty ? name : path == "/" ? "/" + name : path + "/" + name
            let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: inner)) != nil
            return Entry(name: name, path: inner, isFolder: Folder.isThere(inner), isLink: isLink)
        }
    }
}

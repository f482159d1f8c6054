import Foundation

/// The few questions that the catalogue puts to the file system.
enum FileSystem {
    /// What stands at a path.
    enum Entry: Sendable {
        /// Nothing.
        case nothing
        /// A file.
        case file
        /// A folder.
        case folder
    }

    /// What stands at a path, symbolic links followed.
    static func entry(at path: String) -> Entry {
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .nothing }
        return isFolder.boolValue ? .folder : .file
    }

    /// The names in a folder, without hidden ones, in the order of their bytes.
    static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file, `nil` when it can't be read.
    static func bytes(of path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map { Array($0) }
    }

    /// The path without symbolic links, `nil` when nothing is there.
    static func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// A name appended to a folder; the folder `.` is left out.
    static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty || folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}

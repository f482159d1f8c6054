import Foundation

/// A folder of its own in which a test works; it is removed at the end.
struct Workplace: ~Copyable {
    /// The path of the folder, symbolic links resolved.
    let path: String

    /// A folder with copies of what is in another, or an empty one.
    init(copying original: URL? = nil) throws {
        let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
            .appending(path: "podfeed-shows-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let original { try Workplace.copy(original, to: folder) }
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { path + "/" + name }

    /// The text of a file.
    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    /// Writes a file, and the folders that lead to it.
    func write(_ name: String, _ text: String) throws {
        let file = URL(filePath: path(name))
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Replaces a text that must be in a file.
    func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try text(name)
        guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
        try write(name, text.replacing(old, with: new))
    }

    /// The bytes of all files below a folder, by their paths there; none when there is no such folder.
    func files(_ folder: String) throws -> [String: Data] { try Workplace.files(URL(filePath: path(folder))) }

    /// The bytes of all files below a folder, by their paths there; none when there is no such folder.
    static func files(_ root: URL) throws -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.reduce(into: [:]) { files, name in
            let file = root.appending(path: name).resolvingSymlinksInPath()
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return }
            files[name] = try Data(contentsOf: file)
        }
    }

    /// Copies a folder; a link to a file becomes the file, so that small media lie in the repository once.
    private static func copy(_ original: URL, to folder: URL) throws {
        for (name, data) in try files(original) {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }
}

import Foundation

/// A copy of the sample catalogue that a test may spoil.
struct Catalogue {
    /// The folder that holds `Feeds`.
    let folder: String

    private static let original = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    /// Copies the catalogue for the time of a closure.
    static func copied(_ body: (Catalogue) async throws -> Void) async throws {
        let copy = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copy) }
        for name in ["Feeds", "Templates"] {
            try FileManager.default.copyItem(at: original.appending(path: name), to: copy.appending(path: name))
        }
        try await body(Catalogue(folder: copy.path))
    }

    /// Changes a text of the catalogue.
    func edit(_ path: String, _ change: (String) -> String) throws {
        let file = URL(filePath: folder).appending(path: path)
        try change(String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
    }

    /// Takes a file or folder out of the catalogue.
    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: URL(filePath: folder).appending(path: path))
    }

    /// Takes a show out of the catalogue, as if it had never been released.
    func removeShow(_ id: String) throws {
        try remove("Feeds/\(id)")
        let series = id == "deep-dive" ? ["the-unyielding-east"] : []
        for name in [id] + series { try remove("Templates/footers/\(name).mustache") }
        try edit("Feeds/podfeed.lock") { text in
            text.split(separator: "\n").filter { !$0.contains(" \(id)/") }.map { $0 + "\n" }.joined()
        }
    }

    /// The bytes of all files in a folder, by their paths; none when there is no folder.
    func files(_ path: String) throws -> [String: Data] {
        let root = URL(filePath: folder).appending(path: path)
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return try names.reduce(into: [:]) { files, name in
            let file = root.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return }
            files[name] = try Data(contentsOf: file)
        }
    }
}

import Foundation

/// An empty folder for the time of a test.
struct Folder {
    private let url: URL

    /// Makes a folder for the time of a closure.
    static func temporary(_ body: (Folder) async throws -> Void) async throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        try await body(Folder(url: url))
    }

    /// The path of a file.
    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: url.appending(path: name))
    }
}

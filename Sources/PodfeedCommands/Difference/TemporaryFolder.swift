import Foundation

/// A folder that is gone when nobody needs it any more.
final class TemporaryFolder: Sendable {
    /// Its path.
    let path: String

    /// Makes a folder.
    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CannotRun("no temporary folder can be made at '\(url.path)'", help: "free some space")
        }
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

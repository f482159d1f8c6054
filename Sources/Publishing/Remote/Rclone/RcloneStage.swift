import Foundation

/// A folder on this machine that lasts as long as the value: rclone takes files from folders only.
final class RcloneStage: Sendable {
    private let folder: URL

    /// Makes an empty folder that only the user may read.
    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "podfeed-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw RcloneStage.failure
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file in the folder.
    func path(_ path: String) -> String { folder.appending(path: path).path }

    /// Writes a file.
    func write(_ bytes: [UInt8], to path: String) throws {
        let file = try place(path)
        guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else { throw RcloneStage.failure }
    }

    /// Gives a file of this machine a name in the folder.
    func link(_ source: String, as path: String) throws {
        let file = try place(path)
        do {
            let source = URL(filePath: source).path
            try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: source)
        } catch {
            throw RcloneStage.failure
        }
    }

    private func place(_ path: String) throws -> String {
        let file = folder.appending(path: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw RcloneStage.failure
        }
        return file.path
    }

    private static var failure: PublishingError {
        PublishingError(
            .cannotRun, "cannot write into the folder for temporary files", help: "free some space, or set TMPDIR")
    }
}

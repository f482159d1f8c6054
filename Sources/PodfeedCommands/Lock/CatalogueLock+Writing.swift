import FeedRelease
import Foundation

extension CatalogueLock {
    /// Puts another lock in the place of the file, whole.
    ///
    /// - Throws: `CannotRun` when the file can't be written, or has changed since it was read.
    func write(_ lock: IdentityLock) throws {
        let now = FileManager.default.contents(atPath: file).map { [UInt8]($0) }
        guard now == bytes else {
            throw CannotRun("'\(file)' has changed meanwhile", help: "run the command again")
        }
        do {
            try Data(lock.bytes).write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw CannotRun(
                "'\(file)' can't be written: \(error.localizedDescription)",
                help: "make the folder writable, or free some space")
        }
    }

    /// What to write into `.gitattributes`, where nothing there says how branches of the file are merged.
    ///
    /// - Parameter directory: the folder of `-C`; those above it are looked at up to that of the repository.
    func mergeHint(in directory: String) -> String? {
        let folder = URL(filePath: file).deletingLastPathComponent().standardizedFileURL
        var place = folder
        while true {
            let text = try? String(contentsOf: place.appending(path: ".gitattributes"), encoding: .utf8)
            let lines = (text ?? "").split(whereSeparator: \.isNewline)
            if lines.contains(where: { $0.contains(IdentityLock.fileName) && $0.contains("merge=union") }) {
                return nil
            }
            if FileManager.default.fileExists(atPath: place.appending(path: ".git").path) { break }
            let parent = place.deletingLastPathComponent().standardizedFileURL
            // Where there is no repository, nothing is merged.
            if parent.path == place.path { return nil }
            place = parent
        }
        return "write '\(IdentityLock.fileName) merge=union' into .gitattributes, so that branches which add episodes "
            + "merge"
    }
}

import FeedImport
import Foundation

/// A folder that gets a whole catalogue or nothing: until all is written it lies in a folder of another name.
struct ImportFolder {
    /// The folder as it was named.
    private let folder: String
    /// The folder in which the catalogue is made.
    private let staged: String
    /// Whether the folder was not there before.
    private let isNew: Bool

    /// The folder of the show while it is made, as its name is known at the end; no id of a show begins with a dot.
    private static let show = ".show"

    /// A folder that is empty, or not there.
    init(_ path: String) throws {
        folder = path
        staged = "\(path)/.podfeed-import-\(UUID().uuidString)"
        isNew = !Folder.somethingIsThere(path)
        if !isNew {
            guard Folder.isThere(path) else { throw CannotRun("'\(path)' is no folder", help: "name another one") }
            guard try Folder(path: path).entries().isEmpty else {
                throw CannotRun(
                    "the folder '\(path)' is not empty: nothing is overwritten", help: "name an empty or a new one")
            }
        }
        do {
            try FileManager.default.createDirectory(
                atPath: "\(staged)/\(ImportFolder.show)/episodes", withIntermediateDirectories: true)
        } catch {
            remove()
            throw CannotRun(
                "cannot make a folder in '\(path)'", help: "see that it may be written, and free some space")
        }
    }

    /// The path of a file of the show while the catalogue is made.
    func path(_ name: String) -> String { "\(staged)/\(ImportFolder.show)/\(name)" }

    /// Makes a folder of the show, if it is not there.
    func makeFolder(_ name: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
        } catch {
            throw CannotRun("cannot make the folder '\(name)' in '\(folder)'", help: "free some space")
        }
    }

    /// Writes a text of the show.
    func write(_ text: String, to name: String) throws { try write(text, toPath: path(name), named: name) }

    private func write(_ text: String, toPath path: String, named name: String) throws {
        // Foundation would wait for the disk at each of thousands of files.
        do throws(SystemCall.Failure) {
            let descriptor = try SystemCall.create(path)
            defer { SystemCall.closeRead(descriptor) }
            try SystemCall.writeAll(text, to: descriptor)
        } catch {
            throw CannotRun("cannot write '\(name)' in '\(folder)': \(error)", help: "free some space")
        }
    }

    /// Replaces lines of a text of the show that begin with a key; whether they stand there.
    func replace(_ lines: String, by others: String, in name: String) throws -> Bool {
        // What stands in a text of several lines is indented.
        guard let text = try? String(contentsOfFile: path(name), encoding: .utf8),
            let range = text.range(of: "\n" + lines)
        else { return false }
        try? FileManager.default.removeItem(atPath: path(name))
        try write(text.replacingCharacters(in: range, with: "\n" + others), to: name)
        return true
    }

    /// Puts the catalogue in its place, when it has all its texts.
    func finish(_ feed: ImportedFeed) throws {
        do {
            try write(feed.show, to: "show.yaml")
            try write(feed.network, toPath: "\(staged)/podfeed.yaml", named: "podfeed.yaml")
            if let people = feed.people { try write(people, toPath: "\(staged)/people.yaml", named: "people.yaml") }
            try FileManager.default.moveItem(atPath: path(""), toPath: "\(staged)/\(feed.id)")
            try FileManager.default.moveItem(atPath: staged, toPath: "\(folder)/Feeds")
        } catch let error as CannotRun {
            remove()
            throw error
        } catch {
            remove()
            throw CannotRun("cannot put the catalogue into '\(folder)'", help: "see that nobody else writes there")
        }
    }

    /// Leaves all as it was before.
    func remove() {
        try? FileManager.default.removeItem(atPath: staged)
        // A folder that is not empty any more is somebody else's.
        if isNew, let names = try? FileManager.default.contentsOfDirectory(atPath: folder), names.isEmpty {
            try? FileManager.default.removeItem(atPath: folder)
        }
    }
}

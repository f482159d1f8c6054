import Foundation

/// Files that are made all together, or not at all.
struct NewFiles {
    private enum Content {
        case text(String)
        case copy(of: String)
    }

    private struct File {
        var path: String
        var content: Content

        var isCopy: Bool {
            guard case .copy = content else { return false }
            return true
        }
    }

    /// What stands in the way, and why, where its name does not say it.
    private struct Obstacle {
        var path: String
        var reason: String?
        var isShortOfLines = false
    }

    private var files: [File] = []
    private var obstacles: [Obstacle] = []

    /// No files yet.
    init() {}

    /// Adds a text.
    mutating func add(_ text: String, at path: String) { add(.text(text), at: path) }

    /// Adds a copy of a file; none is made when the same bytes are there.
    mutating func add(copyOf file: String, at path: String) {
        // Of a link there would be another link, and of two links the names would be compared.
        let file = URL(filePath: file).resolvingSymlinksInPath().path
        if FileManager.default.contentsEqual(atPath: file, andPath: path) { return }
        add(.copy(of: file), at: path)
    }

    /// Adds a text of lines that other lines may stand beside: a file that has all of them is as it should be.
    mutating func add(lines: [String], at path: String) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            return add(.text(lines.map { $0 + "\n" }.joined()), at: path)
        }
        let present = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        let missing = lines.filter { !present.contains($0) }
        guard !missing.isEmpty else { return }
        let quoted = missing.map { "'\($0)'" }.joined(separator: " and ")
        let reason = "which lacks \(missing.count == 1 ? "the line" : "the lines") \(quoted)"
        obstacles.append(Obstacle(path: path, reason: reason, isShortOfLines: true))
    }

    /// Notes that nothing may stand at a path, and why.
    mutating func add(nothingAt path: String, because reason: String) {
        if NewFiles.isThere(path) { obstacles.append(Obstacle(path: path, reason: reason)) }
    }

    private mutating func add(_ content: Content, at path: String) {
        if NewFiles.isThere(path) {
            obstacles.append(Obstacle(path: path))
        } else {
            files.append(File(path: path, content: content))
        }
    }

    /// Whether there is a file, a folder or a link, also one that leads nowhere.
    private static func isThere(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }

    /// Makes the files, and gives their paths.
    ///
    /// - Throws: `CannotRun` when something stands in the way or can't be written; then nothing has been made, or what
    ///   can't be removed again is told.
    func make() throws -> [String] {
        guard obstacles.isEmpty else { throw refusal }
        var made: [String] = []
        do {
            // Texts come last: they name the files that are copied.
            for file in files.filter(\.isCopy) + files.filter({ !$0.isCopy }) {
                try makeFolder(ofFile: file.path, &made)
                try make(file, &made)
                made.append(file.path)
            }
        } catch {
            let left = made.reversed().filter { !NewFiles.remove($0) }
            let outcome = left.isEmpty ? "nothing was made" : "only this was made: \(left.joined(separator: ", "))"
            throw CannotRun(
                "\(outcome), as a file can't be written: \(error.localizedDescription)",
                help: "make the folder writable, or free some space")
        }
        return files.map(\.path)
    }

    private var refusal: CannotRun {
        let isOne = obstacles.count == 1
        let list = obstacles.map { $0.path + ($0.reason.map { ", \($0)" } ?? "") }.joined(separator: ", ")
        let short = obstacles.filter(\.isShortOfLines).map(\.path)
        let others = obstacles.filter { !$0.isShortOfLines }.map(\.path)
        let name = { (paths: [String]) in
            paths.count < obstacles.count ? paths.joined(separator: " and ") : isOne ? "it" : "them"
        }
        let helps = [
            others.isEmpty ? nil : "move \(name(others)) away, or choose another name",
            short.isEmpty ? nil : "add the lines to \(name(short))",
        ]
        return CannotRun(
            "nothing was made, as \(isOne ? "this stands" : "these stand") in the way: \(list)",
            help: helps.compactMap(\.self).joined(separator: "; "))
    }

    /// Makes a file, which takes its name when it is whole: what is broken off stands in nobody's way.
    private func make(_ file: File, _ made: inout [String]) throws {
        let folder = URL(filePath: file.path).deletingLastPathComponent()
        let part = folder.appending(path: ".podfeed-\(UUID().uuidString).part").relativePath
        made.append(part)
        switch file.content {
        case .text(let text): try Data(text.utf8).write(to: URL(filePath: part), options: .withoutOverwriting)
        case .copy(let original): try FileManager.default.copyItem(atPath: original, toPath: part)
        }
        try FileManager.default.moveItem(atPath: part, toPath: file.path)
        made.removeLast()
    }

    /// Removes what was made, if it is there; a folder in which something else appeared stays.
    private static func remove(_ path: String) -> Bool {
        guard isThere(path) else { return true }
        let contents = try? FileManager.default.contentsOfDirectory(atPath: path)
        return contents?.isEmpty ?? true && (try? FileManager.default.removeItem(atPath: path)) != nil
    }

    /// Makes the folders on the way to a file, the outermost first, and notes which.
    private func makeFolder(ofFile path: String, _ made: inout [String]) throws {
        let folder = URL(filePath: path).deletingLastPathComponent().relativePath
        guard !FileManager.default.fileExists(atPath: folder) else { return }
        if folder != path, folder != "." { try makeFolder(ofFile: folder, &made) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        made.append(folder)
    }
}

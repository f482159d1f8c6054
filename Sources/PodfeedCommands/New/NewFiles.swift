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

    private var files: [File] = []
    private var obstacles: [String] = []

    /// No files yet.
    init() {}

    /// Adds a text.
    mutating func add(_ text: String, at path: String) { add(.text(text), at: path) }

    /// Adds a copy of a file; none is made when the same bytes are there.
    mutating func add(copyOf file: String, at path: String) {
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
        obstacles.append("\(path), which lacks \(missing.count == 1 ? "the line" : "the lines") \(quoted)")
    }

    private mutating func add(_ content: Content, at path: String) {
        // A link that leads nowhere is an obstacle, too.
        let isThere = (try? FileManager.default.attributesOfItem(atPath: path)) != nil
        if isThere { obstacles.append(path) } else { files.append(File(path: path, content: content)) }
    }

    /// Makes the files, and gives their paths.
    ///
    /// - Throws: `CannotRun` when something stands in the way or can't be written; then nothing has been made.
    func make() throws -> [String] {
        guard obstacles.isEmpty else {
            let isOne = obstacles.count == 1
            throw CannotRun(
                "nothing was made, as \(isOne ? "this stands" : "these stand") in the way: "
                    + obstacles.joined(separator: ", "),
                help: "move \(isOne ? "it" : "them") away, or choose another name")
        }
        var made: [String] = []
        do {
            // Texts come last: they name the files that are copied.
            for file in files.filter(\.isCopy) + files.filter({ !$0.isCopy }) {
                try makeFolder(ofFile: file.path, &made)
                try make(file, &made)
                made.append(file.path)
            }
        } catch {
            for path in made.reversed() { try? FileManager.default.removeItem(atPath: path) }
            throw CannotRun(
                "nothing was made, as a file can't be written: \(error.localizedDescription)",
                help: "make the folder writable, or free some space")
        }
        return files.map(\.path)
    }

    /// Makes a file. A copy takes its name when it is whole: what is broken off stands in nobody's way.
    private func make(_ file: File, _ made: inout [String]) throws {
        switch file.content {
        case .text(let text):
            try Data(text.utf8).write(to: URL(filePath: file.path), options: .withoutOverwriting)
        case .copy(let original):
            let url = URL(filePath: file.path)
            let part = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).part").relativePath
            try? FileManager.default.removeItem(atPath: part)
            made.append(part)
            try FileManager.default.copyItem(atPath: original, toPath: part)
            try FileManager.default.moveItem(atPath: part, toPath: file.path)
            made.removeLast()
        }
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

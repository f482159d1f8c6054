import Foundation

/// A file of the folder `Templates` of this project, which the program carries with it.
package struct BuiltInTemplate: Sendable {
    /// Its path in `Templates`, such as `new/show.yaml`.
    package let path: String
    /// Its text.
    package let text: String

    init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
    }

    /// All of them.
    package static var all: [BuiltInTemplate] { new + ci }

    /// The text of the one of a path.
    static func text(of path: String) -> String { all.first { $0.path == path }?.text ?? "" }

    /// The text of a template of `Templates/new`: that of the catalogue, or the built-in one.
    ///
    /// - Parameter folder: the folder in which `Templates` is sought, if there can be one.
    static func text(new name: String, in folder: String?) throws -> String {
        guard let folder else { return text(of: "new/\(name)") }
        let file = URL(filePath: folder).appending(path: "Templates/new/\(name)")
        guard FileManager.default.fileExists(atPath: file.path) else { return text(of: "new/\(name)") }
        do {
            return try String(contentsOf: file, encoding: .utf8)
        } catch {
            throw CannotRun(
                "'\(file.relativePath)' can't be read: \(error.localizedDescription)",
                help: "write it in UTF-8, or remove it to have the built-in one")
        }
    }
}

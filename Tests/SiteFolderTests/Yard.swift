import Foundation

/// A folder of its own in which a test builds sites; it is removed at the end.
struct Yard: ~Copyable {
    let path: String

    init() throws {
        let path = NSTemporaryDirectory() + "podfeed-site-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(_ name: String) -> String { path + "/" + name }

    /// The folder of the site.
    var site: String { path("public") }

    func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: path(name)), encoding: .utf8)
    }

    /// All files in a folder with what they hold; folders end with a slash.
    func tree(_ name: String = "public") -> [String: String] {
        let root = path(name)
        var tree: [String: String] = [:]
        for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            let path = root + "/" + name
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
                tree[name] = "-> " + target
            } else if let data = FileManager.default.contents(atPath: path) {
                tree[name] = String(decoding: data, as: UTF8.self)
            } else {
                tree[name + "/"] = ""
            }
        }
        return tree
    }

    /// The names beside the site.
    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    /// The number of a file or folder in its file system.
    func inode(_ name: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path(name))[.systemFileNumber] as? Int ?? 0
    }
}

/// A path as a file of the catalogue names it, made relative to the folder that it must not leave.
struct LocalPath: Hashable, Sendable {
    /// The folder that it must stay in.
    var boundary: String
    /// The way from there, without `.` and `..`.
    var relative: String

    /// The path for a name in a folder; `nil` when it leaves the boundary, of which the folder is a part.
    init?(_ name: String, from folder: [String], within boundary: String) {
        guard !name.hasPrefix("/"), !name.hasPrefix("~"), !name.utf8.contains(0) else { return nil }
        var parts = folder
        for part in name.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..": if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        self.boundary = boundary
        self.relative = parts.joined(separator: "/")
    }

    /// A path that was made relative before.
    init(boundary: String, relative: String) {
        self.boundary = boundary
        self.relative = relative
    }

    /// The path that opens it.
    var path: String { FileSystem.join(boundary, relative) }

    /// The last part of the path.
    var fileName: String { relative.split(separator: "/").last.map(String.init) ?? relative }

    /// What follows the last dot of the file name, in lower case; empty without a dot.
    var fileExtension: String {
        guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex else { return "" }
        return fileName[fileName.index(after: dot)...].lowercased()
    }
}

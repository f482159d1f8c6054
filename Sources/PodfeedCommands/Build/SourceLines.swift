import Diagnostics
import Foundation

/// The lines of the catalogue's files, read when a finding quotes them.
struct SourceLines {
    private var files: [String: [Substring]] = [:]

    /// The line at a place, `nil` when the file is gone or has fewer lines.
    mutating func excerpt(at location: SourceLocation) -> Excerpt? {
        let lines = files[location.file] ?? SourceLines.read(location.file)
        files[location.file] = lines
        guard lines.indices.contains(location.line - 1) else { return nil }
        return Excerpt(line: String(lines[location.line - 1]), column: location.column)
    }

    private static func read(_ path: String) -> [Substring] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        // Only what places count as a break: Unicode has other line ends, which would shift the lines below them.
        return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }
}

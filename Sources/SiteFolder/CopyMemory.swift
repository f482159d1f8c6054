import Foundation
import SystemPackage

/// Which files of a site are copies of which, as the system knew both when the site was put in place: when neither has
/// changed since, they still hold the same bytes, and need not be compared.
///
/// As text it is the line `podfeed-copies 1`, then `SOURCE MADE PATH` for each file, in the order of paths, where the
/// first two are what the system knew. It can be lost or broken without harm.
package struct CopyMemory: Sendable {
    private struct Copy {
        var source: Substring
        var made: Substring
    }

    private static let header = "podfeed-copies 1"

    private let file: String
    private var before: [String: Copy] = [:]
    private var now: [String: Stat] = [:]

    /// Nothing is known, and nothing is written down.
    package init() { file = "" }

    /// What was written to a file after the last build, if that is there and whole.
    package init(readingFrom file: String) {
        self.file = file
        guard let data = FileManager.default.contents(atPath: file) else { return }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        // A last line without an end may be the beginning of another.
        guard lines.first == Substring(CopyMemory.header), lines.last == "" else { return }
        for line in lines.dropFirst() {
            let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3 else { continue }
            before[String(fields[2])] = Copy(source: fields[0], made: fields[1])
        }
    }

    /// Whether a file of the site is known to hold the bytes of another.
    func holds(_ path: String, source: Stat, made: Stat) -> Bool {
        guard let known = before[path] else { return false }
        return known.source == CopyMemory.text(of: source) && known.made == CopyMemory.text(of: made)
    }

    /// Notes of which file one of the site is a copy, as the system knew that before it was read.
    mutating func note(_ path: String, source: Stat) { now[path] = source }

    /// Writes down the copies of this build, when its site is in place.
    package func save(of folder: String) {
        var lines = ""
        for (path, source) in now.sorted(by: { $0.key < $1.key }) {
            guard let made = try? Stat(FilePath(folder).appending(path), followTargetSymlink: false),
                CopyMemory.isOlder(source, than: made)
            else { continue }
            lines += "\(CopyMemory.text(of: source)) \(CopyMemory.text(of: made)) \(path)\n"
        }
        try? Data((CopyMemory.header + "\n" + lines).utf8).write(to: URL(filePath: file), options: .atomic)
    }

    private static func text(of stat: Stat) -> String {
        "\(stat.size),\(stat.inode.rawValue),\(stat.st_mtim.tv_sec).\(stat.st_mtim.tv_nsec),"
            + "\(stat.st_ctim.tv_sec).\(stat.st_ctim.tv_nsec)"
    }

    // Within one tick of the clock a file may change and keep its time.
    private static func isOlder(_ source: Stat, than made: Stat) -> Bool {
        (source.st_ctim.tv_sec, source.st_ctim.tv_nsec) < (made.st_mtim.tv_sec, made.st_mtim.tv_nsec)
    }
}

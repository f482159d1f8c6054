import Digests
import Foundation
import SystemPackage

/// The digests of large files that were read before, kept as long as size, number and time of change are the same.
///
/// As text it is the line `podfeed-digests 1`, then `BYTES INODE SECONDS NANOSECONDS SHA256 PATH` for each file, in the
/// order of paths. It can be lost or broken without harm: what is sent is digested once more while it is sent.
package struct DigestCache: Sendable {
    /// A file as it was when it was read.
    struct Stamp: Hashable, Sendable {
        var bytes: Int
        var inode: UInt64
        var seconds: Int
        var nanoseconds: Int

        init(_ stat: Stat) {
            // The time of the inode's change is none of it: a build that gives the file another name changes that.
            bytes = Int(stat.size)
            inode = UInt64(stat.inode.rawValue)
            seconds = Int(stat.st_mtim.tv_sec)
            nanoseconds = Int(stat.st_mtim.tv_nsec)
        }
    }

    private static let header = "podfeed-digests 1"
    private var entries: [String: String] = [:]

    /// A cache of nothing.
    package init() {}

    /// Reads what was written before; nothing where that is no cache.
    package init(text: String) {
        let lines = text.split(separator: "\n")
        guard lines.first == Substring(DigestCache.header) else { return }
        for line in lines.dropFirst() {
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count == 6 else { continue }
            entries[String(fields[5])] = fields[..<5].joined(separator: " ")
        }
    }

    /// The cache as text.
    package var text: String {
        let lines = entries.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }
        return DigestCache.header + "\n" + lines.joined()
    }

    /// The digest of a file, when its stamp is the one that was noted.
    func digest(of path: String, _ stamp: Stamp) -> Digest? {
        guard let entry = entries[path], entry.hasPrefix(DigestCache.text(stamp)) else { return nil }
        return entry.split(separator: " ").last.flatMap { Digest(hexadecimal: $0) }
    }

    /// Notes the digest of a file.
    mutating func note(_ path: String, _ stamp: Stamp, _ digest: Digest) {
        entries[path] = "\(DigestCache.text(stamp))\(digest)"
    }

    private static func text(_ stamp: Stamp) -> String {
        "\(stamp.bytes) \(stamp.inode) \(stamp.seconds) \(stamp.nanoseconds) "
    }
}

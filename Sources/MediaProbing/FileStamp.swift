import Foundation
import SystemPackage

/// What the system knows of a file without reading it; when all of it is the same, so are the bytes, but for changes
/// within one tick of the clock.
package struct FileStamp: Hashable, Sendable {
    /// The size in bytes.
    package var bytes: Int
    /// The number of the file in its file system.
    package var inode: UInt64
    /// When the bytes last changed, in nanoseconds since 1970; users can set it.
    package var modified: Int
    /// When the bytes or the attributes last changed, in nanoseconds since 1970; users cannot set it.
    package var changed: Int

    /// All of it, as a text.
    package var text: String { "\(bytes) \(inode) \(modified) \(changed)" }

    /// A stamp of given numbers.
    package init(bytes: Int, inode: UInt64, modified: Int, changed: Int) {
        self.bytes = bytes
        self.inode = inode
        self.modified = modified
        self.changed = changed
    }

    /// The stamp of a regular file that is not empty; anything else is a problem.
    package init(ofFile path: String) throws(ProbeProblem) {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing }
        let stat: Stat
        do {
            stat = try Stat(FilePath(path))
        } catch .noSuchFileOrDirectory {
            throw .missing
        } catch {
            throw .unreadable("\(error)")
        }
        guard stat.type == .regular else {
            let kind = stat.type == .directory ? "a folder" : "no regular file"
            throw ProbeProblem("is \(kind)", help: "name a file")
        }
        guard FileManager.default.isReadableFile(atPath: path) else { throw .unreadable("Permission denied") }
        guard stat.size > 0 else { throw ProbeProblem("is empty", help: "copy or export the file again") }
        self.init(
            bytes: Int(stat.size),
            inode: UInt64(stat.inode.rawValue),
            modified: FileStamp.nanoseconds(Int(stat.st_mtim.tv_sec), Int(stat.st_mtim.tv_nsec)),
            changed: FileStamp.nanoseconds(Int(stat.st_ctim.tv_sec), Int(stat.st_ctim.tv_nsec)))
    }

    /// Wraps where a file system holds a senseless time: it is compared, never reckoned with.
    private static func nanoseconds(_ seconds: Int, _ rest: Int) -> Int {
        seconds &* 1_000_000_000 &+ rest
    }
}

extension ProbeProblem {
    static func unreadable(_ reason: String) -> ProbeProblem {
        ProbeProblem("cannot be read (\(reason))", help: "make the file readable")
    }

    package static var changed: ProbeProblem {
        ProbeProblem("changed while it was read", help: "run again when the file is complete")
    }

    static var missing: ProbeProblem {
        ProbeProblem("does not exist", help: "add the file, or name one that exists")
    }
}

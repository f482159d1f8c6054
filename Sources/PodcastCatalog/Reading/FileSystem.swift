import Foundation
import SystemPackage

/// The few questions that the catalogue puts to the file system.
enum FileSystem {
    /// What stands at a path.
    enum Entry: Hashable, Sendable {
        /// Nothing, or nothing that may be looked at.
        case nothing
        /// A file, by its size in bytes.
        case file(size: Int)
        /// A folder.
        case folder
        /// A symbolic link, where it was not to be followed.
        case link
        /// A pipe, a device or a socket.
        case other
    }

    /// What stands at a path, symbolic links followed unless said otherwise.
    static func entry(at path: String, following: Bool = true) -> Entry {
        var info = stat()
        guard unsafe following ? stat(path, &info) == 0 : lstat(path, &info) == 0 else { return .nothing }
        return switch info.st_mode & S_IFMT {
        case S_IFREG: .file(size: Int(info.st_size))
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// What the system knows of a file without reading it; when all of it is the same, so are the bytes.
    struct Stamp: Hashable, Sendable {
        /// The size in bytes.
        var bytes: Int
        /// The number in the file system.
        var inode: UInt64
        /// When the bytes last changed, in nanoseconds.
        var modified: Int
        /// When anything of the file last changed, in nanoseconds.
        var changed: Int
    }

    /// The stamp of a regular file, symbolic links followed; `nil` when there is none.
    static func stamp(of path: String) -> Stamp? {
        var info = stat()
        guard unsafe stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
        return Stamp(
            bytes: Int(info.st_size), inode: UInt64(info.st_ino),
            modified: Int(info.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(info.st_mtim.tv_nsec),
            changed: Int(info.st_ctim.tv_sec) &* 1_000_000_000 &+ Int(info.st_ctim.tv_nsec))
    }

    /// Whether a regular file stands at a path, and no link to one.
    static func isPlainFile(_ path: String) -> Bool {
        var info = stat()
        return unsafe lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    }

    /// The names in a folder, without hidden ones, in the order of their bytes.
    static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted { SortedNames.precedes($0.utf8.span, $1.utf8.span) }
    }

    /// What a file holds, or why that can't be had.
    enum Content {
        /// All bytes of a regular file.
        case bytes([UInt8])
        /// More bytes than are wanted.
        case large(size: Int)
        /// A folder.
        case folder
        /// A symbolic link, where it was not to be followed.
        case link
        /// Nothing, or nothing that may be read.
        case unreadable
    }

    /// What a regular file holds that has no more bytes than a limit.
    static func content(of path: String, atMost limit: Int, following: Bool) -> Content {
        // Whoever opens a pipe must not wait for somebody who writes to it.
        var options: FileDescriptor.OpenOptions = [.closeOnExec, .nonBlocking]
        if !following { options.insert(.noFollow) }
        let file: FileDescriptor
        do {
            file = unsafe try FileDescriptor.open(path, .readOnly, options: options)
        } catch {
            return !following && entry(at: path, following: false) == .link ? .link : .unreadable
        }
        defer { try? file.close() }
        guard let stat = try? file.stat() else { return .unreadable }
        if stat.type == .directory { return .folder }
        guard stat.type == .regular else { return .unreadable }
        if stat.size > limit { return .large(size: Int(stat.size)) }
        return bytes(from: file, ofRegular: Int(stat.size)).map(Content.bytes) ?? .unreadable
    }

    /// The bytes of a file, `nil` when it can't be read.
    static func bytes(of path: String) -> [UInt8]? {
        guard let file = unsafe try? FileDescriptor.open(path, .readOnly, options: .closeOnExec) else { return nil }
        defer { try? file.close() }
        return bytes(from: file, ofRegular: nil)
    }

    /// The bytes of an open file.
    ///
    /// - Parameter size: how many bytes it probably has, if it is a regular file: then it is read at once.
    private static func bytes(from file: FileDescriptor, ofRegular size: Int?) -> [UInt8]? {
        var room = (size ?? 0) + 1
        guard var bytes = try? part(of: file, room: room, isRegular: size != nil) else { return nil }
        while bytes.count == room {
            let next = max(room, 1 << 16)
            guard let more = try? part(of: file, room: next, isRegular: size != nil) else { return nil }
            room += next
            bytes += more
        }
        return bytes
    }

    /// As many bytes of a file as there is room for, from where it was read last.
    private static func part(of file: FileDescriptor, room: Int, isRegular: Bool) throws -> [UInt8] {
        unsafe try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            while count < room {
                let wanted = room - count
                let got = unsafe try file.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[count...]))
                count += got
                // A regular file gives less than it is asked for where it ends, others where they have no more yet.
                if got == 0 || isRegular && got < wanted { break }
            }
        }
    }

    /// The path without symbolic links, `nil` when nothing is there.
    static func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// Whether a path, symbolic links followed, stays in a folder.
    static func stays(_ path: String, in folder: String) -> Bool {
        guard let path = realPath(path), let folder = realPath(folder) else { return false }
        return path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    /// A name appended to a folder; the folder `.` is left out.
    static func join(_ folder: String, _ name: String) -> String {
        if folder.isEmpty || folder == "." { return name }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
    }
}

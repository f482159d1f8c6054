import CFileSystem
import Foundation
import SystemPackage

/// An open file of a store: what is in it is read at any place, by any thread.
final class StoreFile: Sendable {
    private let file: FileDescriptor
    private let isMade: Bool
    /// The path under which it was opened.
    let path: String

    /// Opens a file to read it; `nil` when there is none.
    init?(reading path: String) {
        let options: FileDescriptor.OpenOptions = [.closeOnExec, .noFollow]
        guard let file = try? FileDescriptor.open(FilePath(path), .readOnly, options: options) else { return nil }
        (self.file, self.path, isMade) = (file, path, false)
    }

    /// Makes a file that no other process has; `nil` where that can't be.
    init?(making path: String) {
        let options: FileDescriptor.OpenOptions = [.create, .exclusiveCreate, .closeOnExec, .noFollow]
        let file = try? FileDescriptor.open(
            FilePath(path), .readWrite, options: options, permissions: .ownerReadWrite)
        guard let file else { return nil }
        (self.file, self.path, isMade) = (file, path, true)
    }

    deinit {
        // A file that was made and got no other name is nobody's any longer.
        if isMade, isNamed { removeName() }
        try? file.close()
    }

    /// Whether the path still names this very file.
    private var isNamed: Bool {
        guard let own = try? file.stat(), let named = try? Stat(FilePath(path), followTargetSymlink: false) else {
            return false
        }
        return own.inode == named.inode
    }

    /// How many bytes it has.
    var size: Int { (try? file.stat()).map { Int($0.size) } ?? 0 }

    /// So many bytes from an offset on; `nil` when it has fewer.
    func bytes(_ count: Int, at offset: Int) -> [UInt8]? {
        guard count >= 0, offset >= 0 else { return nil }
        let bytes = unsafe try? [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            while filled < count {
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: raw[filled..<count])
                let got = unsafe try file.read(fromAbsoluteOffset: Int64(offset + filled), into: rest)
                if got == 0 { break }
                filled += got
            }
        }
        return bytes?.count == count ? bytes : nil
    }

    /// Writes bytes at an offset; false when the disk is full or gone.
    func write(_ bytes: [UInt8], at offset: Int) -> Bool {
        let isWritten = (try? file.writeAll(toAbsoluteOffset: Int64(offset), bytes)) == bytes.count
        // The site is put on the disk with the file system that it is in, and would wait for this.
        podfeed_begin_sync(file.rawValue)
        return isWritten
    }

    /// Gives the file another name, in the place of whatever has it.
    func rename(to other: String) -> Bool { unsafe Foundation.rename(path, other) == 0 }

    /// Takes the name away; the file lives as long as it is open.
    func removeName() { _ = unsafe unlink(path) }
}

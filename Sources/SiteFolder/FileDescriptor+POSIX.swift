import CFileSystem
import Foundation
package import SystemPackage

extension FileDescriptor {
    /// Takes the lock of the file for this process; false when another has it.
    package func tryLock() throws -> Bool {
        if flock(rawValue, LOCK_EX | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK else { throw Errno(rawValue: errno) }
        return false
    }

    /// Gives the lock of the file back, also where a process that was just begun still has the file.
    package func unlock() throws {
        guard flock(rawValue, LOCK_UN) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Puts what was written on the disk.
    package func synchronize() throws {
        guard fsync(rawValue) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Has what was written put on the disk while this process goes on; only a hint, which may come to nothing.
    func beginSynchronizing() { podfeed_begin_sync(rawValue) }

    /// Puts what was written to the whole file system on the disk, at once.
    func synchronizeFileSystem() throws {
        guard podfeed_sync_all(rawValue) == 0 else { throw Errno(rawValue: errno) }
    }

    /// Fills a buffer from the file, as far as there is something; returns how many bytes that are.
    package func fill(_ buffer: inout [UInt8]) throws -> Int {
        try unsafe buffer.withUnsafeMutableBytes { bytes in
            var filled = 0
            while filled < bytes.count {
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[filled...])
                let count = try unsafe read(into: rest)
                if count == 0 { break }
                filled += count
            }
            return filled
        }
    }
}

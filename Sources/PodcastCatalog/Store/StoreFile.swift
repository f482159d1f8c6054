import Foundation

/// An open file of a store: what is in it is read at any place, by any thread.
final class StoreFile: Sendable {
    private let descriptor: Int32
    private let isMade: Bool
    /// The path under which it was opened.
    let path: String

    /// Opens a file to read it; `nil` when there is none.
    init?(reading path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        self.path = path
        isMade = false
        guard descriptor >= 0 else { return nil }
    }

    /// Makes a file that no other process has; `nil` where that can't be.
    init?(making path: String) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        self.path = path
        isMade = true
        guard descriptor >= 0 else { return nil }
    }

    deinit {
        guard descriptor >= 0 else { return }
        // A file that was made and got no other name is nobody's any longer.
        if isMade, isNamed { removeName() }
        close(descriptor)
    }

    /// Whether the path still names this very file.
    private var isNamed: Bool {
        var (own, named) = (stat(), stat())
        guard unsafe fstat(descriptor, &own) == 0, unsafe lstat(path, &named) == 0 else { return false }
        return own.st_ino == named.st_ino
    }

    /// How many bytes it has.
    var size: Int {
        var info = stat()
        return unsafe fstat(descriptor, &info) == 0 ? Int(info.st_size) : 0
    }

    /// So many bytes from an offset on; `nil` when it has fewer.
    func bytes(_ count: Int, at offset: Int) -> [UInt8]? {
        guard count >= 0, offset >= 0 else { return nil }
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = unsafe pread(
                    descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                filled += got
            }
        }
        return bytes.count == count ? bytes : nil
    }

    /// Writes bytes at an offset; false when the disk is full or gone.
    func write(_ bytes: [UInt8], at offset: Int) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let put = unsafe pwrite(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
                if put < 0, errno == EINTR { continue }
                guard put > 0 else { return false }
                done += put
            }
            return true
        }
    }

    /// Gives the file another name, in the place of whatever has it.
    func rename(to other: String) -> Bool { unsafe Foundation.rename(path, other) == 0 }

    /// Takes the name away; the file lives as long as it is open.
    func removeName() { _ = unsafe unlink(path) }
}

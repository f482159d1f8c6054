import CFileSystem
import Foundation
package import SystemPackage

// The calls that SystemPackage does not have. Each pointer lives as long as its call.
extension FilePath {
    /// The names in a folder, without `.` and `..`, in no order.
    package func names() throws -> [FilePath.Component] {
        guard let folder = unsafe withPlatformString({ unsafe opendir($0) }) else { throw Errno(rawValue: errno) }
        defer { unsafe closedir(folder) }
        var names: [FilePath.Component] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(folder) else { break }
            let name = unsafe FilePath(platformString: podfeed_name(entry))
            guard let component = name.lastComponent, component.kind == .regular else { continue }
            names.append(component)
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return names
    }

    /// Makes a folder with all permissions that the umask leaves.
    package func makeFolder() throws {
        try unsafe call { unsafe mkdir($0, 0o777) }
    }

    /// Sets the mode as it is given.
    func setMode(_ mode: CInterop.Mode) throws {
        try unsafe call { unsafe chmod($0, mode) }
    }

    /// Gives the file a second name; a symbolic link gets one itself.
    package func link(as other: FilePath) throws {
        try unsafe call(with: other) { unsafe linkat(AT_FDCWD, $0, AT_FDCWD, $1, 0) }
    }

    /// Makes a symbolic link with a target that need not exist.
    func makeSymbolicLink(to target: FilePath) throws {
        try unsafe call(with: target) { unsafe symlink($1, $0) }
    }

    /// What a symbolic link points to, as it is written there.
    func symbolicLinkTarget() throws -> FilePath {
        var buffer = [CInterop.PlatformChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let room = buffer.count - 1
        let count = unsafe withPlatformString { unsafe readlink($0, &buffer, room) }
        guard count >= 0 else { throw Errno(rawValue: errno) }
        return FilePath(platformString: buffer)
    }

    /// The path without symbolic links, relative parts and `..`; what it names must exist.
    package func resolved() throws -> FilePath {
        guard let path = unsafe withPlatformString({ unsafe realpath($0, nil) }) else { throw Errno(rawValue: errno) }
        defer { unsafe free(path) }
        return unsafe FilePath(platformString: path)
    }

    /// Removes a name that is no folder's.
    package func removeFile() throws {
        try unsafe call { unsafe unlink($0) }
    }

    /// Removes an empty folder.
    package func removeFolder() throws {
        try unsafe call { unsafe rmdir($0) }
    }

    /// Gives the file or folder another name, in one step.
    package func rename(to other: FilePath) throws {
        try unsafe call(with: other) { unsafe renameat(AT_FDCWD, $0, AT_FDCWD, $1) }
    }

    /// Exchanges two files or folders, in one step.
    func exchange(with other: FilePath) throws {
        try unsafe call(with: other) { unsafe podfeed_exchange($0, $1) }
    }

    private typealias Pointer = UnsafePointer<CInterop.PlatformChar>

    private func call(_ function: (Pointer) -> CInt) throws {
        guard unsafe withPlatformString(function) == 0 else { throw Errno(rawValue: errno) }
    }

    private func call(with other: FilePath, _ function: (Pointer, Pointer) -> CInt) throws {
        try unsafe call { path in unsafe other.withPlatformString { unsafe function(path, $0) } }
    }
}

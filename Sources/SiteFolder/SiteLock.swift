import Foundation
import SystemPackage

/// The right to write a site, which one process has at a time; it ends with the process.
struct SiteLock: ~Copyable {
    private let path: FilePath
    private let file: FileDescriptor

    /// Takes the right to write a site.
    init(_ place: SitePlace) throws {
        path = place.lock
        file = try SiteFolderError.naming("write", place.lock) { try SiteLock.take(place) }
    }

    deinit {
        // Before the lock ends: whoever opens the name then makes another file.
        try? path.removeFile()
        try? file.close()
    }

    private static func take(_ place: SitePlace) throws -> FileDescriptor {
        var file = try open(place)
        // The owner before may have removed the name after it was opened here.
        while try !isNamed(file, place.lock) {
            try file.close()
            file = try open(place)
        }
        try note(file)
        return file
    }

    /// Opens the file and locks it.
    private static func open(_ place: SitePlace) throws -> FileDescriptor {
        let file = try FileDescriptor.open(
            place.lock, .readWrite, options: [.create, .closeOnExec, .noFollow],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        do {
            guard try file.tryLock() else { throw busy(place, file) }
            return file
        } catch {
            try? file.close()
            throw error
        }
    }

    private static func isNamed(_ file: FileDescriptor, _ path: FilePath) throws -> Bool {
        guard let named = try? Stat(path) else { return false }
        return try named.inode == file.stat().inode
    }

    private static func note(_ file: FileDescriptor) throws {
        try file.resize(to: 0)
        try file.writeAll("\(ProcessInfo.processInfo.processIdentifier)\n".utf8)
    }

    private static func busy(_ place: SitePlace, _ file: FileDescriptor) -> SiteFolderError {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = (try? file.fill(&buffer)) ?? 0
        let process = Int(String(decoding: buffer.prefix(count), as: UTF8.self).prefix { $0.isASCII && $0.isNumber })
        let who = process.map { "another build (process \($0))" } ?? "another build"
        return SiteFolderError(.busy, "\(who) is writing '\(place.name)'", help: "wait until it has ended")
    }
}

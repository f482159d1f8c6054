import Digests
import FeedValues
import SiteFolder
import Synchronization
import SystemPackage

/// A folder of this machine: the target that needs no other program.
///
/// A file arrives under a temporary name beside its own, is put on the disk, and takes its name in one step. One
/// process at a time publishes to a folder: the system's lock on a file says so, and ends with the process.
package final class DirectoryTarget: PublishingTarget {
    package let name: String
    let root: FilePath
    /// The lock, while this process has it.
    private let lock = Mutex<FileDescriptor?>(nil)
    private let count = Atomic<Int>(0)

    /// The target in a folder, which need not exist; its parent must.
    package init(_ path: String) {
        name = "the folder '\(path)'"
        root = FilePath(path)
    }

    deinit {
        lock.withLock { file in
            try? file?.unlock()
            try? file?.close()
        }
    }

    package var guarantees: TargetGuarantees {
        TargetGuarantees(hasWholeFiles: true, exclusion: .certain, keepsHeaders: false)
    }

    package var requests: Int { count.load(ordering: .relaxed) }

    package func acquire(_ lease: Lease, replacing old: Lease?) async throws {
        if !exists(root) { try run("make the folder", root) { try root.makeFolder() } }
        try makeFolders(for: path(TargetLayout.journal))
        let file = try run("write", path(".podfeed/lock")) {
            try FileDescriptor.open(
                path(".podfeed/lock"), .readWrite, options: [.create, .closeOnExec, .noFollow],
                permissions: [.ownerReadWrite, .groupRead, .otherRead])
        }
        guard try run("lock", path(".podfeed/lock"), { try file.tryLock() }) else {
            try? file.close()
            throw try await busy()
        }
        lock.withLock { $0 = file }
        try await put([lease.upload()]) { _ in }
    }

    /// Nothing: the lock ends with the process.
    package func renew(_ lease: Lease) async throws {}

    package func release(_ lease: Lease) async throws {
        try await remove([TargetLayout.lease])
        let file = lock.withLock { file in
            defer { file = nil }
            return file
        }
        try? file?.unlock()
        try? file?.close()
    }

    private func busy() async throws -> PublishingError {
        let lease = try await read(TargetLayout.lease, limit: 1 << 16).flatMap(Lease.init(json:))
        let who = lease.map { "\($0.owner) publishes to \(name) since \($0.began.iso8601)" }
        return PublishingError(
            .tryAgain, who ?? "another process publishes to \(name)", help: "wait until that has ended")
    }

    package func read(_ path: String, limit: Int) async throws -> [UInt8]? {
        let place = self.path(path)
        return try run("read", place) {
            do {
                let file = try FileDescriptor.open(place, .readOnly, options: [.closeOnExec, .nonBlocking])
                return try file.closeAfter {
                    let size = try file.stat().size
                    guard size <= limit else { throw tooLarge(path, bytes: Int(size), limit: limit) }
                    return try file.readAll()
                }
            } catch Errno.noSuchFileOrDirectory {
                return nil
            }
        }
    }

    package func facts(of paths: [String]) async throws -> [String: TargetFile] {
        var facts: [String: TargetFile] = [:]
        for path in paths {
            let place = self.path(path)
            try run("read", place) {
                do {
                    facts[path] = try LocalFile.read(place)
                } catch Errno.noSuchFileOrDirectory {} catch Errno.notDirectory {}
            }
        }
        return facts
    }

    package func commit(_ message: String) async throws {}

    /// The place of a path of the target.
    func path(_ path: String) -> FilePath { root.pushing(FilePath(path)) }

    /// Whether there is something at a place.
    func exists(_ place: FilePath) -> Bool { (try? Stat(place, followTargetSymlink: false)) != nil }

    /// Runs calls of the system on a place, counts them as a request, and says what they were for when they fail.
    func run<Value>(_ verb: String, _ place: FilePath, _ body: () throws -> Value) throws -> Value {
        count.add(1, ordering: .relaxed)
        do {
            return try body()
        } catch let error as Errno {
            throw PublishingError(.cannotRun, "cannot \(verb) '\(place)' (\(error))", help: error.help)
        }
    }

    private func tooLarge(_ path: String, bytes: Int, limit: Int) -> PublishingError {
        PublishingError(
            .refused, "'\(path)' in \(name) has \(bytes) bytes, and at most \(limit) are expected",
            help: "look at what it is")
    }
}

extension Errno {
    /// What to do when a folder refuses something.
    fileprivate var help: String {
        switch self {
        case .noSpace, .diskQuotaExceeded: "free some space there and publish again"
        case .permissionDenied, .notPermitted, .readOnlyFileSystem: "make it writable for this user"
        case .noSuchFileOrDirectory: "check that the folder around it exists"
        case .fileNameTooLong: "shorten the name"
        case .notDirectory, .isDirectory, .fileExists: "move away what has that name there"
        default: "check the disk and publish again"
        }
    }
}

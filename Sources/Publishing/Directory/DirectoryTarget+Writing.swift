import Digests
import Foundation
import SiteFolder
import SystemPackage

extension DirectoryTarget {
    /// How many files are written at a time: each waits for the disk.
    private static let jobs = 8

    /// What systems say that cannot give a file a second name.
    private static let linkRefusals: [Errno] = [.improperLink, .notPermitted, .tooManyLinks, .notSupported]

    package func put(_ files: [Upload], progress: @Sendable (Upload) -> Void) async throws {
        for path in Set(files.map(\.path)) { try makeFolders(for: self.path(path)) }
        try await withThrowingTaskGroup(of: Upload.self) { group in
            for (index, file) in files.enumerated() {
                if index >= DirectoryTarget.jobs, let done = try await group.next() { progress(done) }
                group.addTask {
                    try self.put(file)
                    return file
                }
            }
            for try await done in group { progress(done) }
        }
        try synchronizeFolders(of: files.map(\.path))
    }

    package func copy(_ path: String, to other: String, headers: FileHeaders) async throws {
        let (from, to) = (self.path(path), self.path(other))
        let temporary = self.path(TargetLayout.temporary(other))
        try makeFolders(for: to)
        do {
            try run("copy", from) {
                try? temporary.removeFile()
                do {
                    try from.link(as: temporary)
                } catch let error as Errno where DirectoryTarget.linkRefusals.contains(error) {
                    try DirectoryTarget.write(temporary) { file in
                        _ = try LocalFile.read(from) { try file.writeAll($0) }
                    }
                }
            }
            try run("write", to) { try temporary.rename(to: to) }
        } catch {
            try? temporary.removeFile()
            throw error
        }
        // Two names of one file are not renamed onto each other.
        try? temporary.removeFile()
        try synchronizeFolders(of: [other])
    }

    package func move(_ path: String, to other: String, headers: FileHeaders) async throws {
        let (from, to) = (self.path(path), self.path(other))
        try makeFolders(for: to)
        try run("move", from) {
            try from.rename(to: to)
            try? from.removeFile()
        }
        removeEmptyFolders(above: path)
        try synchronizeFolders(of: [path, other])
    }

    package func remove(_ paths: [String]) async throws {
        for path in paths {
            let place = self.path(path)
            try run("remove", place) {
                do {
                    try place.removeFile()
                } catch Errno.noSuchFileOrDirectory {} catch Errno.notDirectory {}
            }
            removeEmptyFolders(above: path)
        }
        try synchronizeFolders(of: paths)
    }

    package func clear(_ paths: [String]) async throws {
        let own = [TargetLayout.journal, TargetLayout.lease]
        for path in paths + own { try? self.path(TargetLayout.temporary(path)).removeFile() }
    }

    private func put(_ upload: Upload) throws {
        let place = path(upload.path)
        let temporary = path(TargetLayout.temporary(upload.path))
        do {
            try run("write", place) {
                try? temporary.removeFile()
                try DirectoryTarget.write(temporary) { file in
                    let written = try write(upload, to: file)
                    guard written == TargetFile(bytes: upload.bytes, sha256: upload.sha256) else {
                        throw upload.changed
                    }
                }
                try temporary.rename(to: place)
            }
        } catch {
            try? temporary.removeFile()
            throw error
        }
    }

    private func write(_ upload: Upload, to file: FileDescriptor) throws -> TargetFile {
        switch upload.source {
        case .bytes(let bytes):
            try file.writeAll(bytes)
            return TargetFile(bytes: bytes.count, sha256: .sha256(bytes))
        case .file(let path):
            do {
                return try LocalFile.read(FilePath(path)) { part in
                    do {
                        try file.writeAll(part)
                    } catch let error as Errno {
                        throw Writing(error: error)
                    }
                }
            } catch let failure as Writing {
                throw failure.error
            } catch let error as Errno {
                throw PublishingError(.cannotRun, "cannot read '\(path)' (\(error))", help: "build again")
            }
        }
    }

    /// What failed while a file was copied: the writing, not the reading.
    private struct Writing: Error {
        var error: Errno
    }

    /// Makes a file and puts what is written to it on the disk.
    private static func write(_ place: FilePath, _ body: (FileDescriptor) throws -> Void) throws {
        let file = try FileDescriptor.open(
            place, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
            permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        try file.closeAfter {
            try body(file)
            try file.synchronize()
        }
    }

    /// Makes the folders around a place that are not there.
    func makeFolders(for place: FilePath) throws {
        let folder = place.removingLastComponent()
        guard !folder.isEmpty, !exists(folder) else { return }
        try makeFolders(for: folder)
        try run("make the folder", folder) {
            do {
                try folder.makeFolder()
            } catch Errno.fileExists {}
        }
        synchronize(folder.removingLastComponent())
    }

    /// Removes folders of the target that became empty; what is in use stays.
    private func removeEmptyFolders(above path: String) {
        var folder = FilePath(path).removingLastComponent()
        while !folder.isEmpty, folder != FilePath(TargetLayout.folder) {
            do {
                try root.pushing(folder).removeFolder()
            } catch {
                return
            }
            folder.removeLastComponent()
        }
    }

    /// Puts the names in the folders of some files on the disk.
    private func synchronizeFolders(of paths: [String]) throws {
        for folder in Set(paths.map { path($0).removingLastComponent() }) { synchronize(folder) }
    }

    // Not every file system can do this with a folder; what is in the file is on the disk in any case.
    private func synchronize(_ folder: FilePath) {
        let place = folder.isEmpty ? FilePath(".") : folder
        guard let file = try? FileDescriptor.open(place, .readOnly, options: [.closeOnExec]) else { return }
        _ = try? file.closeAfter { try file.synchronize() }
    }
}

extension Upload {
    /// What is said when the bytes are no longer those that were planned.
    package var changed: PublishingError {
        PublishingError(
            .refused, "the bytes of '\(path)' have changed since they were looked at", help: "build and publish again")
    }
}

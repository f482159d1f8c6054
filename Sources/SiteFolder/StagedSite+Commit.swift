import Dispatch
import Synchronization
import SystemPackage

extension StagedSite {
    /// Puts the new tree in the place of the site, in one step, and removes the old one.
    ///
    /// When all bytes are the same, the old tree stays. On error it stays, too.
    package consuming func commit() throws -> SiteChange {
        if old.isMade, fresh.isEmpty, manifest == old.manifest { return .unchanged }
        let text = manifest.text
        _ = try tree.make(FilePath(SitePath.manifest)) { try $0.writeAll(text.utf8) }
        fresh.append(FilePath(SitePath.manifest))
        try synchronize()
        try SiteFolderError.naming("replace", place.folder) { try place.putInPlace(replacing: old.exists) }
        isOpen = false
        // The new site is live: what is left of the old one is removed by the next build at the latest.
        try? tree.remove()
        try? SiteTree(root: place.old).remove()
        return old.exists ? .replaced : .created
    }

    /// Puts the new files on the disk, so that a loss of power leaves the old site or the new one.
    ///
    /// Each file costs a wait for the disk, so that all wait at the same time; of many, the whole file system is
    /// quicker.
    private func synchronize() throws {
        if fresh.count + folders.count > 100 {
            do {
                return try FileDescriptor.with(place.next) { try $0.synchronizeFileSystem() }
            } catch Errno.noFunction {}
        }
        let paths = (fresh + folders + [FilePath("")]).map { tree.path($0) }
        let failures = Mutex<[Int: any Error]>([:])
        DispatchQueue.concurrentPerform(iterations: paths.count) { index in
            do {
                try SiteFolderError.naming("write", paths[index]) {
                    try FileDescriptor.with(paths[index]) { try $0.synchronize() }
                }
            } catch {
                failures.withLock { $0[index] = error }
            }
        }
        if let first = failures.withLock({ $0.min { $0.key < $1.key } }) { throw first.value }
    }
}

extension SitePlace {
    /// Gives the new tree the name of the site, and the old tree that of the new one.
    func putInPlace(replacing: Bool) throws {
        if replacing {
            try keepMode()
            do {
                try next.exchange(with: folder)
            } catch let error as Errno where [.invalidArgument, .noFunction, .notSupported].contains(error) {
                try replaceInTwoSteps()
            }
        } else {
            try next.rename(to: folder)
        }
        try? FileDescriptor.with(parent) { try $0.synchronize() }
    }

    /// For file systems that cannot exchange; between the steps there is no site, and the next build puts it back.
    func replaceInTwoSteps() throws {
        try folder.rename(to: old)
        do {
            try next.rename(to: folder)
        } catch {
            try? old.rename(to: folder)
            throw error
        }
    }

    private func keepMode() throws {
        try next.setMode(Stat(folder).permissions.rawValue)
    }
}

extension FileDescriptor {
    /// Opens a file or folder for the time of a call.
    fileprivate static func with(_ path: FilePath, _ body: (FileDescriptor) throws -> Void) throws {
        let file = try open(path, .readOnly, options: [.closeOnExec])
        try file.closeAfter { try body(file) }
    }
}

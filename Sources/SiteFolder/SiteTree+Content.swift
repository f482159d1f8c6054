import SystemPackage

extension SiteTree {
    /// The text of a file in the tree.
    func text(_ path: FilePath) throws -> String {
        try SiteFolderError.naming("read", self.path(path)) {
            let file = try FileDescriptor.open(self.path(path), .readOnly, options: [.closeOnExec, .nonBlocking])
            return try file.closeAfter { String(decoding: try file.readAll(), as: UTF8.self) }
        }
    }

    /// Whether a file of the tree, of the same size, holds just these bytes.
    func holds(_ path: FilePath, _ bytes: [UInt8]) -> Bool {
        guard let file = try? FileDescriptor.open(self.path(path), .readOnly, options: [.closeOnExec, .noFollow])
        else { return false }
        return (try? file.closeAfter { try file.readAll() == bytes }) ?? false
    }

    /// Whether a file of the tree holds the same bytes as another file, which is read from its start.
    func holds(_ path: FilePath, _ other: FileDescriptor) throws -> Bool {
        guard let file = try? FileDescriptor.open(self.path(path), .readOnly, options: [.closeOnExec, .noFollow])
        else { return false }
        return try file.closeAfter { try file.holdsSame(as: other) }
    }

    /// Makes a file in the tree and lets it be written; one that could not be written whole is removed.
    func make<Value>(_ path: FilePath, _ body: (FileDescriptor) throws -> Value) throws -> Value {
        let path = self.path(path)
        let file = try SiteFolderError.naming("write", path) {
            try FileDescriptor.open(
                path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec, .noFollow],
                permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
        }
        do {
            return try SiteFolderError.naming("write", path) { try file.closeAfter { try body(file) } }
        } catch {
            try? path.removeFile()
            throw error
        }
    }

    /// Gives a file of another tree a second name in this one, or copies it where the system does not let it.
    func adopt(_ path: FilePath, from other: SiteTree) throws {
        do {
            try other.path(path).link(as: self.path(path))
        } catch let error as Errno where [.improperLink, .notPermitted, .tooManyLinks, .notSupported].contains(error) {
            let source = try FileDescriptor.open(other.path(path), .readOnly, options: [.closeOnExec, .noFollow])
            _ = try source.closeAfter { try make(path) { try $0.writeAll(of: source) } }
        }
    }
}

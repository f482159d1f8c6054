import SystemPackage

extension StagedSite {
    /// Writes a file of the site; one with the same bytes in the old site is kept instead.
    /// - Parameter path: Relative to the site, with `/` between its parts, none of which is `.` or `..`.
    package mutating func write(_ path: String, _ bytes: [UInt8]) throws {
        let path = try begin(path)
        if old.made[path.text] == bytes.count, oldTree.holds(FilePath(path.text), bytes) {
            try keep(path)
        } else {
            _ = try tree.make(FilePath(path.text)) { try $0.writeAll(bytes) }
            fresh.append(FilePath(path.text))
        }
        manifest.files[path] = bytes.count
    }

    /// Writes a file of the site in parts; one with the same bytes in the old site is kept instead.
    /// - Parameters:
    ///   - path: Relative to the site, with `/` between its parts, none of which is `.` or `..`.
    ///   - body: Appends to the file; when it throws, the file is not in the site.
    package mutating func write(_ path: String, by body: (inout StagedFile) throws -> Void) throws {
        take(try place(path).write(by: body))
    }

    /// The place of a file that is to be written, by any thread; the site has it when it takes it.
    /// - Parameter path: Relative to the site, with `/` between its parts, none of which is `.` or `..`.
    package mutating func place(_ path: String) throws -> StagedPlace {
        let path = try begin(path)
        return StagedPlace(path: path, tree: tree, oldTree: oldTree, oldBytes: old.made[path.text])
    }

    /// Takes a file that was written in its place.
    package mutating func take(_ file: StagedPlace.Written) {
        if file.isFresh { fresh.append(FilePath(file.path.text)) }
        manifest.files[file.path] = file.bytes
    }

    /// Copies a file into the site; one with the same bytes in the old site is kept instead, and is not even read when
    /// it is known to be a copy.
    ///
    /// The source is never linked: a change to it must not reach the site before a build does.
    /// - Parameters:
    ///   - path: Relative to the site, with `/` between its parts, none of which is `.` or `..`.
    ///   - source: The file to copy.
    ///   - expected: The size that a feed states; another one is an error.
    package mutating func copy(_ path: String, from source: String, bytes expected: Int? = nil) throws {
        let path = try begin(path)
        let bytes = try keepCopy(path, of: source) ?? copyBytes(path, from: source)
        guard expected == nil || expected == bytes else {
            throw SiteFolderError(
                .system, "'\(source)' has \(bytes) bytes, it had \(expected ?? 0) when the build began",
                help: "build again when the file is complete")
        }
        manifest.files[path] = bytes
    }

    /// Where a file of the site is until the tree takes the place of the old one.
    package func stagedPath(_ path: String) -> String { tree.path(FilePath(path)).string }

    /// The tree of the site before.
    var oldTree: SiteTree { SiteTree(root: place.folder) }

    /// Keeps a file that is known to be a copy; its size, or `nil` when nothing is known.
    private mutating func keepCopy(_ path: SitePath, of source: String) throws -> Int? {
        guard let bytes = old.made[path.text], let stat = try? Stat(FilePath(source)), stat.type == .regular,
            let made = try? Stat(oldTree.path(FilePath(path.text)), followTargetSymlink: false),
            copies.holds(path.text, source: stat, made: made)
        else { return nil }
        copies.note(path.text, source: stat)
        try keep(path)
        return bytes
    }

    private mutating func copyBytes(_ path: SitePath, from source: String) throws -> Int {
        let file = try SiteFolderError.naming("read", FilePath(source)) {
            try FileDescriptor.open(FilePath(source), .readOnly, options: [.closeOnExec, .nonBlocking])
        }
        return try file.closeAfter {
            let stat = try file.stat()
            guard stat.type == .regular else {
                throw SiteFolderError(.system, "'\(source)' is no regular file", help: "name a file")
            }
            copies.note(path.text, source: stat)
            return try copy(path, from: file)
        }
    }

    private mutating func copy(_ path: SitePath, from file: FileDescriptor) throws -> Int {
        let bytes = try SiteFolderError.naming("read", FilePath(path.text)) { Int(try file.stat().size) }
        if old.made[path.text] == bytes, try oldTree.holds(FilePath(path.text), file) {
            try keep(path)
            return bytes
        }
        fresh.append(FilePath(path.text))
        return try tree.make(FilePath(path.text)) { try $0.writeAll(of: file) }
    }

    private mutating func begin(_ text: String) throws -> SitePath {
        let path = try SitePath(text)
        try names.take(path)
        try makeFolders(of: FilePath(path.text))
        return path
    }

    private mutating func keep(_ path: SitePath) throws {
        let path = FilePath(path.text)
        try SiteFolderError.naming("keep", oldTree.path(path)) { try tree.adopt(path, from: oldTree) }
    }
}

import FeedValues

/// What became of the files that the catalogue names.
struct LocalFiles: Sendable {
    /// The state of a name.
    enum State: Hashable, Sendable {
        /// A file is there.
        case file
        /// Nothing is there; the path that may have been meant.
        case missing(suggestion: String?)
        /// A folder is there, or something else that is no file.
        case folder
        /// A media file is not there, or a pointer is in its place, but it is known from its release.
        case absent
        /// The name, or the symbolic link behind it, leads out of the folder that it must stay in.
        case outside
    }

    /// The paths that were looked at, in the order in which they first were.
    private(set) var seen: [LocalPath] = []
    private var states: [String: State] = [:]
    private var stamps: [String: FileSystem.Stamp] = [:]
    private var realFolders: [String: String] = [:]
    private var suggestions = 0

    /// How many files that are missing get a suggestion: each costs the reading of a folder.
    private static let maximumSuggestions = 20

    /// The state of a path that was looked at.
    func state(of path: LocalPath) -> State { states[path.path] ?? .missing(suggestion: nil) }

    /// Whether a file is at a path, or is known from its release.
    func isKnown(_ path: LocalPath) -> Bool { [.file, .absent].contains(state(of: path)) }

    /// Notes that a file is not there and yet known.
    mutating func noteAbsent(_ path: LocalPath) { states[path.path] = .absent }

    /// What the system knew of a file when it was looked at.
    func stamp(of path: LocalPath) -> FileSystem.Stamp? { stamps[path.path] }

    /// The same as a text, by the path that opens the file.
    func stampText(of path: String) -> String? {
        stamps[path].map { "\($0.bytes) \($0.inode) \($0.modified) \($0.changed)" }
    }

    /// Whether some text of the catalogue names a path.
    func isNamed(_ path: String) -> Bool { states[path] != nil }

    /// Looks at a path; its state is known from then on.
    mutating func look(at path: LocalPath) -> State {
        if let known = states[path.path] { return known }
        let state = inspect(path)
        states[path.path] = state
        seen.append(path)
        return state
    }

    private mutating func inspect(_ path: LocalPath) -> State {
        guard let real = realPath(path) else { return .missing(suggestion: suggestion(for: path)) }
        let boundary = realFolder(path.boundary) ?? path.boundary
        guard real.hasPrefix(boundary == "/" ? "/" : boundary + "/") else { return .outside }
        guard let stamp = FileSystem.stamp(of: path.path) else { return .folder }
        stamps[path.path] = stamp
        return .file
    }

    /// The path without symbolic links; of the folders, which many files share, each is asked for once.
    private mutating func realPath(_ path: LocalPath) -> String? {
        let text = path.path
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")), slash != text.startIndex,
            FileSystem.isPlainFile(text)
        else { return FileSystem.realPath(text) }
        return realFolder(String(text[..<slash])).map { FileSystem.join($0, path.fileName) }
    }

    private mutating func realFolder(_ folder: String) -> String? {
        if let known = realFolders[folder] { return known }
        let real = FileSystem.realPath(folder)
        realFolders[folder] = real
        return real
    }

    private mutating func suggestion(for path: LocalPath) -> String? {
        suggestions += 1
        guard suggestions <= LocalFiles.maximumSuggestions else { return nil }
        let folder = path.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return Spelling.nearest(to: path.fileName, in: FileSystem.names(in: folder))
    }
}

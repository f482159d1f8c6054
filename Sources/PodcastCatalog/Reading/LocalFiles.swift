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
        /// The name, or the symbolic link behind it, leads out of the folder that it must stay in.
        case outside
    }

    private var states: [String: State] = [:]
    private var boundaries: [String: String] = [:]
    private var suggestions = 0

    /// How many files that are missing get a suggestion: each costs the reading of a folder.
    private static let maximumSuggestions = 20

    /// The state of a path that was looked at.
    func state(of path: LocalPath) -> State { states[path.path] ?? .missing(suggestion: nil) }

    /// Whether some text of the catalogue names a path.
    func isNamed(_ path: String) -> Bool { states[path] != nil }

    /// Looks at a path; its state is known from then on.
    mutating func look(at path: LocalPath) -> State {
        if let known = states[path.path] { return known }
        let state = inspect(path)
        states[path.path] = state
        return state
    }

    private mutating func inspect(_ path: LocalPath) -> State {
        guard let real = FileSystem.realPath(path.path) else { return .missing(suggestion: suggestion(for: path)) }
        let boundary: String
        if let known = boundaries[path.boundary] {
            boundary = known
        } else {
            boundary = FileSystem.realPath(path.boundary) ?? path.boundary
            boundaries[path.boundary] = boundary
        }
        guard real.hasPrefix(boundary == "/" ? "/" : boundary + "/") else { return .outside }
        if case .file = FileSystem.entry(at: path.path) { return .file }
        return .folder
    }

    private mutating func suggestion(for path: LocalPath) -> String? {
        suggestions += 1
        guard suggestions <= LocalFiles.maximumSuggestions else { return nil }
        let folder = path.path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return Spelling.nearest(to: path.fileName, in: FileSystem.names(in: folder))
    }
}

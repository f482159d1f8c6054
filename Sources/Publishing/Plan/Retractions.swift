/// The files that were taken down: they leave the target in any case, and are not kept.
package struct Retractions: Hashable, Sendable {
    /// The paths of files.
    package var paths: Set<String>
    /// How the paths of other files begin.
    package var prefixes: [String]

    /// The files that were taken down.
    package init(paths: Set<String> = [], prefixes: [String] = []) {
        self.paths = paths
        self.prefixes = prefixes
    }

    /// Whether a file was taken down.
    package func cover(_ path: String) -> Bool {
        paths.contains(path) || prefixes.contains { path.hasPrefix($0) }
    }
}

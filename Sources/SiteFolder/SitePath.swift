/// The path of a file of the site, relative to its root, with `/` between its parts.
struct SitePath: Hashable, Sendable, Comparable {
    /// The name of the list of a site's files, in its root.
    static let manifest = ".podfeed-manifest"

    /// The path as text.
    let text: String

    /// A path that names a file inside of the site on any system.
    init(_ text: String) throws {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Substring.init)
        let reason: String? =
            if text.isEmpty {
                "it is empty"
            } else if text.utf8.first == UInt8(ascii: "/") {
                "it is absolute"
            } else if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
                "it holds a control character"
            } else if parts.contains("") {
                "it has an empty part"
            } else if parts.contains(".") || parts.contains("..") {
                "it has the part '.' or '..'"
            } else if text == SitePath.manifest {
                "it is the site's own list of files"
            } else {
                nil
            }
        if let reason {
            throw SiteFolderError(
                .path, "'\(text)' cannot be the path of a file of the site: \(reason)", help: "rename the file")
        }
        self.text = text
    }

    /// The folders that the path runs through, outermost first.
    var folders: [String] {
        text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
    }

    /// The path as disks and servers see it that do not tell upper from lower case.
    var folded: String { text.lowercased() }

    /// Orders paths by their bytes.
    static func < (left: SitePath, right: SitePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// The files that a build made, with their sizes; others in the folder were put there by hand.
///
/// As text it is the line `podfeed-manifest 1`, then `BYTES PATH` for each file, in the order of the paths' bytes.
struct SiteManifest: Hashable, Sendable {
    private static let header = "podfeed-manifest 1"

    /// The size in bytes of each file.
    var files: [SitePath: Int] = [:]

    /// A list of nothing yet.
    init() {}

    /// Reads a manifest that a build has written.
    init(parsing text: String, of folder: String) throws {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
        guard let first = lines.first, first == SiteManifest.header else {
            throw SiteManifest.unreadable(folder, "its first line is '\(lines.first ?? "")'")
        }
        guard lines.last == "" else { throw SiteManifest.unreadable(folder, "its last line has no end") }
        for (number, line) in lines.enumerated().dropFirst().dropLast() {
            let fields = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count == 2, let bytes = Int(fields[0]), let path = try? SitePath(String(fields[1])) else {
                throw SiteManifest.unreadable(folder, "line \(number + 1) is '\(line)'")
            }
            files[path] = bytes
        }
    }

    /// The manifest as text; the same files give the same bytes.
    var text: String {
        let lines = files.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.text)\n" }
        return SiteManifest.header + "\n" + lines.joined()
    }

    private static func unreadable(_ folder: String, _ reason: String) -> SiteFolderError {
        SiteFolderError(
            .foreign, "'\(folder)/\(SitePath.manifest)' is not a manifest that this version knows: \(reason)",
            help: "move the folder away, or remove it")
    }
}

/// The list of files that stands in each site that a build made.
package enum SiteListing {
    /// Its name, in the site's root.
    package static let name = SitePath.manifest

    /// The paths of the files that a build made, in the order of their bytes, from the list's text.
    ///
    /// Throws `SiteFolderError` when it is not a list that this version knows.
    package static func paths(in text: String, of folder: String) throws -> [String] {
        try SiteManifest(parsing: text, of: folder).files.keys.sorted().map(\.text)
    }
}

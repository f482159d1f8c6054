/// The files that the feeds of a site name and that the site lacks, as their bytes were not at hand when it was built.
///
/// The site holds the list as `.podfeed-absent`, and has no such file when it lacks nothing. As text it is the line
/// `podfeed-absent 1`, then `BYTES SHA256 PATH` for each file, in the order of the paths' bytes.
package struct AbsentFiles: Hashable, Sendable {
    /// A file as it must be where the site goes.
    package struct File: Hashable, Sendable {
        /// Its size in bytes.
        package var bytes: Int
        /// The SHA-256 digest of its bytes, as 64 hexadecimal digits in lower case.
        package var digest: String

        /// A file of a size and a digest.
        package init(bytes: Int, digest: String) {
            self.bytes = bytes
            self.digest = digest
        }
    }

    /// The name of the list in the root of a site.
    package static let name = ".podfeed-absent"
    private static let header = "podfeed-absent 1"

    /// The files, by their paths relative to the root of the site.
    package var files: [String: File]

    /// A list of files.
    package init(_ files: [String: File] = [:]) { self.files = files }

    /// Reads a list; nil for a text that is none.
    package init?(parsing text: String) {
        var files: [String: File] = [:]
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
        guard lines.first == Substring(AbsentFiles.header), lines.last == "" else { return nil }
        for line in lines.dropFirst().dropLast() {
            let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3, let bytes = Int(fields[0]), fields[1].utf8.count == 64, !fields[2].isEmpty else {
                return nil
            }
            files[String(fields[2])] = File(bytes: bytes, digest: String(fields[1]))
        }
        self.files = files
    }

    /// The list as text; the same files give the same bytes.
    package var text: String {
        let lines = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { "\($0.value.bytes) \($0.value.digest) \($0.key)\n" }
        return AbsentFiles.header + "\n" + lines.joined()
    }
}

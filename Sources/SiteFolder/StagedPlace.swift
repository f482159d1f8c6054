import SystemPackage

/// Where a file of a staged site is to be, so that several can be written at the same time.
package struct StagedPlace: Sendable {
    /// A file that was written.
    package struct Written: Sendable {
        let path: SitePath
        /// How many bytes it has.
        package let bytes: Int
        /// Whether the old site has other bytes in its place, or none.
        package let isFresh: Bool
    }

    let path: SitePath
    let tree: SiteTree
    let oldTree: SiteTree
    let oldBytes: Int?

    /// Writes the file in parts; one with the same bytes in the old site is kept instead.
    /// - Parameter body: Appends to the file; when it throws, there is no file.
    package func write(by body: (inout StagedFile) throws -> Void) throws -> Written {
        let place = FilePath(path.text)
        let (bytes, isSame) = try tree.make(place) { file in
            var staged = StagedFile(descriptor: file, path: tree.path(place))
            try body(&staged)
            let bytes = Int(try file.stat().size)
            return (bytes, try oldBytes == bytes && oldTree.holds(place, file))
        }
        if isSame {
            try tree.path(place).removeFile()
            try SiteFolderError.naming("keep", oldTree.path(place)) { try tree.adopt(place, from: oldTree) }
        }
        return Written(path: path, bytes: bytes, isFresh: !isSame)
    }
}

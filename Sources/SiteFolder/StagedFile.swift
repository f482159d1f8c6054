import SystemPackage

/// A file of a staged site while it is written.
package struct StagedFile: Sendable {
    /// How many bytes are written before the disk is told to begin with them.
    private static let share = 4 << 20

    let descriptor: FileDescriptor
    let path: FilePath
    private var waiting = 0

    init(descriptor: FileDescriptor, path: FilePath) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Writes bytes behind those that were written before.
    package mutating func append(_ bytes: [UInt8]) throws {
        _ = try SiteFolderError.naming("write", path) { try descriptor.writeAll(bytes) }
        waiting += bytes.count
        // What is on the disk already is not waited for when the site takes its place.
        if waiting >= StagedFile.share {
            waiting = 0
            descriptor.beginSynchronizing()
        }
    }
}

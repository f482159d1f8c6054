import SystemPackage

/// A file of a staged site while it is written.
package struct StagedFile: Sendable {
    let descriptor: FileDescriptor
    let path: FilePath

    /// Writes bytes behind those that were written before.
    package func append(_ bytes: [UInt8]) throws {
        _ = try SiteFolderError.naming("write", path) { try descriptor.writeAll(bytes) }
    }
}

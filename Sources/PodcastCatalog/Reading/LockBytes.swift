import Digests

/// The file `podfeed.lock` as it was read; what it says is for others to tell.
package struct LockBytes: Sendable {
    /// The name of the file.
    private static let name = "podfeed.lock"
    /// The largest file that is read, in bytes: some three million episodes.
    private static let maximumSize = 1 << 30

    /// The file as findings name it.
    package let file: String
    /// Its bytes.
    package let bytes: [UInt8]
    /// The digest of the bytes.
    let digest: [UInt8]

    /// The lock in the folder of a catalogue; nil when there is none.
    init?(in folder: String) throws(CatalogError) {
        let path = FileSystem.join(folder, LockBytes.name)
        switch FileSystem.entry(at: path) {
        case .nothing where FileSystem.entry(at: path, following: false) == .nothing: return nil
        case .file(let size) where size <= LockBytes.maximumSize:
            if let bytes = FileSystem.bytes(of: path) {
                file = path
                self.bytes = bytes
                digest = Digest.sha256(bytes).bytes
                return
            }
        default: break
        }
        throw CatalogError(
            message: "'\(path)' can't be read, and what was released is not known",
            help: "give it back its permissions, or restore it from version control")
    }
}

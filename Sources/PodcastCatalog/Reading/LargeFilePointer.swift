package import Digests

/// What Git LFS leaves in the place of a file that it did not fetch (git-lfs, docs/spec.md).
package struct LargeFilePointer: Hashable, Sendable {
    /// The digest of the file's bytes.
    package var digest: ContentDigest
    /// The size of the file in bytes.
    package var bytes: Int

    /// The size of pointers, at most, in bytes.
    static let maximumSize = 1023

    /// The pointer that some bytes are; nil for any others.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= LargeFilePointer.maximumSize else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first == "version https://git-lfs.github.com/spec/v1",
            let digest = lines.lazy.compactMap({ LargeFilePointer.value(of: "oid sha256:", $0) }).first,
            let size = lines.lazy.compactMap({ LargeFilePointer.value(of: "size ", $0) }).first.flatMap({ Int($0) }),
            let digest = ContentDigest(digest)
        else { return nil }
        self.digest = digest
        self.bytes = size
    }

    private static func value(of key: String, _ line: Substring) -> Substring? {
        line.hasPrefix(key) ? line.dropFirst(key.count) : nil
    }
}

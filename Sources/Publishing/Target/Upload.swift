package import Digests

/// A file that is to be put into a target.
package struct Upload: Hashable, Sendable {
    /// Where the bytes come from.
    package enum Source: Hashable, Sendable {
        /// A file on this machine, by its path.
        case file(String)
        /// Bytes in memory.
        case bytes([UInt8])
    }

    /// Where it goes, relative to the root of the target.
    package var path: String
    /// Where the bytes come from.
    package var source: Source
    /// How many bytes they are.
    package var bytes: Int
    /// Their SHA-256 digest: a file that has another one by now is not put.
    package var sha256: Digest
    /// How a server should send it.
    package var headers: FileHeaders

    /// A file that is to be put into a target.
    package init(path: String, source: Source, bytes: Int, sha256: Digest, headers: FileHeaders) {
        self.path = path
        self.source = source
        self.bytes = bytes
        self.sha256 = sha256
        self.headers = headers
    }

    /// Bytes in memory that are to be put into a target.
    package init(path: String, _ bytes: [UInt8], headers: FileHeaders) {
        self.init(path: path, source: .bytes(bytes), bytes: bytes.count, sha256: .sha256(bytes), headers: headers)
    }
}

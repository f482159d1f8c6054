/// The digest of some bytes by one algorithm.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// A way to digest.
    package enum Algorithm: Hashable, Sendable, CaseIterable {
        /// SHA-1, 20 bytes: for identifiers of version 5 only, as it no longer withstands attack.
        case sha1
        /// SHA-256, 32 bytes.
        case sha256
    }

    /// The bytes of the digest.
    package let bytes: [UInt8]

    /// The digest as hexadecimal digits in lower case.
    package var description: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The SHA-1 digest of bytes in memory.
    package static func sha1(_ bytes: [UInt8]) -> Digest { digest(of: bytes, by: .sha1) }

    /// The SHA-256 digest of bytes in memory.
    package static func sha256(_ bytes: [UInt8]) -> Digest { digest(of: bytes, by: .sha256) }

    private static func digest(of bytes: [UInt8], by algorithm: Algorithm) -> Digest {
        var stream = DigestStream(algorithm)
        stream.update(bytes)
        return stream.finish()
    }
}

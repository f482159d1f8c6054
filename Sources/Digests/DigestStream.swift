import CCrypto

/// A digest under way, fed with one chunk after another.
@safe package struct DigestStream: ~Copyable {
    private let context: OpaquePointer

    /// A digest of nothing yet.
    ///
    /// Ends the program when libcrypto lacks the algorithm or memory, which nothing here could mend.
    package init(_ algorithm: Digest.Algorithm) {
        guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("libcrypto has no memory left") }
        let isReady = unsafe EVP_DigestInit_ex(context, DigestStream.method(algorithm), nil) == 1
        precondition(isReady, "libcrypto has no \(algorithm)")
        unsafe self.context = context
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    // libcrypto looks a method up for each digest that does not bring one that was fetched: these are, once a process.
    // Kept as numbers, as a pointer is not to be shared between threads; what they point to is never written again.
    private static let sha1 = UInt(bitPattern: unsafe EVP_MD_fetch(nil, "SHA1", nil))
    private static let sha256 = UInt(bitPattern: unsafe EVP_MD_fetch(nil, "SHA256", nil))

    private static func method(_ algorithm: Digest.Algorithm) -> OpaquePointer? {
        switch algorithm {
        case .sha1: unsafe OpaquePointer(bitPattern: sha1) ?? EVP_sha1()
        case .sha256: unsafe OpaquePointer(bitPattern: sha256) ?? EVP_sha256()
        }
    }

    /// Adds bytes to what is digested.
    package mutating func update(_ bytes: [UInt8]) {
        update(bytes.span)
    }

    /// Adds bytes to what is digested, such as the buffer of a reader; copies nothing.
    package mutating func update(_ bytes: Span<UInt8>) {
        let isTaken = unsafe bytes.withUnsafeBufferPointer { chunk in
            unsafe chunk.isEmpty || EVP_DigestUpdate(context, chunk.baseAddress, chunk.count) == 1
        }
        precondition(isTaken, "libcrypto refused \(bytes.count) bytes")
    }

    /// The digest of all that was fed.
    package consuming func finish() -> Digest {
        var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        let isDone = unsafe EVP_DigestFinal_ex(context, &bytes, &count) == 1
        precondition(isDone, "libcrypto could not finish a digest")
        return Digest(bytes: Array(bytes.prefix(Int(count))))
    }
}

package import FeedValues

/// What is known of the encryption of a connection that was made.
package struct TLSFacts: Hashable, Sendable {
    /// The version, such as `TLSv1.3`; empty where libcurl does not tell.
    package var version: String
    /// The moment after which the server's certificate is not valid.
    package var certificateEnd: Timestamp?

    /// What is known of a connection.
    package init(version: String, certificateEnd: Timestamp? = nil) {
        self.version = version
        self.certificateEnd = certificateEnd
    }

    /// The moment in a certificate's words: `Nov 22 07:04:00 2026 GMT`.
    static func moment(_ words: String) -> Timestamp? {
        let parts = words.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 5 else { return nil }
        return RFC5322Date.parse("\(parts[1]) \(parts[0]) \(parts[3]) \(parts[2]) +0000").timestamp
    }
}

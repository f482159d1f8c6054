import FeedValues

/// Queries that make an address good for a time or a person only: signatures, expiry and tokens.
enum SignedQuery {
    /// The key of a query that signs or limits the address, as written; `nil` when none does.
    ///
    /// Keys count whole and in any case. `sig` and `se`, short as they are, count together, as Azure writes them.
    static func key(in query: Substring) -> Substring? {
        var signature: Substring?
        var hasExpiry = false
        for part in query.utf8.split(separator: UInt8(ascii: "&")) {
            let key = Substring(part.prefix { $0 != UInt8(ascii: "=") })
            guard key.utf8.count <= 64 else { continue }
            let name = key.asciiLowercased
            if keys.contains(name) || name.hasPrefix("x-amz-") || name.hasPrefix("x-goog-") { return key }
            if name == "sig" { signature = key }
            if name == "se" { hasExpiry = true }
        }
        return hasExpiry ? signature : nil
    }

    private static let keys: Set<String> = [
        "signature", "expires", "token", "token-hash", "token-time", "access_token", "policy", "key-pair-id", "hdnea",
    ]
}

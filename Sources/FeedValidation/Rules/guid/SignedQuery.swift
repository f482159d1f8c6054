import FeedValues

/// Queries that make an address good for a time or a person only: signatures, expiry and tokens.
enum SignedQuery {
    /// The key of a query that signs or limits the address, as written; `nil` when none does.
    ///
    /// Keys count whole and in any case. `sig` and `se`, short as they are, count together, as Azure writes them.
    static func key(in query: Substring) -> Substring? {
        var signature: Substring?
        var hasExpiry = false
        let bytes = query.utf8.span
        let words = keys
        var start = 0
        while start < bytes.count {
            let end = bytes.first(UInt8(ascii: "&"), in: start..<bytes.count) ?? bytes.count
            let range = start..<(bytes.first(UInt8(ascii: "="), in: start..<end) ?? end)
            start = end + 1
            guard range.count <= 64 else { continue }
            if words.contains(bytes, in: range) || isOfCloud(bytes, in: range) { return query.part(range) }
            if bytes.equals("sig", in: range) { signature = query.part(range) }
            if bytes.equals("se", in: range) { hasExpiry = true }
        }
        return hasExpiry ? signature : nil
    }

    /// Whether a key begins with `x-amz-` or `x-goog-`.
    private static func isOfCloud(_ bytes: Span<UInt8>, in key: Range<Int>) -> Bool {
        guard key.count > 5, bytes[key.lowerBound].asciiLowercased == UInt8(ascii: "x") else { return false }
        return bytes.equals("x-amz-", in: key.prefix(6)) || bytes.equals("x-goog-", in: key.prefix(7))
    }

    private static let keys = WordList([
        "signature", "expires", "token", "token-hash", "token-time", "access_token", "policy", "key-pair-id", "hdnea",
    ])
}

extension Substring {
    /// The part between two of its bytes, counted from its first.
    func part(_ range: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}

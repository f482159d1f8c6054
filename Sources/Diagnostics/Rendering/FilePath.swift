import FeedValues

/// Paths of files as addresses.
enum FilePath {
    /// A path as the reference of RFC 3986 that names it: relative as it is, absolute with `file:`.
    static func address(of path: String) -> String {
        let path = FindingKey.plain(path)
        return (path.hasPrefix("/") ? "file://" : "") + PercentEncoding.encode(path) { !plainBytes.contains($0) }
    }

    private static let plainBytes = ASCIISet(alphanumericsAnd: "-._~/")
}

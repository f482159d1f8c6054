import Publishing

/// When the files of a site go out, by what they are.
enum ReleaseOrder {
    /// The place of a file, by its path and its first bytes.
    ///
    /// Feeds are what listeners' apps come to, and go last; a further page of one, which its first page names, goes
    /// before; all that feeds and pages name goes first.
    @Sendable static func position(_ path: String, _ head: ArraySlice<UInt8>) -> Release.Position {
        if isPage(path) { return Release.Position(.pages) }
        guard path.hasSuffix(".xml") || path.hasSuffix(".rss"), isFeed(head) else { return Release.Position(.assets) }
        guard let number = pageNumber(path) else { return Release.Position(.entries) }
        return Release.Position(.pages, depth: number)
    }

    private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") || path.hasSuffix(".htm") }

    private static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: head, as: UTF8.self)
        return text.contains("<rss") || text.contains("<feed")
    }

    /// The number of a further page, from 2, as `feed-2.xml`, or of an archive, from 1, as `archive-1.xml`.
    private static func pageNumber(_ path: String) -> Int? {
        let name = path.split(separator: "/").last ?? ""
        for prefix in ["feed-", "archive-"] where name.hasPrefix(prefix) {
            return Int(name.dropFirst(prefix.count).prefix { $0 != "." })
        }
        return nil
    }
}

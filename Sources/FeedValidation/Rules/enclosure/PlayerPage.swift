import FeedValues

/// Addresses that give a page with a player, where somebody wanted the file.
enum PlayerPage {
    /// Whether an address is such a page, by its host and path.
    static func isPage(_ url: URLReference) -> Bool {
        guard let written = url.host, mayBePlayer(written) else { return false }
        let host = written.asciiLowercased
        let path = url.path
        switch host.hasPrefix("www.") ? String(host.dropFirst(4)) : host {
        case "youtube.com", "m.youtube.com", "music.youtube.com":
            return ["/watch", "/shorts/", "/embed/", "/live/"].contains { path.hasPrefix($0) }
        case "youtu.be", "open.spotify.com", "podcasts.apple.com": return path.utf8.count > 1
        case "drive.google.com": return path.hasPrefix("/file/") || path == "/open"
        case "dropbox.com": return (path.hasPrefix("/s/") || path.hasPrefix("/scl/")) && !isDownload(url.query)
        default: return false
        }
    }

    /// Whether a host ends as one of those does.
    private static func mayBePlayer(_ host: Substring) -> Bool {
        let bytes = host.utf8.span
        guard bytes.count >= 8 else { return false }
        return bytes.equals("be", in: bytes.count - 2..<bytes.count)
            || bytes.equals("e.com", in: bytes.count - 5..<bytes.count)
            || bytes.equals("y.com", in: bytes.count - 5..<bytes.count)
            || bytes.equals("x.com", in: bytes.count - 5..<bytes.count)
    }

    /// Whether a query makes Dropbox give the file: `dl=1` or `raw=1`.
    private static func isDownload(_ query: Substring?) -> Bool {
        (query ?? "").split(separator: "&").contains { $0 == "dl=1" || $0 == "raw=1" }
    }
}

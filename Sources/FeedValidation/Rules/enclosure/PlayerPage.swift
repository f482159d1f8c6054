import FeedValues

/// Addresses that give a page with a player, where somebody wanted the file.
enum PlayerPage {
    /// Whether an address is such a page, by its host and path.
    static func isPage(_ url: URLReference) -> Bool {
        guard let host = url.host?.asciiLowercased else { return false }
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

    /// Whether a query makes Dropbox give the file: `dl=1` or `raw=1`.
    private static func isDownload(_ query: Substring?) -> Bool {
        (query ?? "").split(separator: "&").contains { $0 == "dl=1" || $0 == "raw=1" }
    }
}

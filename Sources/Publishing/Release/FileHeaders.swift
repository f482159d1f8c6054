/// How a file is to be sent: the one table of content types and cache lifetimes.
package struct FileHeaders: Hashable, Sendable {
    /// The content type, with its charset where it is text.
    package let contentType: String
    /// How long a copy may be kept without asking, in seconds.
    package let cacheSeconds: Int
    /// Whether other bytes will never have the same name, so that nobody need ask at all.
    package let isImmutable: Bool
    /// Whether pages of other sites may read it: players on the web fetch chapters and transcripts by script.
    package let isForScripts: Bool

    /// Whether caches that many people share may keep it.
    package let isShared: Bool

    /// The value of the header `Cache-Control`.
    package var cacheControl: String {
        "\(isShared ? "public" : "private"), max-age=\(cacheSeconds)" + (isImmutable ? ", immutable" : "")
    }

    /// How a file at a path is sent; XML that readers come to, or its further pages, is a feed.
    package init(path: String, stage: ReleaseStage) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).suffix(2)
        let name = parts.last ?? path.utf8[...]
        let suffix = name.lastIndex(of: UInt8(ascii: ".")).map { String(Substring(name[name.index(after: $0)...])) }
        let folder = parts.count == 2 ? parts.first.map { String(Substring($0)) } : nil
        self.init(
            FileHeaders.row(suffix?.lowercased() ?? "", in: folder, isFeed: stage != .assets),
            isShared: !path.hasPrefix(TargetLayout.privateFolder + "/"))
    }

    /// How the files of a row are sent.
    init(_ row: Row, isShared: Bool = true) {
        contentType = row.contentType
        cacheSeconds = row.lifetime.seconds
        self.isShared = isShared
        isImmutable = row.lifetime == .year
        isForScripts = row.isForScripts
    }

    private static func row(_ suffix: String, in folder: String?, isFeed: Bool) -> Row {
        if isFeed, feed.suffixes.contains(suffix) { return feed }
        return rows.first { $0.suffixes.contains(suffix) && ($0.folder == nil || $0.folder == folder) } ?? other
    }

    /// How long a copy may be kept.
    package enum Lifetime: Sendable {
        /// What changes with every release.
        case minutes
        /// What may be mended.
        case hour
        /// What may be replaced under its name.
        case day
        /// Sounds and films: other bytes have another name.
        case year

        /// The time in seconds.
        package var seconds: Int {
            switch self {
            case .minutes: 300
            case .hour: 3600
            case .day: 86_400
            case .year: 31_536_000
            }
        }
    }

    /// Files of some endings that are sent alike.
    package struct Row: Sendable {
        /// What the files are, in a word.
        package let what: String
        /// The endings of their names, in lower case.
        package let suffixes: [String]
        /// The name of the folder they lie in, where that decides.
        package var folder: String?
        /// The content type.
        package let contentType: String
        /// How long a copy may be kept.
        package let lifetime: Lifetime
        /// Whether pages of other sites may read them.
        package var isForScripts = false
    }

    /// How feeds are sent.
    package static let feed = Row(
        what: "feeds", suffixes: ["xml", "rss"], contentType: "application/rss+xml; charset=utf-8", lifetime: .minutes)

    /// How files of any other ending are sent.
    package static let other = Row(
        what: "other files", suffixes: [], contentType: "application/octet-stream", lifetime: .hour)

    /// How files are sent that are no feeds, by the endings of their names.
    package static let rows: [Row] = [
        text("chapters", ["json"], in: "chapters", "application/json+chapters"),
        text("JSON", ["json"], "application/json"),
        text("WebVTT", ["vtt"], "text/vtt; charset=utf-8"),
        text("SubRip", ["srt"], "application/x-subrip; charset=utf-8"),
        text("plain text", ["txt"], "text/plain; charset=utf-8"),
        text("pages", ["html", "htm"], "text/html; charset=utf-8", .minutes),
        Row(what: "style sheets", suffixes: ["css"], contentType: "text/css; charset=utf-8", lifetime: .day),
        Row(what: "XML", suffixes: ["xml", "rss"], contentType: "application/xml; charset=utf-8", lifetime: .minutes),
        Row(what: "JPEG", suffixes: ["jpg", "jpeg"], contentType: "image/jpeg", lifetime: .day),
        Row(what: "PNG", suffixes: ["png"], contentType: "image/png", lifetime: .day),
        Row(what: "WebP", suffixes: ["webp"], contentType: "image/webp", lifetime: .day),
        Row(what: "AVIF", suffixes: ["avif"], contentType: "image/avif", lifetime: .day),
        Row(what: "GIF", suffixes: ["gif"], contentType: "image/gif", lifetime: .day),
        Row(what: "SVG", suffixes: ["svg"], contentType: "image/svg+xml", lifetime: .day),
        Row(what: "MP3", suffixes: ["mp3"], contentType: "audio/mpeg", lifetime: .year),
        Row(what: "AAC", suffixes: ["m4a"], contentType: "audio/mp4", lifetime: .year),
        Row(what: "raw AAC", suffixes: ["aac"], contentType: "audio/aac", lifetime: .year),
        Row(what: "Ogg", suffixes: ["ogg", "oga", "opus"], contentType: "audio/ogg", lifetime: .year),
        Row(what: "FLAC", suffixes: ["flac"], contentType: "audio/flac", lifetime: .year),
        Row(what: "WAV", suffixes: ["wav"], contentType: "audio/wav", lifetime: .year),
        Row(what: "MP4", suffixes: ["mp4", "m4v"], contentType: "video/mp4", lifetime: .year),
        Row(what: "QuickTime", suffixes: ["mov"], contentType: "video/quicktime", lifetime: .year),
        Row(what: "WebM", suffixes: ["webm"], contentType: "video/webm", lifetime: .year),
        Row(what: "PDF", suffixes: ["pdf"], contentType: "application/pdf", lifetime: .day),
        Row(what: "EPUB", suffixes: ["epub"], contentType: "application/epub+zip", lifetime: .day),
    ]

    private static func text(
        _ what: String, _ suffixes: [String], in folder: String? = nil, _ type: String, _ lifetime: Lifetime = .hour
    ) -> Row {
        Row(
            what: what, suffixes: suffixes, folder: folder, contentType: type, lifetime: lifetime, isForScripts: true)
    }
}

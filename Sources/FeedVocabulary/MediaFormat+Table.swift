extension MediaFormat {
    /// All formats, the most used first.
    public static let all: [MediaFormat] = [
        MediaFormat(
            "mp3", "audio/mpeg", .audio, also: ["audio/mp3", "audio/x-mp3", "audio/mpeg3", "audio/x-mpeg"],
            by: [.apple, .psp1, .spotify]),
        // PSP-1 writes audio/m4a, Apple audio/x-m4a, IANA audio/mp4.
        MediaFormat(
            "m4a", "audio/x-m4a", .audio, also: ["audio/m4a", "audio/mp4", "audio/aac"], by: [.apple, .psp1, .spotify]),
        MediaFormat("mp4", "video/mp4", .video, also: ["video/x-mp4", "audio/mp4"], by: [.apple, .psp1]),
        MediaFormat("m4v", "video/x-m4v", .video, also: ["video/m4v"], by: [.apple, .psp1]),
        MediaFormat("mov", "video/quicktime", .video, by: [.apple]),
        MediaFormat("pdf", "application/pdf", .document, by: [.apple]),
        MediaFormat("ogg", "audio/ogg", .audio, also: ["application/ogg"]),
        MediaFormat("oga", "audio/ogg", .audio, also: ["application/ogg"]),
        MediaFormat("opus", "audio/ogg", .audio, also: ["audio/opus"]),
        MediaFormat("wav", "audio/wav", .audio, also: ["audio/x-wav"]),
        MediaFormat("flac", "audio/flac", .audio, also: ["audio/x-flac"]),
        MediaFormat("aac", "audio/aac", .audio),
        MediaFormat("webm", "video/webm", .video, also: ["audio/webm"]),
        MediaFormat("mpg", "video/mpeg", .video),
        MediaFormat("mpeg", "video/mpeg", .video),
        MediaFormat(
            "m3u8", "application/x-mpegurl", .playlist, also: ["application/vnd.apple.mpegurl", "audio/mpegurl"]),
        MediaFormat("vtt", "text/vtt", .transcript),
        MediaFormat("srt", "application/x-subrip", .transcript, also: ["application/srt", "text/srt"]),
        MediaFormat("json", "application/json", .data, also: ["application/json+chapters"]),
        MediaFormat("html", "text/html", .document),
        MediaFormat("txt", "text/plain", .document),
    ]

    private init(
        _ fileExtension: String, _ type: String, _ kind: Kind, also aliases: [String] = [],
        by acceptedBy: Set<Directory> = []
    ) {
        self.fileExtension = fileExtension
        self.type = type
        self.kind = kind
        self.aliases = aliases
        self.acceptedBy = acceptedBy
    }
}

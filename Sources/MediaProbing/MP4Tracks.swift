/// What ffprobe prints of an MP4 or QuickTime file that a copy by ffmpeg may lose.
struct MP4Tracks: Decodable, Hashable, Sendable {
    private struct Stream: Decodable, Hashable, Sendable {
        var codecType: String?
        var codecTag: String?
        var disposition: [String: Int]?

        enum CodingKeys: String, CodingKey {
            case codecType = "codec_type"
            case codecTag = "codec_tag_string"
            case disposition
        }
    }

    private struct Format: Decodable, Hashable, Sendable {
        var tags: [String: String]?
    }

    private var streams: [Stream]
    private var format: Format

    /// The arguments of ffprobe that make it print this of a file.
    static func arguments(path: String) -> [String] {
        [
            "-v", "quiet", "-protocol_whitelist", "file", "-format_whitelist", FFprobeAnswer.formats, "-of",
            "json=compact=1", "-show_entries",
            "stream=codec_type,codec_tag_string:stream_disposition=timed_thumbnails:format_tags", "-i", "file:" + path,
        ]
    }

    /// A track that ffmpeg does not copy, in words; `nil` when there is none. The text of chapters and the time code
    /// are tracks of data, too, which it makes anew.
    var notCopied: String? {
        if streams.contains(where: { $0.disposition?["timed_thumbnails"] == 1 }) { return "pictures of chapters" }
        let other = data.first { !["text", "tx3g", "tmcd"].contains($0) }
        return other.map { "a track of data ('\($0)')" }
    }

    /// How many tracks are time codes.
    var timeCodes: Int { data.count { $0 == "tmcd" } }

    /// The names of tags that say nothing, or something else, in a copy.
    func tags(lostIn copy: MP4Tracks) -> [String] {
        let kept = copy.format.tags ?? [:]
        return (format.tags ?? [:]).filter { name, text in !MP4Tracks.ownTags.contains(name) && kept[name] != text }
            .keys.sorted()
    }

    private var data: [String] { streams.filter { $0.codecType == "data" }.map { $0.codecTag ?? "" } }

    // What a container says of itself and of the program that wrote it.
    private static let ownTags: Set = ["major_brand", "minor_version", "compatible_brands", "encoder"]
}

/// What ffprobe prints of a file, as far as it is asked.
struct FFprobeAnswer: Decodable, Hashable, Sendable {
    /// A stream of audio, video, text or data; a picture of the cover is a video stream, too.
    struct Stream: Decodable, Hashable, Sendable {
        var codecType: String?
        var codecName: String?
        var sampleRate: String?
        var startTime: String?
        var duration: String?
        var readPackets: String?
        var channels: Int?
        var bitRate: String?
        var disposition: [String: Int]?
        var tags: [String: String]?

        enum CodingKeys: String, CodingKey {
            case codecType = "codec_type"
            case codecName = "codec_name"
            case sampleRate = "sample_rate"
            case startTime = "start_time"
            case duration
            case readPackets = "nb_read_packets"
            case channels
            case bitRate = "bit_rate"
            case disposition
            case tags
        }
    }

    /// A chapter in the file.
    struct Chapter: Decodable, Hashable, Sendable {
        var startTime: String?
        var endTime: String?
        var tags: [String: String]?

        enum CodingKeys: String, CodingKey {
            case startTime = "start_time"
            case endTime = "end_time"
            case tags
        }
    }

    /// The container.
    struct Format: Decodable, Hashable, Sendable {
        var name: String
        var duration: String?
        var score: Int
        var tags: [String: String]?

        enum CodingKeys: String, CodingKey {
            case name = "format_name"
            case duration
            case score = "probe_score"
            case tags
        }
    }

    var streams: [Stream]
    var format: Format
    var chapters: [Chapter]?

    /// The containers that are read, by ffmpeg's names.
    static let formats = "mp3,mov,aac,ogg,wav,flac,matroska,aiff,avi,asf"

    /// The arguments of ffprobe that make it print such an answer of a file, by count of its packets.
    ///
    /// `file:` and the white lists keep names (`concat:…`, `http:…`) and content (playlists that name other
    /// files) from making ffprobe open anything but the file.
    static func arguments(path: String) -> [String] {
        [
            "-v", "quiet", "-protocol_whitelist", "file",
            "-format_whitelist", formats,
            "-count_packets", "-of", "json=compact=1", "-show_entries",
            "format=format_name,duration,probe_score:format_tags=major_brand,title,artist,TITLE,ARTIST"
                + ":stream=codec_type,codec_name,sample_rate,channels,bit_rate,start_time,duration,nb_read_packets"
                + ":stream_disposition=attached_pic:stream_tags=title,artist,TITLE,ARTIST:chapter=start_time,end_time"
                + ":chapter_tags=title",
            "-i", "file:" + path,
        ]
    }
}

/// What a probe learned of the sound in a media file, and of how the file is laid out.
public struct SoundFacts: Hashable, Sendable {
    /// What is the matter with chapters inside a file.
    public enum ChapterFault: String, Hashable, Sendable {
        /// One begins before the one ahead of it.
        case order
        /// One begins before the one ahead of it has ended.
        case overlap
        /// One begins at or behind the end of the sound.
        case beyondEnd = "beyond-end"
    }

    /// What the name, the performer and the picture in a file's tags are.
    public struct Tags: Hashable, Sendable {
        /// Whether there is a title.
        public var hasTitle: Bool
        /// Whether there is an artist.
        public var hasArtist: Bool
        /// Whether there is a picture.
        public var hasPicture: Bool
        /// The title; `nil` where there is none or nobody kept it.
        public var title: String?
        /// The format of the picture by ffmpeg's name, such as `mjpeg` or `png`; `nil` where nobody kept it.
        public var pictureFormat: String?

        /// Tags as a probe found them.
        public init(hasTitle: Bool, hasArtist: Bool, hasPicture: Bool) {
            self.hasTitle = hasTitle
            self.hasArtist = hasArtist
            self.hasPicture = hasPicture
        }
    }

    /// How the sound is coded, by ffmpeg's name: `mp3`, `aac`, `opus`; `nil` for a file without sound.
    public var codec: String?
    /// Samples a second.
    public var sampleRate: Int?
    /// How many channels, such as 2 for stereo.
    public var channels: Int?
    /// Bits a second, on average.
    public var bitRate: Int?
    /// Whether an MP3 changes its bit rate and has no Xing or VBRI header that says so.
    public var lacksSeekTable = false
    /// Whether an MP4 has its index, the box `moov`, behind its sound, the box `mdat`.
    public var hasIndexAtEnd = false
    /// The size of the ID3 tag at the beginning, in bytes; 0 without one.
    public var tagBytes = 0
    /// What the tags hold.
    public var tags = Tags(hasTitle: false, hasArtist: false, hasPicture: false)
    /// How many chapters are in the file.
    public var chapters = 0
    /// What is the matter with them.
    public var chapterFault: ChapterFault?
    /// The chapters, as far as they could be read.
    public var chapterMarks: [ChapterMark] = []
    /// What was measured in it; `nil` where nobody decoded all of the sound.
    public var measures: SoundMeasures?

    /// Facts of a sound of which nothing is known yet.
    public init() {}
}

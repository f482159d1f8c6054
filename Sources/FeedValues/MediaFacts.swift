/// What a probe learned of a local audio or video file.
public struct MediaFacts: Hashable, Sendable {
    /// The size of the file in bytes.
    public var bytes: Int
    /// The media type by content, such as `audio/mpeg`.
    public var type: MediaType
    /// The decoded length.
    public var duration: MediaDuration
    /// What is known of the sound; `nil` where nobody looked.
    public var sound: SoundFacts?

    /// Facts as a probe found them.
    public init(bytes: Int, type: MediaType, duration: MediaDuration, sound: SoundFacts? = nil) {
        self.bytes = bytes
        self.type = type
        self.duration = duration
        self.sound = sound
    }
}

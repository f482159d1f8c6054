public import FeedValues
public import FeedVocabulary

/// A transcript of an episode, as the feed announces it (`podcast:transcript`).
public struct Transcript: Hashable, Sendable {
    /// Where apps fetch it.
    public var address: WebAddress
    /// Its media type, such as `text/vtt`.
    public var type: MediaType
    /// The language it is written in.
    public var language: Language?
    /// Whether it is meant as captions, to be shown while the episode plays (`rel="captions"`).
    public var isCaptions: Bool

    /// A transcript at an address.
    public init(address: WebAddress, type: MediaType, language: Language? = nil, isCaptions: Bool = false) {
        self.address = address
        self.type = type
        self.language = language
        self.isCaptions = isCaptions
    }
}

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

    /// A transcript at an address.
    public init(address: WebAddress, type: MediaType, language: Language? = nil) {
        self.address = address
        self.type = type
        self.language = language
    }
}

/// What a feed names an address for, as far as it is asked online.
package enum OnlineRole: Hashable, Sendable, CaseIterable {
    /// The feed itself.
    case feed
    /// Audio or video of an episode, in any rendition.
    case media
    /// Artwork of the show or of an episode.
    case artwork
    /// Any other picture.
    case picture
    /// A transcript.
    case transcript
    /// A list of chapters.
    case chapters
    /// A page that a person opens.
    case page
    /// A hub that tells subscribers of changes (WebSub).
    case hub
}

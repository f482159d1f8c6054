/// What a feed names a file for.
package enum AssetKind: Hashable, Sendable, CaseIterable {
    /// Artwork of the show or of an episode, by itunes:image.
    case artwork
    /// A picture of a chapter.
    case chapterImage
    /// Any other picture.
    case picture
    /// The audio or video of an episode.
    case media
    /// Another rendition of an episode.
    case rendition
    /// A transcript.
    case transcript
    /// A list of chapters.
    case chapters
}

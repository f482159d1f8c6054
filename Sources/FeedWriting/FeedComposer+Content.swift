import PodcastModel

/// The content module of RSS (http://purl.org/rss/1.0/modules/content/).
extension FeedComposer {
    /// Writes the whole of what an episode says of itself, which its description may cut.
    mutating func contentItem(_ content: EpisodeDescription) {
        element("content:encoded", html: content.blocks)
    }
}

import PodcastModel

/// The content module of RSS (http://purl.org/rss/1.0/modules/content/).
extension FeedComposer {
    /// Writes what an episode says of itself: its description, as far as the limit allows, and the whole; of one whose notes are left
    /// out no more than the summary.
    mutating func descriptions(_ episode: Episode) {
        let content = episode.content
        let description = episode.description(cutting: content)
        element("description", html: description.blocks)
        if episode.notes.areLeftOut { return }
        if description.blocks != content.blocks {
            element("content:encoded", html: content.blocks)
        } else {
            repeatElement("content:encoded", html: content.blocks)
        }
    }
}

import Diagnostics
import FeedValues
import PodcastModel

/// Podcasting 2.0: broadcasts (tag `liveItem`).
extension FeedComposer {
    /// Writes a broadcast, with all that an episode has but its date.
    mutating func liveItem(_ item: LiveItem) {
        start("podcast:liveItem", from: item.status.origin.derived)
        attribute("status", item.status.value.rawValue, from: item.status.origin)
        attribute("start", item.start.value.iso8601, from: item.start.origin.derived)
        if let end = item.end { attribute("end", end.value.iso8601, from: end.origin.derived) }
        rssItem(item.episode, isDated: false)
        itunesItem(item.episode)
        podcastItem(item.episode)
        if let extras = item.episode.extras { otherVocabularies(extras, of: item.episode) }
        end()
    }
}

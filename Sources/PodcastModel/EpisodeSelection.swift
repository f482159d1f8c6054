import Diagnostics
public import FeedValues

/// Which episodes of a show a feed carries; what is not set does not restrict.
public struct EpisodeSelection: Hashable, Sendable {
    /// Only episodes of these series.
    public var series: Set<String>?
    /// Only episodes with one of these tags.
    public var tags: Set<String>?
    /// No episode with one of these tags.
    public var excludedTags: Set<String>
    /// No episode of one of these series.
    public var excludedSeries: Set<String>
    /// Only episodes from this instant on.
    public var since: Timestamp?
    /// Only episodes before this instant.
    public var until: Timestamp?
    /// At most so many episodes, the newest.
    public var limit: Int?

    /// A selection of everything.
    public init() {
        excludedTags = []
        excludedSeries = []
    }

    /// Whether an episode passes everything but the limit.
    public func includes(_ episode: Episode) -> Bool {
        if let series { guard let own = episode.series?.value, series.contains(own) else { return false } }
        if let own = episode.series?.value, excludedSeries.contains(own) { return false }
        let own = Set(episode.tags.map(\.value))
        if let tags, tags.isDisjoint(with: own) { return false }
        if !excludedTags.isDisjoint(with: own) { return false }
        if let since, episode.date.value < since { return false }
        if let until, episode.date.value >= until { return false }
        return true
    }
}

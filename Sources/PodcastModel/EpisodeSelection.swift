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

    /// The same without a limit.
    package var withoutLimit: EpisodeSelection {
        var selection = self
        selection.limit = nil
        return selection
    }

    /// Whether an episode passes everything but the limit.
    public func includes(_ episode: Episode) -> Bool {
        includes(series: episode.series?.value, tags: episode.tags.map(\.value), date: episode.date.value)
    }

    /// Whether an episode of which no more is known passes everything but the limit.
    package func includes(series own: String?, tags ownTags: [String], date: Timestamp) -> Bool {
        if let series { guard let own, series.contains(own) else { return false } }
        if let own, excludedSeries.contains(own) { return false }
        if let tags, !ownTags.contains(where: tags.contains) { return false }
        if !excludedTags.isEmpty, ownTags.contains(where: excludedTags.contains) { return false }
        if let since, date < since { return false }
        if let until, date >= until { return false }
        return true
    }
}

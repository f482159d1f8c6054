extension Show {
    /// One of the show's feeds, with the episodes that it selects.
    public func feed(_ definition: FeedDefinition) -> Feed {
        let selected = episodes.filter(definition.selection.includes)
        var feed = Feed(
            address: definition.address,
            channel: definition.channel,
            episodes: definition.numbering == .none ? selected.map(\.withoutSeriesNumbering) : selected
        )
        if let limit = definition.selection.limit { feed.episodes = Array(feed.episodes.prefix(limit)) }
        return feed
    }
}

extension Episode {
    /// The episode as it stands beside regular ones: without season and number if it belongs to a series.
    package var withoutSeriesNumbering: Episode {
        guard hasSeriesNumbering else { return self }
        var episode = self
        episode.season = nil
        episode.number = nil
        episode.extras?.fractionalNumber = nil
        return episode
    }

    /// Whether it is numbered within a series.
    package var hasSeriesNumbering: Bool {
        series != nil && (season != nil || number != nil || extras?.fractionalNumber != nil)
    }
}

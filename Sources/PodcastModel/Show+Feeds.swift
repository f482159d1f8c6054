extension Show {
    /// One of the show's feeds, with the episodes that it selects.
    public func feed(_ definition: FeedDefinition) -> Feed {
        let selected = episodes.filter(definition.selection.includes)
        var feed = Feed(
            address: definition.address, channel: definition.channel,
            episodes: selected.map { $0.inFeed(definition) })
        if let limit = definition.selection.limit { feed.episodes = Array(feed.episodes.prefix(limit)) }
        return feed
    }
}

extension Episode {
    /// The episode as it stands in a feed.
    package func inFeed(_ definition: FeedDefinition) -> Episode {
        if definition.hasOwnNotes, let own = extras?.feedNotes.first(where: { $0.feed == definition.id }) {
            return with(own)
        }
        return definition.numbering == .none ? withoutSeriesNumbering : self
    }

    /// The episode as it stands in feeds that have notes of their own, in the order of the show's feeds.
    package var inOwnFeeds: [Episode] { extras?.feedNotes.map(with) ?? [] }

    private func with(_ own: FeedNotes) -> Episode {
        var episode = own.numbering == .none ? withoutSeriesNumbering : self
        episode.notes = own.notes
        return episode
    }

    /// The episode as it stands beside regular ones: without season and number if it belongs to a series.
    package var withoutSeriesNumbering: Episode {
        guard hasSeriesNumbering else { return self }
        var episode = self
        episode.season = nil
        episode.number = nil
        return episode
    }

    /// Whether it is numbered within a series.
    package var hasSeriesNumbering: Bool { series != nil && (season != nil || number != nil) }
}

import Diagnostics
public import FeedValues

extension Show {
    /// One of the show's feeds, with the episodes that it selects, as each stands in it, whatever the time.
    public func feed(_ definition: FeedDefinition) -> Feed {
        feed(definition, of: episodes.filter(definition.selection.includes))
    }

    /// One of the show's feeds at an instant: without the episodes that it does not have yet, or has no more.
    public func feed(_ definition: FeedDefinition, asOf now: Timestamp) -> Feed {
        feed(definition, of: episodes.filter { definition.selection.includes($0) && definition.has($0, asOf: now) })
    }

    private func feed(_ definition: FeedDefinition, of selected: [Episode]) -> Feed {
        var feed = Feed(address: definition.address, channel: definition.channel, episodes: selected)
        if let limit = definition.selection.limit { feed.episodes = Array(feed.episodes.prefix(limit)) }
        if definition.paging == .complete { feed.holdsEverything = definition.address.derive { _ in true } }
        for index in feed.episodes.indices {
            let isShort = definition.shortAfter.map { index >= $0 } ?? false
            feed.episodes[index] = feed.episodes[index].inFeed(definition, isShort: isShort)
        }
        return feed
    }
}

extension FeedDefinition {
    /// Whether it is the time of an episode.
    fileprivate func has(_ episode: Episode, asOf now: Timestamp) -> Bool {
        let release = episode.release
        if now < timing.beginning(of: release) { return false }
        return [timing.end(of: release), episode.extras?.expiry?.value].compactMap(\.self).allSatisfy { now < $0 }
    }
}

extension Episode {
    /// The instant at which it is released: its date, or the end of its embargo if that is later.
    public var release: Timestamp {
        guard let embargo = extras?.embargo?.value, embargo > date.value else { return date.value }
        return embargo
    }

    /// The episode as it stands in a feed.
    ///
    /// - Parameter isShort: whether the feed leaves out its notes.
    package func inFeed(_ definition: FeedDefinition, isShort: Bool) -> Episode {
        let own = definition.hasOwnNotes ? extras?.feedNotes.first { $0.feed == definition.id } : nil
        var episode = own.map(with) ?? (definition.numbering == .none ? withoutSeriesNumbering : self)
        if definition.timing.delay != 0 {
            episode.date = episode.date.derive(definition.timing.beginning)
        }
        if isShort {
            episode.notes.blocks = []
            episode.notes.areLeftOut = true
        }
        return episode
    }

    /// The episode as it stands in feeds that have notes of their own, each with its id.
    package var inOwnFeeds: [(feed: String, episode: Episode)] {
        extras?.feedNotes.map { (feed: $0.feed, episode: with($0)) } ?? []
    }

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
        episode.extras?.fractionalNumber = nil
        return episode
    }

    /// Whether it is numbered within a series.
    package var hasSeriesNumbering: Bool {
        series != nil && (season != nil || number != nil || extras?.fractionalNumber != nil)
    }
}

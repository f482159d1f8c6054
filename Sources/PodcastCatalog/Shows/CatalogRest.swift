/// What a folder of a show has besides its released episodes.
package struct CatalogRest: Sendable {
    /// The episodes that are held back or of which too little is right, without their files.
    package var others: [EpisodeEntry]
    /// The episodes whose time is over, without their files.
    package var expired: [EpisodeEntry] = []
    /// Where their media files went, relative to the root of the site.
    package var expiredMedia: [String] = []
    /// The episodes that were taken down and whose files still stand there.
    package var retracted: [EpisodeEntry]
    /// The ids of feeds that wait for the release of their first episode.
    package var waitingFeeds: Set<String>
    /// Whether all of it could be read, so that what is not there is missing.
    package var isReadable: Bool
}

extension EpisodeEntry {
    /// The entry without what it asks for.
    var bare: EpisodeEntry {
        var entry = self
        entry.outputs = []
        entry.media = []
        entry.findings = []
        entry.kept = []
        return entry
    }
}

import FeedValues
import MediaProbing
import PodcastCatalog
import PodcastModel
import Testing

extension GoldenShow {
    /// The feeds of a copy of the show's folder, with the copy's files as their origins.
    func feeds(in folder: String) async throws -> [(show: Show, feed: Feed)] {
        try await Show.all(in: folder, asOf: #require(arguments.last)).flatMap { show in
            show.feeds.map { (show, show.feed($0)) }
        }
    }
}

extension Show {
    /// The shows of a catalogue at a time.
    static func all(in folder: String, asOf time: String) async throws -> [Show] {
        let sources = try CatalogReader(root: folder).read()
        let wanted = sources.localFiles()
        let found = try await AssetProbe(jobs: 2).probe(media: Array(wanted.media), pictures: Array(wanted.pictures))
        let facts = LocalFacts(media: found.media, pictures: found.pictures)
        let asOf = try #require(ISO8601DateTime.parse(time).timestamp)
        return sources.catalog(CatalogOptions(asOf: asOf), facts: facts).shows
    }
}

import PodcastCatalog
import PodcastModel

/// A feed that is to be made.
struct FeedOrder: Sendable {
    /// The number of its show among those of the catalogue.
    var show: Int
    /// Its number among the feeds of the show.
    var feed: Int
    /// Where its pages go in the site; most feeds have one.
    var pages: [String]

    /// The feeds of a catalogue, in the order of the paths of their first pages.
    static func all(of catalog: Catalog) -> [FeedOrder] {
        var places: [String: (show: Int, feed: Int)] = [:]
        for (number, show) in catalog.shows.enumerated() {
            for (feedNumber, feed) in show.feeds.enumerated() {
                places["\(show.id)/\(feed.id)"] = (number, feedNumber)
            }
        }
        var pages: [String: [(page: Int, path: String)]] = [:]
        for file in catalog.files {
            guard case .feed(let show, let id, let page) = file.content else { continue }
            pages["\(show)/\(id)", default: []].append((page, file.path))
        }
        let orders = pages.compactMap { name, pages in
            places[name].map { place in
                let paths = pages.sorted { $0.page < $1.page }.map(\.path)
                return FeedOrder(show: place.show, feed: place.feed, pages: paths)
            }
        }
        return orders.sorted { ($0.pages.first ?? "") < ($1.pages.first ?? "") }
    }
}

import FeedValues
import PodcastModel

extension CatalogAssembly {
    /// Reports headers and footers that are for no show, series or feed.
    mutating func reportStrays(among templates: NotesTemplates, of decoded: [DecodedShow]) {
        // What could not be read may name them.
        guard !templates.isEmpty,
            decoded.allSatisfy({ $0.show != nil && $0.feedsAreKnown && $0.basics.series != nil })
        else { return }
        var ids: Set<String> = []
        var feeds: Set<String> = []
        for show in decoded {
            ids.insert(show.basics.id)
            ids.formUnion((show.basics.series ?? []).map(\.id))
            let all = (show.show?.feeds ?? []).map(\.id) + show.waitingFeeds
            feeds.formUnion(all.map { "\(show.basics.id)/\($0)" })
        }
        for (name, template) in templates.strays(ids: ids, feeds: feeds) {
            let isOfFeed = name.contains("/")
            let nearest = Spelling.nearest(to: name, in: (isOfFeed ? feeds : ids).sorted())
            log.report(
                .fileUnused,
                isOfFeed
                    ? "no show has the feed '\(name.shortened)'"
                    : "no show and no series is called '\(name.shortened)'",
                in: template.source, at: .start,
                help: nearest.map { "did you mean '\($0)'?" }
                    ?? "name it after a show, a series, or a feed as SHOW/FEED")
        }
    }
}

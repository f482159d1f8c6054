import PodcastCatalog

/// The episodes that a build holds back, for people: until when, on the clock of the show.
struct HeldBackList {
    private static let most = 10

    /// A line an episode, what is due first at the top and drafts at the end; beyond ten the rest is counted.
    let lines: [String]

    /// What a catalogue holds back.
    init(of catalog: Catalog) {
        let due = catalog.changes.filter { $0.kind == .release || $0.kind == .enters }.map { change in
            let feed = change.kind == .enters ? change.feed.map { " from the feed '\($0)'" } ?? "" : ""
            let time = catalog.localTime(change.time, in: change.show)
            return "\(change.show)/\(change.slug)\(feed) until \(time) \(catalog.zoneName(of: change.show))"
        }
        let drafts = catalog.rest.sorted { $0.key < $1.key }.flatMap { show, rest in
            rest.others.filter(\.isDraft).map { "\(show)/\($0.slug), a draft" }
        }
        let all = due + drafts
        let more = all.count - HeldBackList.most
        lines = more > 1 ? all.prefix(HeldBackList.most) + ["\(more) more; 'podfeed status' lists them"] : all
    }
}

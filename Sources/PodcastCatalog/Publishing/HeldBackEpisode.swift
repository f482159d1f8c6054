package import FeedValues

/// An episode that listeners must not know of yet, by all that would give it away.
package struct HeldBackEpisode: Hashable, Sendable {
    /// The id of its show.
    package var show: String
    /// Its slug.
    package var slug: String
    /// The path of its file.
    package var file: String
    /// Its title, as it is written.
    package var title: String?
    /// Its guid, if it has one.
    package var guid: String?
    /// The names of its media and pictures, as far as no released episode has them, too.
    package var names: [String]
}

extension Catalog {
    /// The episodes that are held back: drafts, and those of the future.
    package func heldBack(asOf now: Timestamp) -> [HeldBackEpisode] {
        let out = Set(files.map(\.path))
        return rest.sorted { $0.key < $1.key }.flatMap { show, rest in
            rest.others.filter { $0.isHeldBack(asOf: now) }.map { heldBack($0, of: show, out) }
        }
    }

    private func heldBack(_ entry: EpisodeEntry, of show: String, _ out: Set<String>) -> HeldBackEpisode {
        let path = path(of: entry, in: show)
        let folder = basics[show]?.folder ?? show
        let stem = String(entry.file.dropLast(3))
        let names = SortedNames(besides: stem, in: FileSystem.join(folder, "episodes"))
        let source = EpisodeSource(RawText(at: path, within: folder), stem: stem, beside: names)
        let files = source.references(in: folder).filter { $0.kind == .media }.map(\.path.fileName)
        return HeldBackEpisode(
            show: show, slug: entry.slug, file: path, title: source.matter.root?["title"]?.text?.normalizedText,
            guid: entry.guid, names: files.filter { !out.contains("\(show)/media/\($0)") })
    }
}

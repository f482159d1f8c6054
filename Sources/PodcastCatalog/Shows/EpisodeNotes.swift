package import Diagnostics
package import PodcastModel

/// What becomes of the notes of an episode on their way into feeds.
package struct EpisodeNotes: Sendable {
    /// The id of its show.
    package let show: String
    /// Its slug.
    package let slug: String
    /// The path of its file.
    package let file: String
    /// The episode; `nil` when too little of it is right.
    package let episode: Episode?
    /// What notes lose or ought not to have, in the order of its places.
    package let findings: [Finding]
}

extension Catalog {
    /// The notes of an episode, released or not, read once more; `nil` when there is none of that name.
    ///
    /// - Parameter name: its identity as `SHOW/SLUG`, or the path of its file.
    package func notes(of name: String) -> EpisodeNotes? {
        for (show, entries) in allEntries {
            for entry in entries {
                let file = path(of: entry, in: show)
                guard name == "\(show)/\(entry.slug)" || name == file, var reader = reader(of: entry, in: show) else {
                    continue
                }
                let (read, episode) = reader.read()
                let isOfNotes = { [start = reader.source.bodyLine] (finding: Finding) in
                    CatalogCheck.ofNotes.contains(finding.rule) || finding.location.line >= start
                }
                return EpisodeNotes(
                    show: show, slug: entry.slug, file: file, episode: episode,
                    findings: read.findings.filter { $0.location.file == file && isOfNotes($0) }
                        .sorted(by: Finding.inReadingOrder))
            }
        }
        return nil
    }

    /// All episodes of which something is known, by the ids of their shows.
    private var allEntries: [(show: String, entries: [EpisodeEntry])] {
        zip(shows.map(\.id), episodes).map { ($0, $1) }
            + rest.sorted { $0.key < $1.key }.map { ($0, $1.others + $1.expired) }
    }
}

extension CatalogCheck {
    /// The checks of what notes lose or ought not to have.
    fileprivate static let ofNotes: Set<String> = [
        linkHost.id, linkRelative.id, linkScheme.id, linkInsecure.id, notesImage.id, notesHTML.id, notesTable.id,
        notesMarkup.id, timeCode.id, descriptionLength.id,
    ]
}

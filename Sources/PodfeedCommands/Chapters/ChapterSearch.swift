import Diagnostics
import FeedRelease
import FeedValues
import Foundation
import MediaProbing
import PodcastCatalog
import PodcastModel

/// Finds chapters by what a person calls them: an episode, a file of chapters, or a media file.
struct ChapterSearch {
    /// Chapters, and what belongs to them.
    struct Found {
        /// The chapters, in order.
        var chapters: [Chapter]
        /// What is wrong with them.
        var findings: [Finding] = []
        /// The media file that they are of, if it is here.
        var media: String?
        /// Whether they were found in that, and pictures with them.
        var hasInnerPictures = false
    }

    private let options: GlobalOptions
    private let surroundings: Surroundings

    /// A search for a command.
    init(_ options: GlobalOptions, in surroundings: Surroundings) {
        (self.options, self.surroundings) = (options, surroundings)
    }

    /// The chapters of a source.
    ///
    /// - Parameter length: the length of the media file that they are meant for, if that is known.
    func chapters(of source: String, lasting length: MediaDuration?) async throws -> Found {
        let file = URL(filePath: source).resolvingSymlinksInPath()
        if (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
            return try await chapters(inFile: source, lasting: length)
        }
        guard let identity = EpisodeIdentity(source) else {
            throw CannotRun("there is no file '\(source)'", help: "name a file, or an episode as <show>/<slug>")
        }
        return try await chapters(of: identity)
    }

    private func chapters(inFile path: String, lasting length: MediaDuration?) async throws -> Found {
        if ChapterFormat(fileName: path) != nil {
            let loose = LooseChapters(inFile: path, end: length)
            return Found(chapters: loose.chapters, findings: loose.findings)
        }
        let facts = try await ChapterCopy.facts(of: path)
        guard let marks = facts.sound?.chapterMarks, !marks.isEmpty else { return Found(chapters: [], media: path) }
        let loose = LooseChapters(marks, inMedia: path, end: facts.duration)
        return Found(
            chapters: loose.chapters, findings: loose.findings, media: path,
            hasInnerPictures: marks.contains(where: \.hasPicture))
    }

    private func chapters(of identity: EpisodeIdentity) async throws -> Found {
        let now = try options.now(in: surroundings)
        let sources = try CatalogReader(root: options.directory, jobs: options.jobs(in: surroundings)).read()
        let lock = CatalogueLock(of: sources)
        guard lock.findings.isEmpty else { return Found(chapters: [], findings: lock.findings) }
        let catalog = try await CatalogueLoad(options, in: surroundings)
            .catalog(of: sources, released: lock.released, asOf: now)
        guard let entry = entry(of: identity, in: catalog) else {
            throw CannotRun("there is no episode '\(identity)'", help: "'podfeed status' lists the episodes")
        }
        guard let reading = catalog.reading(entry, of: identity.show), let episode = reading.episode else {
            let path = catalog.path(of: entry, in: identity.show)
            return Found(chapters: [], findings: catalog.findings.filter { $0.location.file == path })
        }
        return Found(
            chapters: episode.chapters?.value.chapters ?? [],
            findings: reading.chapterFindings,
            media: reading.medium.flatMap { catalog.absent[$0.file] == nil ? $0.file : nil })
    }

    private func entry(of identity: EpisodeIdentity, in catalog: Catalog) -> EpisodeEntry? {
        let released = zip(catalog.shows, catalog.episodes).first { $0.0.id == identity.show }?.1 ?? []
        let others = catalog.rest[identity.show]?.others ?? []
        return (released + others).first { $0.slug == identity.slug }
    }
}

package import Diagnostics
package import FeedValues
import Foundation
import PodcastModel

/// Judges texts before they are files of a catalogue, by the readers that a build uses.
package struct DraftReader: Sendable {
    let sources: CatalogSources
    private var context: CatalogContext

    /// A reader of texts that are to become files of a catalogue.
    package init(_ sources: CatalogSources, _ options: CatalogOptions) {
        self.sources = sources
        var network = NetworkReader(sources, files: LocalFiles(), facts: LocalFacts())
        context = network.context(options, jobs: 1)
    }

    /// The address of the site; `nil` when none is stated or given.
    package var site: WebAddress? { context.site.value == .placeholder ? nil : context.site.value }

    /// The folder of a show, be it there or not.
    package func folder(of show: String) -> String { FileSystem.join(sources.folder, show) }

    /// Takes a picture for one that lies in the folder of a show.
    package mutating func expect(_ picture: PictureFacts, at name: String, in show: String) {
        let path = LocalPath(boundary: folder(of: show), relative: name)
        context.files.noteAbsent(path)
        context.facts.pictures[path.path] = picture
    }

    /// Takes a media file for one that lies in the folder of a show.
    package mutating func expect(_ media: MediaFacts, at name: String, in show: String) {
        let path = LocalPath(boundary: folder(of: show), relative: name)
        context.files.noteAbsent(path)
        context.facts.media[path.path] = media
    }

    /// What would be found in a `show.yaml`.
    package func findings(inShow text: String, id: String) -> [Finding] {
        let raw = RawText(file: FileSystem.join(folder(of: id), "show.yaml"), bytes: Array(text.utf8))
        var reader = ShowReader(ShowSource(id: id, folder: folder(of: id), draft: raw), context: context)
        return reader.open().log.findings
    }

    /// What would be found in the file of an episode.
    ///
    /// - Parameter stem: the name of the file without its extension.
    package func findings(inEpisode text: String, stem: String, of show: DraftShow) -> [Finding] {
        let folder = FileSystem.join(show.basics.folder, "episodes")
        let raw = RawText(file: FileSystem.join(folder, stem + ".md"), bytes: Array(text.utf8))
        var reader = EpisodeReader(EpisodeSource(raw, stem: stem), of: show.basics, context: context)
        return reader.read().entry.findings
    }

    /// What is known of a show; `nil` when the catalogue has no folder with a `show.yaml` of that name.
    package func show(_ id: String) -> DraftShow? {
        guard sources.shows.contains(id) else { return nil }
        let source = ShowSource(id: id, folder: folder(of: id))
        var reader = ShowReader(source, context: context)
        let open = reader.open()
        return DraftShow(source: source, basics: open.basics, type: open.channel?.type.value, asOf: context.asOf)
    }

    /// The ids of the shows that there are.
    package var shows: [String] { sources.shows }
}

extension CatalogSources {
    /// A catalogue of which nothing is a file yet but what is to become its `podfeed.yaml`.
    package init(draft text: String, in folder: String) {
        let network = RawText(file: FileSystem.join(folder, "podfeed.yaml"), bytes: Array(text.utf8))
        self.init(
            folder: folder, lock: nil, network: ParsedFile(network), people: nil, shows: [], templates: [:],
            unfinished: [], jobs: 1)
    }
}

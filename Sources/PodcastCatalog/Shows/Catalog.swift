package import Diagnostics
package import FeedValues
package import PodcastModel

/// What a catalogue says, as far as it is right, and what is wrong with it.
package struct Catalog: Sendable {
    /// The shows of which enough is right, in the order of their ids.
    package var shows: [Show]
    /// The released episodes of each of the shows, in the order of their files.
    package var episodes: [[EpisodeEntry]]
    /// What is known of the episodes of all folders of shows that are not released, by the ids of the shows.
    package var rest: [String: CatalogRest] = [:]
    /// The media files that are not here but known from their release, by their paths.
    package var absent: [String: AbsentMedium] = [:]
    /// What was found, in reading order.
    package var findings: [Finding]
    /// The address of the site; `nil` when none is stated or given.
    package var site: WebAddress?
    /// How much the findings of rules matter: the lines of the network, then those of the shows.
    package var ruleSettings: [RuleSetting] = []
    /// The files of the site, the feeds among them, in the order of their paths.
    package var files: [OutputFile]
    /// What will happen to episodes by itself after the instant of the build, in the order of time.
    package var changes: [PlannedChange] = []
    /// The tokens of the private feeds, which nobody may read who is told of the catalogue.
    package var privateTokens: Set<String> = []
    /// Where what was made of the episodes lies; `nil` when the episodes themselves were kept.
    package var store: EpisodeStore?
    /// What is known of the files that the catalogue names.
    package var facts = LocalFacts()

    /// What the catalogue was made of; `nil` when something of it is missing, so that it is to be looked at anew.
    package var fingerprint: CatalogFingerprint?

    var context: CatalogContext?
    var basics: [String: ShowBasics] = [:]
}

extension Catalog {
    /// The instant of which the catalogue tells.
    package var asOf: Timestamp? { context?.asOf }

    /// The files of the site of which the bytes are not here, but known from their release, by their paths in it.
    package var absentFiles: [String: ReleasedMedium] {
        guard !absent.isEmpty else { return [:] }
        return files.reduce(into: [:]) { missing, file in
            guard case .file(let path) = file.content, let medium = absent[path]?.medium else { return }
            missing[file.path] = medium
        }
    }

    /// The address at which feeds name a file of the site.
    package func address(of file: OutputFile) -> WebAddress? {
        guard let site else { return nil }
        let parts = file.path.split(separator: "/")
        // The services of a show stand before its media and nothing else.
        guard parts.count == 3, parts[1] == "media", let place = basics[String(parts[0])]?.mediaPlace, !place.isPlain
        else { return site.appending(path: file.path) }
        return place.address(of: String(parts[2]), in: String(parts[0]), at: site)
    }

    /// What the system knew of a file that was looked at, as a text: when it is the same, so are the bytes.
    package func stamp(of file: String) -> String? { context?.files.stampText(of: file) }

    /// The path of an episode's file.
    package func path(of entry: EpisodeEntry, in show: String) -> String {
        FileSystem.join(episodeFolder(of: show), entry.file)
    }

    /// The path of the folder with the episodes of a show.
    package func episodeFolder(of show: String) -> String {
        FileSystem.join(basics[show]?.folder ?? show, "episodes")
    }

    /// An episode of a show, read once more; `nil` when its file has changed so that it is none any longer.
    package func episode(_ entry: EpisodeEntry, of show: String) -> Episode? {
        entry.kept.first ?? reading(entry, of: show)?.episode
    }

    /// An episode of a show read once more, held back or not: with the media file that apps play, if it is
    /// one of the catalogue, and what is wrong with its chapters.
    package func reading(
        _ entry: EpisodeEntry, of show: String
    ) -> (episode: Episode?, medium: NamedMedium?, chapterFindings: [Finding])? {
        guard var reader = reader(of: entry, in: show) else { return nil }
        let (read, episode) = reader.read()
        return (episode, reader.mainMedium, Array(read.findings[reader.chapterFindings]))
    }

    /// A reader of the file of an episode as it is now.
    func reader(of entry: EpisodeEntry, in show: String) -> EpisodeReader? {
        guard let context, let basics = basics[show] else { return nil }
        let folder = FileSystem.join(basics.folder, "episodes")
        let stem = String(entry.file.dropLast(3))
        let raw = RawText(at: FileSystem.join(folder, entry.file), within: basics.folder)
        let names = SortedNames(besides: stem, in: folder)
        var source = EpisodeSource(raw, stem: stem, beside: names)
        source.chapters = source.references(in: basics.folder)
            .first { $0.kind == .chapters && context.files.state(of: $0.path) == .file }
            .map { ChapterFile(RawText(at: $0.path.path, within: basics.folder)) }
        return EpisodeReader(source, of: basics, context: context)
    }
}

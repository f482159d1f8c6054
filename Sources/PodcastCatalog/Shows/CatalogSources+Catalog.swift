import FeedValues
package import PodcastModel

extension CatalogSources {
    /// What the catalogue says, as far as it is right, and everything that is wrong with it.
    ///
    /// The memory that it takes grows with the number of episodes, and not with their length.
    /// - Parameters:
    ///   - store: where what is made of episodes goes, and lies from an earlier time.
    ///   - write: makes what feeds need of an episode: as it is and, if that differs, without the numbering of its
    ///     series.
    ///   - probe: gives the facts of media and pictures.
    ///   - progress: told now and then how far it is.
    package func catalog(
        _ options: CatalogOptions, store: EpisodeStore, write: @escaping @Sendable (Episode) -> [EpisodeText],
        probe: (WantedFiles) async throws -> LocalFacts, progress: (CatalogProgress) -> Void
    ) async throws -> Catalog {
        let (files, wanted) = commonFiles()
        let facts = try await probe(wanted)
        var pass = CatalogPass(self, files: files, facts: facts, options: options, store: store)
        while pass.openShows() {
            pass.learn(try await probe(pass.wanted))
            pass.readDefinitions()
            while pass.readTexts(write) {
                if !pass.wanted.isEmpty { pass.learn(try await probe(pass.wanted)) }
                pass.decode(write)
                progress(pass.progress)
            }
            pass.closeShows()
            progress(pass.progress)
        }
        return pass.finish()
    }

    /// The same with all episodes in memory.
    ///
    /// - Parameter facts: what is known of the media and pictures that the shows name.
    package func catalog(_ options: CatalogOptions, facts: LocalFacts) -> Catalog {
        var pass = CatalogPass(self, files: commonFiles().files, facts: facts, options: options, store: nil)
        while pass.openShows() {
            pass.readDefinitions()
            while pass.readTexts(nil) { pass.decode(nil) }
            pass.closeShows()
        }
        return pass.finish()
    }

    /// The media and pictures that the shows name and that exist, for whoever wants to know all before.
    package func localFiles() -> WantedFiles {
        var (files, wanted) = commonFiles()
        let look = { (references: [FileReference]) in
            for reference in references where files.look(at: reference.path) == .file {
                wanted.add(reference, unless: LocalFacts())
            }
        }
        for id in shows {
            let show = ShowSource(id: id, folder: FileSystem.join(folder, id))
            look(show.definition.covers(in: show.folder))
            for index in show.episodeIndices {
                let name = show.names.names[index]
                let stem = String(name.dropLast(3))
                let names = show.names.beside(stem, around: index)
                let raw = RawText(at: FileSystem.join(show.episodeFolder, name), within: show.folder)
                let source = EpisodeSource(raw, stem: stem, beside: names)
                let references = source.references(in: show.folder)
                look(references)
                for chapters in references where chapters.kind == .chapters {
                    look(RawText(at: chapters.path.path, within: show.folder).chapterPictures(in: show.folder))
                }
            }
        }
        return wanted
    }

    /// What is at the paths that the common files name.
    private func commonFiles() -> (files: LocalFiles, wanted: WantedFiles) {
        var files = LocalFiles()
        var wanted = WantedFiles()
        for reference in people?.peoplePictures(in: folder) ?? [] where files.look(at: reference.path) == .file {
            wanted.add(reference, unless: LocalFacts())
        }
        return (files, wanted)
    }
}

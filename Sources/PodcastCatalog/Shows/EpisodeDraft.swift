import Diagnostics
import Digests
import PodcastModel

/// An episode's file on its way to an entry: as it was read, or as an earlier build knew it.
struct EpisodeDraft: Sendable {
    /// What became of an episode's file.
    struct Result: Sendable {
        /// What is to be known of it.
        var entry: EpisodeEntry
        /// Whether its front matter could be read.
        var isReadable = true
        /// What goes to the store, if there is one.
        var record: EpisodeRecord?
    }

    /// The name of the file.
    let name: String
    /// The number of its show among those that are open.
    let show: Int
    /// The files that it and its file of chapters name.
    let references: [FileReference]

    /// The digest of its bytes; empty when nothing is kept for the next build.
    let digest: [UInt8]

    private var raw: RawText
    private let names: SortedNames
    private let stem: String
    private let key: [UInt8]
    private var source: EpisodeSource?
    private let record: EpisodeRecord?
    // Those of the references that the episode itself names, and the file of chapters among them.
    private let ownReferences: [FileReference]
    private let chapters: RawText?
    /// What became of it, as soon as that is known.
    private(set) var result: Result?

    /// The path of the file.
    var path: String { raw.file }

    /// Reads the file of an episode, and takes it apart unless an earlier build knew what comes of it.
    ///
    /// - Parameters:
    ///   - index: which of the names in the show's folder of episodes it has.
    ///   - earlier: what an earlier build knew; without it nothing is kept for the next one either.
    init(_ index: Int, in number: Int, of show: ShowBackground, earlier: EarlierEpisodes?) {
        name = show.source.names.names[index]
        self.show = number
        stem = String(name.utf8.dropLast(3)) ?? name
        names = show.source.names.beside(stem, around: index)
        raw = RawText(at: FileSystem.join(show.source.episodeFolder, name), within: show.source.folder)
        digest = earlier == nil ? [] : Digest.sha256(raw.bytes).bytes
        key = earlier == nil ? [] : EpisodeKey.episode(raw.file, digest, stem, beside: names, show.key)
        record = raw.problem == nil ? earlier?.record(of: raw.file, key: key) : nil
        if let record {
            source = nil
            ownReferences = record.references
        } else {
            let source = EpisodeSource(raw, stem: stem, beside: names)
            ownReferences = source.references(in: show.source.folder)
            self.source = source
        }
        chapters = ownReferences.first { $0.kind == .chapters }
            .map { RawText(at: $0.path.path, within: show.source.folder) }
        let pictures = chapters?.chapterPictures(in: show.source.folder) ?? []
        references = pictures.isEmpty ? ownReferences : ownReferences + pictures
    }

    /// Makes of an episode that names no files at once what is to be known of it, and lets go its text.
    mutating func settle(
        of show: ShowBackground, context: CatalogContext, _ write: (@Sendable (Episode) -> [EpisodeText])?
    ) {
        guard references.isEmpty else { return }
        settle(decoded(of: show, context: context, write))
    }

    /// Takes what became of it.
    mutating func settle(_ result: Result) {
        self.result = result
        source = nil
        raw.bytes = []
    }

    /// What is to be known of the episode, when the files have been looked at that it names.
    ///
    /// - Parameter write: makes what feeds need of an episode; without it the episode itself is kept.
    func decoded(
        of show: ShowBackground, context: CatalogContext, _ write: (@Sendable (Episode) -> [EpisodeText])?
    ) -> Result {
        let answers = write == nil ? nil : EpisodeKey.answers(to: references, chapters: chapters, context)
        let guid = { (entry: EpisodeEntry) in context.released.guids["\(show.basics.id)/\(entry.slug)"] }
        if let record, let answers, record.answers == EpisodeKey.answers(answers, released: guid(record.entry)) {
            return Result(entry: record.entry, record: record)
        }
        var source = self.source ?? EpisodeSource(raw, stem: stem, beside: names)
        let isThere = references.contains { $0.kind == .chapters && context.files.state(of: $0.path) == .file }
        source.chapters = isThere ? chapters.map(ChapterFile.init) : nil
        var reader = EpisodeReader(source, of: show.basics, context: context)
        var (entry, episode) = reader.read()
        guard let episode else { return Result(entry: entry, isReadable: !source.matter.isBroken) }
        guard let write else {
            entry.kept = [episode]
            return Result(entry: entry)
        }
        let texts = write(episode)
        entry.unwritable = texts.first?.findings ?? []
        let record = EpisodeRecord(
            entry, texts: texts, references: ownReferences, key: key,
            answers: EpisodeKey.answers(answers ?? EpisodeKey.none, released: guid(entry)),
            isLasting: answers != nil && entry.unwritable.isEmpty)
        return Result(entry: record.entry, record: record)
    }
}

extension RawText {
    /// The pictures that a file of chapters names; most name none, and are not taken apart to know.
    func chapterPictures(in folder: String) -> [FileReference] {
        guard problem == nil, bytes.hold(Array("image".utf8)) || bytes.hold(Array("img".utf8)) else { return [] }
        return ChapterFile(self).pictures(in: folder)
    }
}

extension [UInt8] {
    fileprivate func hold(_ word: [UInt8]) -> Bool {
        var rest = self[...]
        while let start = rest.firstIndex(of: word[0]) {
            if rest[start...].starts(with: word) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }
}

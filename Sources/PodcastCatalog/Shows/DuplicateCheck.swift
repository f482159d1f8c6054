import Diagnostics

/// Compares the episodes of a show with one another.
struct DuplicateCheck {
    /// What was found.
    private(set) var log = FindingLog()
    // The numbers of the episodes that have them first.
    private var slugs: [String: Int32] = [:]
    private var guids: [String: Int32] = [:]
    private var numbers: [EpisodeEntry.NumberKey: Int32] = [:]
    private let folder: String

    /// The comparison of episodes whose files lie in a folder.
    init(in folder: String) { self.folder = folder }

    /// Compares an episode with those that came before it; whether its slug is its own.
    mutating func admits(_ index: Int, of episodes: [EpisodeEntry]) -> Bool {
        let episode = episodes[index]
        let own = Int32(clamping: index)
        if let first = slugs[episode.slug] {
            report(.slugDuplicate, "slug '\(episode.slug)'", episode, episodes[Int(first)], \.slugPlace)
            // The guid and the files of the episode are named after the slug: one finding is enough.
            return false
        }
        slugs[episode.slug] = own
        if let guid = episode.guid {
            if let first = guids[guid] {
                report(.guidDuplicate, "guid '\(guid)'", episode, episodes[Int(first)], \.guidPlace)
            } else {
                guids[guid] = own
            }
        }
        guard let number = episode.number else { return true }
        if let first = numbers[number] {
            let season = number.season.map { "season \($0), " } ?? ""
            let what = "number '\(season)episode \(number.number)'"
            report(.numberDuplicate, what, episode, episodes[Int(first)], \.numberPlace)
        } else {
            numbers[number] = own
        }
        return true
    }

    private mutating func report(
        _ check: CatalogCheck, _ what: String, _ second: EpisodeEntry, _ first: EpisodeEntry,
        _ place: (EpisodeEntry) -> CompactPlace
    ) {
        let before = SourceText(rereading: FileSystem.join(folder, first.file))
        let here = SourceText(rereading: FileSystem.join(folder, second.file))
        let note = log.note("the first episode with it", in: before, at: place(first).place)
        log.report(
            check, "another episode has the \(what) already", in: here, at: place(second).place, notes: [note])
    }
}

extension Located {
    /// The place without its file.
    var place: Place { Place(line: location.line, column: location.column) }
}

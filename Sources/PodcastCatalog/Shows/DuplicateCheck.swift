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

    /// The comparison of so many episodes, whose files lie in a folder.
    init(of count: Int, in folder: String) {
        self.folder = folder
        slugs.reserveCapacity(count)
        guids.reserveCapacity(count)
        numbers.reserveCapacity(count)
    }

    /// Compares an episode with those that came before it; whether its slug is its own.
    mutating func admits(_ index: Int, of episodes: [EpisodeEntry]) -> Bool {
        // No copy of the whole entry: most of them are unlike all others.
        let slug = episodes[index].slug
        if let first = DuplicateCheck.first(with: slug, in: &slugs, else: index) {
            report(.slugDuplicate, "slug '\(slug)'", episodes[index], episodes[first], \.slugPlace)
            // The guid and the files of the episode are named after the slug: one finding is enough.
            return false
        }
        if let guid = episodes[index].guid, let first = DuplicateCheck.first(with: guid, in: &guids, else: index) {
            report(.guidDuplicate, "guid '\(guid)'", episodes[index], episodes[first], \.guidPlace)
        }
        guard let number = episodes[index].number else { return true }
        if let first = DuplicateCheck.first(with: number, in: &numbers, else: index) {
            let season = number.season.map { "season \($0), " } ?? ""
            let what = "number '\(season)episode \(number.text)'"
            report(.numberDuplicate, what, episodes[index], episodes[first], \.numberPlace)
        }
        return true
    }

    /// The first episode that has a value, if it is another than this one.
    private static func first<Value: Hashable>(
        with value: Value, in known: inout [Value: Int32], else index: Int
    ) -> Int? {
        let own = Int32(clamping: index)
        if let first = known.updateValue(own, forKey: value) {
            known[value] = first
            return Int(first)
        }
        return nil
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

import Diagnostics

/// Compares the episodes of a show with one another.
struct DuplicateCheck {
    /// What was found.
    private(set) var log = FindingLog()
    private var slugs: [String: Mention] = [:]
    private var guids: [String: Mention] = [:]
    private var numbers: [EpisodeEntry.NumberKey: Mention] = [:]
    private let folder: String

    /// Where a value stands.
    private struct Mention {
        var file: String
        var place: CompactPlace
    }

    /// The comparison of episodes whose files lie in a folder.
    init(in folder: String) { self.folder = folder }

    /// Compares an episode with those that came before it; whether its slug is its own.
    mutating func admits(_ episode: EpisodeEntry) -> Bool {
        let slug = Mention(file: episode.file, place: episode.slugPlace)
        if let first = slugs.updateValue(slug, forKey: episode.slug) {
            report(.slugDuplicate, "slug '\(episode.slug)'", slug, first)
            slugs[episode.slug] = first
            // The guid and the files of the episode are named after the slug: one finding is enough.
            return false
        }
        if let guid = episode.guid {
            let mention = Mention(file: episode.file, place: episode.guidPlace)
            if let first = guids.updateValue(mention, forKey: guid) {
                report(.guidDuplicate, "guid '\(guid)'", mention, first)
                guids[guid] = first
            }
        }
        guard let number = episode.number else { return true }
        let mention = Mention(file: episode.file, place: episode.numberPlace)
        if let first = numbers.updateValue(mention, forKey: number) {
            let season = number.season.map { "season \($0), " } ?? ""
            report(.numberDuplicate, "number '\(season)episode \(number.number)'", mention, first)
            numbers[number] = first
        }
        return true
    }

    private mutating func report(_ check: CatalogCheck, _ what: String, _ second: Mention, _ first: Mention) {
        let (before, here) = (text(of: first), text(of: second))
        let note = log.note("the first episode with it", in: before, at: first.place.place)
        log.report(
            check, "another episode has the \(what) already", in: here, at: second.place.place, notes: [note])
    }

    private func text(of mention: Mention) -> SourceText {
        SourceText(rereading: FileSystem.join(folder, mention.file))
    }
}

extension Located {
    /// The place without its file.
    var place: Place { Place(line: location.line, column: location.column) }
}

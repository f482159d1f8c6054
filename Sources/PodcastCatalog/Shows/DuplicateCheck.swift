import Diagnostics

/// Compares the episodes of a show with one another.
struct DuplicateCheck {
    /// What was found.
    private(set) var log = FindingLog()
    private var slugs: [String: DecodedEpisode] = [:]
    private var guids: [String: DecodedEpisode] = [:]
    private var numbers: [String: DecodedEpisode] = [:]

    /// Compares an episode with those that came before it.
    mutating func check(_ episode: DecodedEpisode) {
        if let first = slugs[episode.slug.value] {
            report(.slugDuplicate, "slug", episode.slug.value, first, at: first.slug.place, episode, episode.slug.place)
            return
        }
        slugs[episode.slug.value] = episode
        if let guid = episode.guid {
            if let first = guids[guid.value], let firstGuid = first.guid {
                report(.guidDuplicate, "guid", guid.value, first, at: firstGuid.place, episode, guid.place)
            }
            guids[guid.value] = guids[guid.value] ?? episode
        }
        guard let number = episode.number else { return }
        let key = "\(number.series ?? "")/\(number.season ?? 0)/\(number.number)"
        if let first = numbers[key], let firstNumber = first.number {
            let season = number.season.map { "season \($0), " } ?? ""
            report(
                .numberDuplicate, "number", "\(season)episode \(number.number)", first, at: firstNumber.place,
                episode, number.place)
        }
        numbers[key] = numbers[key] ?? episode
    }

    private mutating func report(
        _ check: CatalogCheck, _ what: String, _ value: String, _ first: DecodedEpisode, at firstPlace: Place,
        _ second: DecodedEpisode, _ place: Place
    ) {
        let note = log.note("the first episode with it", in: first.source, at: firstPlace)
        log.report(
            check, "another episode has the \(what) '\(value)' already", in: second.source, at: place, notes: [note])
    }
}

extension Located {
    /// The place without its file.
    var place: Place { Place(line: location.line, column: location.column) }
}

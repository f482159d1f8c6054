import Diagnostics

/// Compares the episodes of a show with one another.
struct DuplicateCheck {
    /// What was found.
    private(set) var log = FindingLog()
    private var slugs: [String: Mention] = [:]
    private var guids: [String: Mention] = [:]
    private var numbers: [DecodedEpisode.NumberKey: Mention] = [:]

    /// Where a value stands.
    private struct Mention {
        var source: SourceText
        var place: Place
    }

    /// Compares an episode with those that came before it; whether its slug is its own.
    mutating func admits(_ episode: DecodedEpisode) -> Bool {
        let slug = Mention(source: episode.source, place: episode.slug.place)
        if let first = slugs.updateValue(slug, forKey: episode.slug.value) {
            report(.slugDuplicate, "slug '\(episode.slug.value)'", slug, first)
            slugs[episode.slug.value] = first
            // The guid and the files of the episode are named after the slug: one finding is enough.
            return false
        }
        if let guid = episode.guid {
            let mention = Mention(source: episode.source, place: guid.place)
            if let first = guids.updateValue(mention, forKey: guid.value) {
                report(.guidDuplicate, "guid '\(guid.value)'", mention, first)
                guids[guid.value] = first
            }
        }
        guard let number = episode.number else { return true }
        let mention = Mention(source: episode.source, place: number.place)
        if let first = numbers.updateValue(mention, forKey: number.value) {
            let season = number.value.season.map { "season \($0), " } ?? ""
            report(.numberDuplicate, "number '\(season)episode \(number.value.number)'", mention, first)
            numbers[number.value] = first
        }
        return true
    }

    private mutating func report(_ check: CatalogCheck, _ what: String, _ second: Mention, _ first: Mention) {
        let note = log.note("the first episode with it", in: first.source, at: first.place)
        log.report(
            check, "another episode has the \(what) already", in: second.source, at: second.place, notes: [note])
    }
}

extension Located {
    /// The place without its file.
    var place: Place { Place(line: location.line, column: location.column) }
}

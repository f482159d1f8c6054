import FeedValues
import FeedVocabulary

extension EpisodeImport {
    /// Reads the kind of episode, its season and its number.
    mutating func readNumbers(_ state: inout ImportState) {
        if let element = first("itunes:episodeType"), element.isPlain(),
            case let type = element.line.lowercased(), ClosedLists.episodeTypes.contains(type)
        {
            take(element)
            if type != "full" { pairs.append(YAMLPair("type", .text(type))) }
        }
        readSeason(&state)
        readNumber()
    }

    private mutating func readSeason(_ state: inout ImportState) {
        let apple = first("itunes:season").flatMap { element in number(element).map { (element, $0) } }
        let other = first("podcast:season").flatMap { element in
            number(element, ["name"]).map { (element, $0) }
        }
        guard let season = apple?.1 ?? other?.1 else { return }
        if let apple { take(apple.0) }
        pairs.append(YAMLPair("season", .number(season)))
        guard let other, other.1 == season else { return }
        let name = other.0["name"]?.asLine ?? ""
        if name.isEmpty || state.seasons.note(name, of: season) { take(other.0) }
    }

    private mutating func readNumber() {
        let apple = first("itunes:episode").flatMap { element in number(element).map { (element, $0) } }
        let other = first("podcast:episode").flatMap { element in
            number(element, ["display"]).map { (element, $0) }
        }
        guard let number = apple?.1 ?? other?.1 else { return }
        if let apple { take(apple.0) }
        pairs.append(YAMLPair("episode", .number(number)))
        guard let other, other.1 == number else { return }
        let display = other.0["display"]?.asLine ?? ""
        guard display.unicodeScalars.count <= 32 else { return }
        take(other.0)
        if !display.isEmpty { pairs.append(YAMLPair("episode-display", .text(display))) }
    }

    private func number(_ element: FeedElement, _ attributes: Set<String> = []) -> Int? {
        guard element.isPlain(attributes), let number = Int(element.line), number > 0 else { return nil }
        return number
    }

    /// Reads the picture, and whether it is explicit or hidden.
    mutating func readLook(_ state: inout ImportState) {
        if let element = first("itunes:title"), element.isPlain(), case let title = element.line, !title.isEmpty {
            take(element)
            pairs.append(YAMLPair("itunes-title", .text(title)))
        }
        if let element = first("itunes:image"), element.isPlain(["href"]), element.text.isEmpty,
            let address = rest.address(of: element, attribute: "href")
        {
            pairs.append(YAMLPair("image", .text(address.description)))
        }
        if let element = first("itunes:explicit"), element.isPlain(), let word = ExplicitWord(element.line) {
            take(element)
            pairs.append(YAMLPair("explicit", .bool(word.isExplicit)))
            if case .legacy = word {
                state.log.reportOnce(
                    .changed, "'\(element.line)' of 'itunes:explicit' becomes '\(word.isExplicit)'",
                    at: place(of: element))
            }
        }
        if let element = first("itunes:block"), element.isPlain(), element.line.lowercased() == "yes" {
            take(element)
            pairs.append(YAMLPair("block", .bool(true)))
        }
        let authors = rest.named("dc:creator").filter { $0.isPlain() && !$0.line.isEmpty }
        for author in authors { take(author) }
        if authors.count == 1 {
            pairs.append(YAMLPair("author", .text(authors[0].line)))
        } else if authors.count > 1 {
            pairs.append(YAMLPair("author", .list(authors.map { .text($0.line) })))
        }
    }
}

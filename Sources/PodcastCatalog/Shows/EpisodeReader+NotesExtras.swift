import Diagnostics
import FeedValues
import PodcastModel

extension EpisodeReader {
    /// The date of `updated`, and what it says besides.
    mutating func update(_ fields: Fields) -> Located<Timestamp>? {
        guard case .mapping? = fields.node("updated")?.content else {
            return fields.date("updated", in: show.zone, &assets.log)
        }
        guard let entry = fields.fields("updated", .notesChange, &assets.log) else { return nil }
        entry.require(["date", "text"], of: "'updated'", &assets.log)
        let date = entry.date("date", in: show.zone, &assets.log)
        if let text = entry.line("text", &assets.log) {
            said.update = NotesExtras.Change(date: date?.value, text: text)
        }
        return date
    }

    /// Reads what few episodes say and their notes show.
    mutating func readNotesExtras(_ fields: Fields, of episode: inout Episode) {
        let style: Located<TimeCodeLinks.Style>? = fields.choice("time-codes", &assets.log)
        said.linksTimeCodes = style.map { $0.value == .link }
        said.links = links(fields)
        readCorrections(fields, of: &episode)
    }

    /// Reads what was wrong and is put right: the newest of it is when the episode changed last.
    private mutating func readCorrections(_ fields: Fields, of episode: inout Episode) {
        guard let node = fields.node("correction") else { return }
        let nodes = if case .sequence(let elements) = node.content { elements } else { [node] }
        for node in nodes {
            guard case .mapping = node.content else {
                if let text = fields.line(of: node, "correction", &assets.log) {
                    said.corrections.append(NotesExtras.Change(text: text))
                }
                continue
            }
            guard let entry = Fields(node, in: fields.source, keys: .notesChange, log: &assets.log) else { continue }
            entry.require(["text"], of: "a correction", &assets.log)
            let date = entry.date("date", in: show.zone, &assets.log)
            if let date, date.value > episode.updated?.value ?? date.value.advanced(bySeconds: -1) {
                episode.updated = date
            }
            if let text = entry.line("text", &assets.log) {
                said.corrections.append(NotesExtras.Change(date: date?.value, text: text))
            }
        }
        // One that has no date is what changed when the episode did.
        if said.corrections.count == 1, said.update == nil, said.corrections[0].date == nil {
            said.corrections[0].date = episode.updated?.value
        }
    }

    private mutating func links(_ fields: Fields) -> [NotesExtras.Link] {
        let policy = LinkPolicy(allowedHosts: show.allowedHosts)
        return (fields.fieldsOfEach("links", .notesLink, &assets.log) ?? []).compactMap { entry in
            entry.require(["title", "url"], of: "a link", &assets.log)
            let title = entry.line("title", &assets.log)
            guard let address = entry.address("url", &assets.log), let title else { return nil }
            let verdict = policy.verdict(on: address.value.description)
            if let check = verdict.check {
                assets.log.report(
                    check, verdict.message, in: fields.source,
                    at: Place(
                        line: address.location.line, column: address.location.column,
                        length: address.value.description.unicodeScalars.count))
            }
            return NotesExtras.Link(title: title.value, address: address)
        }
    }
}

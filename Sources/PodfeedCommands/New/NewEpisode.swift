import Diagnostics
import FeedValues
import Foundation
import PodcastCatalog

/// An episode in the making.
struct NewEpisode {
    private let show: DraftShow
    private let options: NewEpisodeOptions
    private var reader: DraftReader
    private var text: NewText
    private var media: PlacedFile?
    private var interview: Interview

    /// An episode that is to be made with what options say and an interview yields.
    ///
    /// - Parameter templates: the folder in which `Templates` is sought.
    init(
        of show: DraftShow, _ options: NewEpisodeOptions, _ reader: DraftReader, templates: String,
        _ interview: Interview
    ) throws {
        self.show = show
        self.options = options
        self.reader = reader
        self.interview = interview
        text = try NewText("episode.md", in: templates) { [reader] in
            reader.findings(inEpisode: "---\n\($0)---\n", stem: "new", of: show)
        }
    }

    /// Has all questions answered, and adds the files of the episode; gives what to do next.
    ///
    /// - Parameter released: the identities of what was released, of which none can be had again.
    mutating func add(to files: inout NewFiles, released: [String]) async throws -> [String] {
        let title = try await settle("title", "--title", "Title", options.title)
        let slug = try await slug(of: title, released: released)
        _ = try await settle("summary", "--summary", "Summary, two or three sentences", options.summary)
        let today = show.today
        let date = try await settle("date", "--date", "Date", options.date) {
            ($0.form, $0.fallback) = (.date, today)
        }
        try await placeMedia()
        try await askWhereItStands()
        try await setOptional()
        try interview.finish()
        if let notes = options.notesText { try text.setNotes(notes) }
        let stem = "\((date ?? today).prefix(10))-\(slug ?? "")"
        try refuseErrors(stem)
        let folder = reader.folder(of: show.id)
        files.add(text.template.text, at: "\(folder)/episodes/\(stem).md")
        if let media, !media.isThere { files.add(copyOf: media.original, at: folder + "/" + media.name) }
        return advice(date: date, file: "\(folder)/episodes/\(stem).md")
    }

    private mutating func settle(
        _ key: String, _ option: String, _ words: String, _ given: String?, change: (inout Question) -> Void = { _ in }
    ) async throws -> String? {
        var question = Question(key, option, words)
        change(&question)
        return try await text.settle(question, given: given, by: &interview)
    }

    /// The name in addresses: made of the title, where that yields one that is free; otherwise asked for.
    private mutating func slug(of title: String?, released: [String]) async throws -> String? {
        let problem = { [show, text] (slug: String) -> String? in
            if let complaint = text.complaint(on: .text(slug), of: "slug") { return complaint }
            if let file = show.file(ofSlug: slug) { return "the slug '\(slug)' is that of '\(file)'" }
            return released.contains("\(show.id)/\(slug)")
                ? "an episode '\(show.id)/\(slug)' was released before, and its identity is used up" : nil
        }
        let question = Question("slug", "--slug", "Its name in addresses, such as first-light")
        guard options.slug == nil else {
            return try await interview.answer(question, given: options.slug) { problem($0) }
        }
        guard let title else { return nil }
        let made = SlugText.slug(title)
        let trouble = made.isEmpty ? "the title makes no name for addresses" : problem(made)
        guard let trouble else { return made }
        return try await interview.answer(question, because: trouble) { problem($0) }
    }

    /// Asks for the media and judges them.
    private mutating func placeMedia() async throws {
        let question = Question("media", "--media", "Media, a file or an address")
        let answer = try await interview.answer(question, given: options.media) { [show, reader] path in
            if NewEpisode.isAddress(path) { return WebAddress(path) == nil ? "'\(path)' is no address" : nil }
            let file = NewEpisode.medium(path, in: reader.folder(of: show.id))
            switch try await file.media() {
            case .failure(let trouble): return trouble.description
            case .success(let facts):
                var reader = reader
                reader.expect(facts, at: file.name, in: show.id)
                let line = [YAMLPair("media", .text(file.nameFromEpisodes))].yaml()
                return NewText.complaint(
                    in: reader.findings(inEpisode: "---\n\(line)---\n", stem: "new", of: show))
            }
        }
        guard let answer else { return }
        if NewEpisode.isAddress(answer) { return try await describe(answer) }
        let file = NewEpisode.medium(answer, in: reader.folder(of: show.id))
        media = file
        if case .success(let facts) = try await file.media() { reader.expect(facts, at: file.name, in: show.id) }
        text.set("media", to: .text(file.nameFromEpisodes))
    }

    /// Asks what nobody can see of media on another server.
    private mutating func describe(_ address: String) async throws {
        var question = Question("bytes", "--media-bytes", "Its size in bytes")
        question.form = .number
        let bytes = try await interview.answer(question, given: options.mediaBytes) {
            Int($0).map { $0 > 0 } == true ? nil : "'\($0)' is no number of bytes"
        }
        var kind = Question("type", "--media-type", "Its type")
        kind.fallback = "audio/mpeg"
        let type = try await interview.answer(kind, given: options.mediaType) { _ in nil }
        guard let bytes, let type else { return }
        let value = YAMLValue.mapping([
            YAMLPair("url", .text(address)), YAMLPair("bytes", question.value(of: bytes)),
            YAMLPair("type", .text(type)),
        ])
        if let complaint = text.complaint(on: value, of: "media") { throw WrongUsage("--media: \(complaint)") }
        text.set("media", to: value)
    }

    /// Asks for series and number, where the show has them.
    private mutating func askWhereItStands() async throws {
        var series = options.series
        if !show.series.isEmpty || series != nil {
            series = try await settle("series", "--series", "Series (\(show.series.joined(separator: ", ")))", series) {
                $0.isRequired = false
            }
        }
        var season: String?
        if options.season != nil {
            season = try await settle("season", "--season", "Season", options.season) { $0.form = .number }
        }
        guard options.episode != "none", ["full", nil].contains(options.type) else { return }
        let next = show.next(in: series, season: season.flatMap { Int($0) })
        guard next != nil || options.episode != nil else { return }
        if season == nil, options.episode == nil, let number = next?.season { text.set("season", to: .number(number)) }
        _ = try await settle("episode", "--episode", "Number", options.episode) {
            ($0.form, $0.fallback) = (.number, next.map { String($0.number) })
        }
    }

    private mutating func setOptional() async throws {
        if options.link != nil { _ = try await settle("link", "--link", "Its page", options.link) }
        if options.type != nil { _ = try await settle("type", "--type", "Type", options.type) }
        if !options.tag.isEmpty { text.set("tags", to: .list(options.tag.map { .text($0) })) }
        if options.slug != nil, let slug = options.slug { text.set("slug", to: .text(slug)) }
        if options.draft { text.set("draft", to: .bool(true)) }
    }

    /// Refuses a text in which a build would find errors, as a template of the catalogue may have brought in.
    private func refuseErrors(_ stem: String) throws {
        let findings = reader.findings(inEpisode: text.template.text, stem: stem, of: show)
        guard let error = findings.first(where: { $0.severity == .error }) else { return }
        throw CannotRun(
            "nothing was made, as a build would refuse line \(error.location.line) of it: \(error.message)",
            help: error.help ?? "mend Templates/new/episode.md")
    }

    private func advice(date: String?, file: String) -> [String] {
        let notes = options.notesText == nil ? ["Write the show notes into \(file)."] : []
        if options.draft { return notes + ["It is a draft: remove 'draft: true' to release it."] }
        guard let time = date.flatMap({ show.release(of: $0) }) else { return notes + ["Next: podfeed build"] }
        return notes + ["It is held back until \(show.localTime(time)) (\(show.zoneName))."]
    }

    private static func isAddress(_ text: String) -> Bool { text.contains("://") }

    private static func medium(_ path: String, in folder: String) -> PlacedFile {
        PlacedFile(path, in: folder) { "media/" + $0.lastPathComponent }
    }
}

extension PlacedFile {
    /// The way to it from the folder of the episodes.
    fileprivate var nameFromEpisodes: String {
        name.hasPrefix("episodes/") ? String(name.dropFirst("episodes/".count)) : "../" + name
    }
}

import ArgumentParser
import Diagnostics
import FeedRelease
import FeedValues
import FeedWriting
import MediaProbing
import PodcastCatalog
import PodcastModel

/// `podfeed chapters SOURCE`: shows chapters, writes them in another format, or embeds them in a copy of a media file.
struct ChaptersCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "chapters",
        abstract: "Show chapters, write them in another format, or embed them in a media file.",
        usage: "podfeed chapters <source> [--as <format>] [--media <file>] [--into <copy> | --in-place] [<options>]",
        discussion: """
            The source is an episode, as <show>/<slug>; a file of chapters, by its extension .yaml, .json, .psc or .txt; \
            or a media file. Chapters are checked as a build checks them, and printed as lines unless --as says otherwise.

            With --into they are embedded in a copy of the episode's media file, or of the one of --media: as frames of \
            the ID3 tag of an MP3, or as chapters of an MP4, M4A, M4V or MOV, by ffmpeg. Sound and picture are not coded \
            anew, and the copy is read back before it counts.

            EXAMPLES:
              podfeed chapters deep-dive/whampoa-forged
              podfeed chapters tone.mp3 --as json > tone.chapters.json
              podfeed chapters list.psc --as yaml
              podfeed chapters deep-dive/whampoa-forged --into whampoa.mp3
              podfeed chapters list.json --media tone.m4a --in-place

            EXIT STATUS:
              0   done
              1   something is wrong with the chapters, and nothing was written
              2   a file can't be read or written, or the episode has no chapters
            """
    )

    @Argument(help: "An episode, as <show>/<slug>, a file of chapters, or a media file.", completion: .file())
    var source: String

    @Option(
        name: .customLong("as"), help: "The format: text, json, psc (Podlove Simple Chapters) or yaml. (default: text)")
    var form: ChaptersWriter.Format?

    @Option(
        help: ArgumentHelp("The media file, when it is not the source's own.", valueName: "file"), completion: .file())
    var media: String?

    @Option(help: ArgumentHelp("Embed the chapters in a new copy of the media file.", valueName: "copy"))
    var into: String?

    @Flag(help: "Embed the chapters in the media file itself.")
    var inPlace = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        if source.isEmpty { throw ValidationError("the source is empty: name an episode or a file") }
        if into != nil, inPlace { throw ValidationError("--into and --in-place exclude each other: give one of them") }
        let embeds = into != nil || inPlace
        if embeds, form != nil { throw ValidationError("--as is for what is printed: leave it out, or --into") }
        if media != nil, !embeds { throw ValidationError("--media is for embedding: add --into or --in-place") }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        var length: MediaDuration?
        if let media { length = try await ChapterCopy.facts(of: media).duration }
        let found = try await ChapterSearch(options, in: surroundings).chapters(of: source, lasting: length)
        let report = Report(file: source, findings: found.findings)
        guard options.status(for: [report]) == .clean, !found.findings.contains(where: { $0.severity == .error }) else {
            let status = try options.present([report], in: surroundings)
            return status == .clean ? .findings : status
        }
        guard !found.chapters.isEmpty else {
            throw CannotRun("'\(source)' has no chapters", help: "name another source")
        }
        guard into != nil || inPlace else { return try print(found, in: surroundings) }
        guard let media = media ?? found.media else {
            throw CannotRun("no media file of '\(source)' is here", help: "name it with --media")
        }
        let outcome = try await ChapterCopy(of: media, to: inPlace ? nil : into).write(found.chapters)
        if !options.quiet || options.format == .json {
            try surroundings.console.output.write(outcome.text(options.format))
        }
        return .clean
    }

    private func print(_ found: ChapterSearch.Found, in surroundings: Surroundings) throws -> CommandStatus {
        let (form, chapters) = (form ?? .text, found.chapters)
        var losses = form.losses(of: chapters) + (form == .text ? try unclearTitles(of: chapters) : [])
        if found.hasInnerPictures { losses.append("pictures inside the media file") }
        if !losses.isEmpty, !options.quiet {
            surroundings.console.error.writeIfPossible(
                "podfeed: left out, as \(form.rawValue) can't say them: \(losses.joined(separator: ", "))\n")
        }
        let bytes = try ChaptersWriter().bytes(of: chapters, as: form)
        try surroundings.console.output.write(String(decoding: bytes, as: UTF8.self))
        return .clean
    }

    /// The first title that a line of text would give back as another, or as none, with how many there are.
    private func unclearTitles(of chapters: [Chapter]) throws -> [String] {
        let unclear = try chapters.filter { chapter in
            guard !chapter.isHidden else { return false }
            let line = try ChaptersWriter().bytes(of: [chapter], as: .text)
            return LooseChapters(inLines: line).chapters.map { [$0.title, $0.link?.description] }
                != [[chapter.title, chapter.link?.description]]
        }
        guard let title = unclear.first?.title else { return [] }
        let more = unclear.count > 1 ? " and \(unclear.count - 1) more" : ""
        return ["the title '\(title.prefix(60))' as it stands\(more)"]
    }
}

extension ChaptersWriter.Format: ExpressibleByArgument {}

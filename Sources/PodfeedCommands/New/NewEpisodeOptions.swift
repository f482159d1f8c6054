import ArgumentParser
import Foundation

/// What a new episode is to say.
struct NewEpisodeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The headline.", valueName: "text")) var title: String?
    @Option(help: ArgumentHelp("Two or three sentences of plain text.", valueName: "text")) var summary: String?
    @Option(
        help: ArgumentHelp(
            "When it is released, such as 2025-03-04 or '2025-03-04 06:30'. (default: today)", valueName: "date"))
    var date: String?
    @Option(
        help: ArgumentHelp(
            "The file that plays, which is copied to the show's media; or an address.", valueName: "file"),
        completion: .file())
    var media: String?
    @Option(help: ArgumentHelp("The size of media at an address, in bytes.", valueName: "number"))
    var mediaBytes: String?
    @Option(help: ArgumentHelp("The type of media at an address, such as audio/mpeg.", valueName: "type"))
    var mediaType: String?
    @Option(help: ArgumentHelp("The id of the series of the show that it belongs to.", valueName: "id"))
    var series: String?
    @Option(help: ArgumentHelp("Its season.", valueName: "number")) var season: String?
    @Option(
        help: ArgumentHelp(
            "Its number, or none. (default: the next, where others have numbers)", valueName: "number"))
    var episode: String?
    @Option(help: ArgumentHelp("Its page.", valueName: "url")) var link: String?
    @Option(help: ArgumentHelp("full, trailer or bonus. (default: full)", valueName: "type")) var type: String?
    @Option(help: ArgumentHelp("A tag, by which feeds select; may be repeated.", valueName: "word")) var tag: [String] =
        []
    @Option(
        help: ArgumentHelp("Its name in addresses. (default: made of the title)", valueName: "name"))
    var slug: String?
    @Option(
        help: ArgumentHelp("A file with the show notes, in Markdown; - is what is piped in.", valueName: "file"),
        completion: .file())
    var notes: String?
    @Flag(help: "Make it a draft, which appears nowhere.") var draft = false

    /// The show notes themselves, when they have been read.
    var notesText: String?

    enum CodingKeys: String, CodingKey {
        case title, summary, date, media, mediaBytes, mediaType, series, season, episode, link, type, tag, slug, notes
        case draft
    }

    /// The text of a file, or of the standard input.
    static func text(of file: String, in surroundings: Surroundings) throws -> String {
        guard file != "-" else {
            var bytes: [UInt8] = []
            while case let piece = try surroundings.input(1 << 16), !piece.isEmpty { bytes += piece }
            return String(decoding: bytes, as: UTF8.self)
        }
        do {
            return try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw CannotRun(
                "'\(file)' can't be read: \(error.localizedDescription)", help: "give a text in UTF-8 with --notes")
        }
    }
}

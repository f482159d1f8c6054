import ArgumentParser
import Diagnostics
import FeedImport
import FeedValues

/// `podfeed import FEED --into DIR`: makes a catalogue of a feed.
struct ImportCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a catalogue of a feed: its show, and a file an episode.",
        usage: "podfeed import <feed> --into <folder> [--online] [--media] [<options>]",
        discussion: """
            The folder gets a catalogue of its own, Feeds/podfeed.yaml and Feeds/SHOW: 'podfeed -C FOLDER build' makes \
            the feed again, in FOLDER/public. Guids are kept, but for breaks of lines in them and letters that are \
            put together of two characters; notes become Markdown, media and pictures stay at their addresses, and \
            what no key holds is kept under 'extensions'. Everything that is lost or changed is told, with its line \
            of the feed.

            The folder must be empty, or not be there. It gets everything or nothing.

            EXAMPLES:
              podfeed import old.xml --into my-show
              podfeed build -C my-show --fail-on never
              podfeed diff old.xml my-show/public/my-show/feed.xml
              podfeed import --online https://example.com/feed.xml --into my-show
              podfeed import --media old.xml --into my-show
              curl -s https://example.com/feed.xml | podfeed import - --into my-show
            """
    )

    @Argument(
        help: "The feed: a file, - for what is piped in, or an address with --online.",
        completion: .file(extensions: ["xml", "rss", "gz"])) var feed: String

    @Option(help: ArgumentHelp("Where the catalogue goes.", valueName: "folder"), completion: .directory)
    var into: String

    @Flag(help: "Fetch the feed from its address.") var online = false

    @Flag(help: "Fetch the media, too, and lay them beside the episodes.") var media = false

    @Flag(help: "Fetch from hosts at private addresses, too, such as 127.0.0.1: for tests.")
    var allowPrivateHosts = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        if into.isEmpty { throw ValidationError("--into is empty: name a folder") }
        if options.namedDirectory != nil {
            throw ValidationError("-C names a catalogue that is there; give the folder of the new one as --into")
        }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let start = ContinuousClock.now
        let asking = try OnlineOptions.parse(allowPrivateHosts ? ["--allow-private-hosts"] : [])
        let source = try source(asking, in: surroundings)
        let folder = try ImportFolder(into)
        let (feed, report) = try imported(source, to: folder, in: surroundings)
        guard let feed else {
            folder.remove()
            _ = try options.present([report], in: surroundings)
            throw CannotRun("nothing was imported from '\(source.name)'", help: "correct what is told above")
        }
        let fetched = try media ? fetchedMedia(feed, to: folder, asking, of: source.name, in: surroundings) : []
        try folder.finish(feed)
        let status = try options.present([report.adding(fetched)], in: surroundings)
        if options.format == .text, !options.quiet {
            try surroundings.console.output.write(
                "\(into): a catalogue with \(feed.episodes) \(feed.episodes == 1 ? "episode" : "episodes") of "
                    + "'\(feed.id)'\n")
        }
        options.tell("imported in \(ContinuousClock.now - start)", in: surroundings)
        return status
    }

    /// Fetches the media; what could not be had.
    private func fetchedMedia(
        _ feed: ImportedFeed, to folder: ImportFolder, _ asking: OnlineOptions, of name: String,
        in surroundings: Surroundings
    ) throws -> [Finding] {
        do {
            let fetch = MediaFetch(folder: folder, options: options, online: asking)
            return try fetch.findings(on: feed.media, of: name, in: surroundings)
        } catch {
            folder.remove()
            throw error
        }
    }

    private func source(_ asking: OnlineOptions, in surroundings: Surroundings) throws -> FeedSource {
        if feed == "-" { return .standardInput }
        guard ["http://", "https://"].contains(where: feed.lowercased().hasPrefix) else {
            try FeedSource.requireFile(feed)
            return .file(feed)
        }
        guard online else {
            throw CannotRun("cannot read '\(feed)': no address is opened but with --online", help: "add --online")
        }
        guard let address = WebAddress(asMeant: feed) else {
            throw CannotRun("'\(feed)' is no address", help: "see whether it is right")
        }
        return try FeedFetch.feed(at: address, by: asking, options, in: surroundings).source
    }

    /// Reads the feed, and writes each episode as soon as it is known.
    private func imported(
        _ source: FeedSource, to folder: ImportFolder, in surroundings: Surroundings
    ) throws -> (feed: ImportedFeed?, report: Report) {
        do {
            return try source.read(in: surroundings) { next in
                var importer = FeedImporter(file: source.name)
                while !importer.isStopped, case let chunk = try next(), !chunk.isEmpty {
                    try importer.read(chunk) { try folder.write($0.text, to: $0.path) }
                }
                return try importer.finish { try folder.write($0.text, to: $0.path) }
            }
        } catch {
            folder.remove()
            throw error
        }
    }
}

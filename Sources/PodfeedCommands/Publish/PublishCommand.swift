import ArgumentParser
import Diagnostics
import FeedValues
import PodcastCatalog
import Publishing

/// `podfeed publish TARGET`: sends a release to where listeners fetch it.
struct PublishCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Send the feeds and all that they need to where listeners fetch them.",
        usage: "podfeed publish [--dry-run] [--yes] [--from <folder>] [<options>] <target>",
        discussion: """
            The catalogue is built, validated and compared with what is live; nothing goes out while an error is open. \
            Then the plan is shown, and carried out: media, artwork and texts first, pages next, feeds last; only what \
            changed; and all is read back. A run that is broken off is completed by the next.

            EXAMPLES:
              podfeed publish --dry-run web         show what would be done
              podfeed publish --yes web             do it without asking, as in CI
              podfeed publish --from public web     send just the bytes that were reviewed
              podfeed publish ./site                publish to a folder
              podfeed publish --rollback web        restore the release before
              podfeed publish --headers nginx       print how a server should send the files

            EXIT STATUS:
              0   published, or nothing to publish
              2   the work could not be done
              3   refused: something must be mended or decided first
              4   not published, or not wholly: the same may go through later
            """
    )

    @Argument(help: "A target of 'publish:' in podfeed.yaml, or a folder.", completion: .directory)
    var target: String?

    @Option(
        help: ArgumentHelp(
            "Send the files of this folder as they are, in the place of a new build.", valueName: "folder"),
        completion: .directory)
    var from: String?

    @Flag(help: "Only show the plan.")
    var dryRun = false

    @Flag(help: "Carry the plan out without asking.")
    var yes = false

    @Flag(help: "List all files and episodes, not only the first of many.")
    var all = false

    @Flag(help: "Remove files of earlier releases that this one lacks.")
    var remove = false

    @Flag(help: "Restore the release before the one that is live.")
    var rollback = false

    @Option(
        help: ArgumentHelp(
            "Publish though this rule finds an error, everywhere or at one episode; may be repeated.",
            valueName: "rule[:identity]"))
    var accept: [String] = []

    @Flag(help: "Refuse when the lock lacks an identity, in the place of recording it.")
    var locked = false

    @Flag(help: "Publish feeds with addresses that are reserved or private, as for tests.")
    var allowReservedHost = false

    @Option(
        help: ArgumentHelp(
            "Print how a server should send the files: for _headers, or nginx.", valueName: "form"))
    var headers: HeaderForm?

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    /// A form in which servers are told how to send files.
    enum HeaderForm: String, CaseIterable, ExpressibleByArgument {
        /// The file that Netlify and Cloudflare Pages read.
        case file = "_headers"
        /// Lines for a server of nginx.
        case nginx
    }

    func validate() throws {
        try options.format.require([.text, .json], for: "a plan")
        guard target != nil || headers != nil else {
            throw ValidationError("name a target of podfeed.yaml, or a folder")
        }
        if rollback, from != nil { throw ValidationError("--rollback and --from exclude each other: give one of them") }
        if rollback, remove {
            throw ValidationError("--rollback and --remove exclude each other: give one of them")
        }
        if from?.isEmpty == true { throw ValidationError("--from is empty: name a folder, or leave it out") }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        do {
            guard headers == nil else { return try await printHeaders(in: surroundings) }
            return try await publish(in: surroundings)
        } catch let error as PublishingError {
            surroundings.console.complain(error)
            return error.kind.status
        }
    }

    private func publish(in surroundings: Surroundings) async throws -> CommandStatus {
        let sources = try? CatalogReader(root: options.directory).read()
        if sources == nil, from == nil, !rollback { _ = try CatalogReader(root: options.directory).read() }
        let destination = try PublishingDestination(target ?? "", sources?.publishEntries ?? [])
        let folder = from ?? options.inDirectory("public")
        try destination.requireApart(from: [folder] + (sources.map { [$0.folder] } ?? []))
        let place = try await destination.target(
            cache: options.inDirectory(".podfeed/publish"), environment: surroundings.environment)
        let run = PublishRun(destination: destination, target: place, command: self, sources: sources)
        if rollback { return try await run.restore(in: surroundings) }
        var accepted = AcceptedRules(accept)
        let release: CheckedRelease
        if let from {
            let site = destination.entry.url ?? options.site ?? sources?.site
            release = try await .reviewed(
                from, site: site, hasCatalogue: sources != nil, options, in: surroundings)
        } else {
            release = try await .built(options, accepting: &accepted, in: surroundings)
        }
        return try await run.publish(release, &accepted, in: surroundings)
    }

    /// Prints how a server should send the files.
    private func printHeaders(in surroundings: Surroundings) async throws -> CommandStatus {
        guard headers == .file else {
            try surroundings.console.output.write(ServerSnippet.nginx)
            return .clean
        }
        var cache = DigestCache()
        let release = try await Release.reading(
            from ?? options.inDirectory("public"), jobs: options.jobs(in: surroundings), cache: &cache,
            position: ReleaseOrder.position)
        try surroundings.console.output.write(release.headersFile)
        return .clean
    }
}

extension PublishingError.Kind {
    /// The status that the process ends with.
    fileprivate var status: CommandStatus {
        switch self {
        case .refused: .refused
        case .tryAgain: .tryAgain
        case .cannotRun: .couldNotRun
        }
    }
}

extension Release {
    /// The characters that stand for themselves in an address (RFC 3986, section 2.3).
    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    /// The file `_headers` for its files.
    var headersFile: String {
        ServerSnippet.headersFile(for: files) { path in
            path.split(separator: "/", omittingEmptySubsequences: false)
                .map { PercentEncoding.encode($0) { !Release.plain.contains($0) } }.joined(separator: "/")
        }
    }
}

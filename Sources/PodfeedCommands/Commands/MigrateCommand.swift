import ArgumentParser
import FeedRelease
import FeedValues
import WebAccess

/// `podfeed migrate OLD NEW`: says what is left to do when a show moves to another address.
struct MigrateCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Say what is done, and what is left to do, when a show moves to another address.",
        usage: "podfeed migrate [--online] [<options>] <old> <new>",
        discussion: """
            Each side is a feed or a folder of feeds, as podfeed diff takes them; with --online also an address. Every \
            point is told with what was seen: it is done, to do, or not checked. With --online the old address is asked \
            whether it leads to the new one. Nothing is changed anywhere.

            EXAMPLES:
              podfeed migrate old.xml public/morning-brief/feed.xml
              podfeed migrate old.xml public --format markdown > move.md
              podfeed migrate --online https://old.example.com/feed.xml public/morning-brief/feed.xml
              podfeed migrate --online old.xml https://podcasts.example.com/morning-brief/feed.xml

            EXIT STATUS:
              0   nothing is known to be open
              1   something is to do
              2   a feed can't be read
            """
    )

    @Argument(help: "The feed as it was, or is, at the old address.", completion: .file()) var old: String
    @Argument(help: "The feed at the new address, or as it will be there.", completion: .file()) var new: String

    @Flag(help: "Open addresses: those of the sides, and the old one, which shall lead to the new one.")
    var online = false

    @OptionGroup(title: "Options of what is asked online") var web: OnlineOptions
    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        try options.format.require([.text, .json, .markdown], for: "the list of a move")
        if web.isUsed, !online { throw ValidationError("what is asked online needs --online") }
        if old == "-", new == "-" { throw ValidationError("'-' is given twice: what is piped in can be read once") }
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let now = try options.now(in: surroundings)
        let before = try await side(old, in: surroundings)
        let after = try await side(new, in: surroundings)
        let difference = ReleaseDifference(from: before.release, to: after.release)
        var lists: [MoveChecklist] = []
        var missing: [String] = []
        for feed in difference.feeds {
            var facts = MoveFacts(now: now)
            facts.oldAddress = before.address
            facts.newAddress = after.address
            facts.answer = before.answer
            facts.oldIsNew = before.answer.isRedirect
            guard let list = MoveChecklist(feed, facts) else {
                if feed.status == .removed { missing.append(feed.path) }
                continue
            }
            lists.append(try asked(list, feed, facts, in: surroundings))
        }
        let renderer = MoveRenderer(checklists: lists, missing: missing)
        guard !lists.isEmpty || !missing.isEmpty else {
            throw CannotRun("'\(old)' and '\(new)' have no feed in common", help: "name the two feeds themselves")
        }
        try write(renderer, in: surroundings)
        return renderer.isOpen ? .findings : .clean
    }

    private func write(_ renderer: MoveRenderer, in surroundings: Surroundings) throws {
        let width = surroundings.console.output.isTerminal ? surroundings.console.width : nil
        let text =
            switch options.format {
            case .json: renderer.json
            case .markdown: renderer.markdown
            default: renderer.text(options.style(in: surroundings), width: width)
            }
        try surroundings.console.output.write(text)
    }

    /// One side of a move.
    private struct Side {
        var release: ReleaseSnapshot
        /// The address that it was fetched from.
        var address: String?
        /// What that address answered.
        var answer: MoveFacts.Answer?
    }

    private func side(_ argument: String, in surroundings: Surroundings) async throws -> Side {
        guard online, let address = WebAddress(argument), ["http", "https"].contains(address.scheme) else {
            return Side(
                release: try await ReleaseSide(
                    named: argument, options, online: online ? web : nil, in: surroundings
                ).release)
        }
        let fetched = try FeedFetch.feed(at: address, by: web, options, in: surroundings)
        let feed = try FeedSnapshot(fetched.bytes, file: argument)
        return Side(
            release: ReleaseSnapshot(name: argument, feeds: [feed]), address: argument,
            answer: MoveFacts.Answer(fetched.answer))
    }

    /// The list with what the old address answers, when it may be asked and was not.
    private func asked(
        _ list: MoveChecklist, _ feed: FeedDifference, _ facts: MoveFacts, in surroundings: Surroundings
    ) throws -> MoveChecklist {
        guard online, facts.answer == nil, let address = list.oldAddress.flatMap({ WebAddress($0) }) else {
            return list
        }
        var client = try WebClient(web.webOptions(options, in: surroundings))
        let request = WebRequest(
            .get, address, keeping: .beginning(most: 1024), mostRedirects: FeedFetch.mostHops)
        var facts = facts
        switch client.outcome(of: request) {
        case .success(let answer): facts.answer = MoveFacts.Answer(answer)
        case .failure(let failure): facts.answer = .failure(failure.description)
        }
        return MoveChecklist(feed, facts) ?? list
    }
}

extension MoveFacts.Answer {
    /// What a server answered, in terms of a move.
    fileprivate init(_ answer: WebAnswer) {
        // One hop that is not for good is enough to keep apps at the old address.
        let weakest = answer.hops.first { $0.status != 301 && $0.status != 308 } ?? answer.hops.first
        self =
            weakest.map { .redirect(status: $0.status, to: answer.address.description) } ?? .status(answer.status)
    }
}

extension MoveFacts.Answer? {
    /// Whether it led on.
    fileprivate var isRedirect: Bool {
        guard case .redirect? = self else { return false }
        return true
    }
}

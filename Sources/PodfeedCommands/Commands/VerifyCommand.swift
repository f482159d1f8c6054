import ArgumentParser
import Diagnostics
import FeedValidation
import FeedValues

/// `podfeed verify ADDRESS…`: fetches feeds and looks at everything that is served with them.
struct VerifyCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a feed where it is served, with all that it names.",
        usage: "podfeed verify [--profile <profile>] … [--limit <number>] [<options>] <address> …",
        discussion: """
            The feed is fetched and held against all rules; then its address, and what the newest episodes name, is \
            asked as apps and directories ask it: HEAD, ranges, conditional requests, redirects, encryption, types, \
            lengths, artwork as served. Media are not downloaded. At most four requests go to a host at a time. \
            Addresses of private networks are refused, also behind a redirect, unless --allow-private-hosts is given.

            EXAMPLES:
              podfeed verify https://podcasts.example.com/deep-dive/feed.xml
              podfeed verify --limit all --format json https://podcasts.example.com/deep-dive/feed.xml
              podfeed verify --rule 'http*' --time-out 10 https://podcasts.example.com/deep-dive/feed.xml
            """
    )

    @Argument(help: "Addresses of feeds, with http or https.", transform: VerifyCommand.address)
    var address: [WebAddress]

    @Option(
        help: ArgumentHelp(
            "A party whose demands are made; may be repeated.",
            discussion: "By default those that the feed's namespaces call for; psp1 only when named."))
    var profile: [Profile] = []

    @OptionGroup(title: "What is asked") var online: OnlineOptions

    @OptionGroup(title: "What counts") var choice: FindingChoice

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws { try choice.validate(options) }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        var validation = ValidationOptions()
        validation.asOf = try options.now(in: surroundings)
        if !profile.isEmpty { validation.profiles = Set(profile) }
        choice.prepare(&validation)
        let validator = FeedValidator(options: validation)
        let work = OnlineValidation(online: online, options: options, surroundings: surroundings)
        var reports: [Report] = []
        var failed = false
        // One after the other: no host is asked more than is polite.
        for address in address {
            do {
                reports.append(try await work.report(at: address, by: validator))
            } catch let error as CannotRun {
                surroundings.console.complain(error)
                failed = true
            }
        }
        let status = try choice.present(reports, profiles: profile, limit: 1000, options, in: surroundings)
        return failed ? .couldNotRun : status
    }

    @Sendable private static func address(_ text: String) throws -> WebAddress {
        guard let address = WebAddress(asMeant: text) else {
            throw ValidationError("give an absolute address, such as https://podcasts.example.com/feed.xml")
        }
        return address
    }
}

import ArgumentParser
import FeedValidation

/// `podfeed worker`: does tasks that are piped in, for the engines of a fleet.
struct WorkerCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Do tasks that are piped in, a line of JSON each, and print a line of JSON for each.",
        usage: "podfeed worker [--line-limit <bytes>] [--report <detail>] [<options>]",
        discussion: """
            A task validates a file or a text, or builds a catalogue. The result of each is printed as soon as it is \
            there, in the order of the tasks; a task that can't be done has a result that says why, and ends nothing. \
            docs/worker.md describes tasks and results. The options below hold for tasks that do not say otherwise. \
            One task is done at a time, or as many as --jobs says.

            EXAMPLES:
              echo '{"id": 1, "file": "feed.xml"}' | podfeed worker
              echo '{"feed": "<rss version=\\"2.0\\"/>", "profiles": ["apple"]}' | podfeed worker --report counts
              echo '{"build": "newsroom", "as-of": "2025-04-25"}' | podfeed worker

            EXIT STATUS:
              0   the input ended, the reader of the results has gone, or SIGTERM came; the results hold the rest
              2   the input could not be read, or the results could not be written
              64  the command line was not understood
            """
    )

    @Option(
        help: ArgumentHelp(
            "How many bytes a line may have; of a longer one, the result says so.", valueName: "bytes"))
    var lineLimit = 64 << 20

    @Option(help: ArgumentHelp("How much results tell of what was found.", valueName: "detail"))
    var report = ReportDetail.findings

    @Option(help: "A party whose demands are made; may be repeated.")
    var profile: [Profile] = []

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp("Only findings of these rules; may be repeated.", valueName: "rule"))
    var rules: [String] = []

    @Option(
        name: .customLong("no-rule"),
        help: ArgumentHelp("No findings of these rules; may be repeated.", valueName: "rule"))
    var excludedRules: [String] = []

    @Flag(help: "Keep all findings, not only the first 1,000 of each rule.")
    var all = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func validate() throws {
        for pattern in rules + excludedRules {
            guard let complaint = RuleChoice.complaint(about: pattern) else { continue }
            throw ValidationError("\(complaint.message): \(complaint.hint)")
        }
        if lineLimit < 1 { throw ValidationError("--line-limit is '\(lineLimit)': give a number from 1") }
        if options.namedDirectory != nil {
            throw ValidationError("-C is nothing for a worker: a task names its folder as 'build'")
        }
        try options.format.require([.text, .json], for: "results")
    }

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let settings = TaskSettings(
            options: options, profiles: profile.isEmpty ? nil : Set(profile),
            choice: RuleChoice(rules, without: excludedRules), all: all, report: report)
        let loop = WorkerLoop(worker: Worker(settings, in: surroundings), jobs: options.jobs ?? 1, lineLimit: lineLimit)
        let clock = ContinuousClock()
        let start = clock.now
        let count = try await loop.run(in: surroundings)
        options.tell("did \(count) \(count == 1 ? "task" : "tasks") in \(clock.now - start)", in: surroundings)
        return .clean
    }
}

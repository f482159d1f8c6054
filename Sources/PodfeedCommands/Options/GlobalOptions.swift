package import ArgumentParser

/// The options that every command takes.
package struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customShort("C"),
        help: ArgumentHelp(
            "The folder in which, or in whose Feeds folder, podfeed.yaml lies.", valueName: "folder"))
    package var directory = "."

    @Option(help: ArgumentHelp("The address of the site, in the place of the one in podfeed.yaml.", valueName: "url"))
    package var site: String?

    @Option(help: "How findings are printed.")
    package var format = ReportFormat.text

    @Option(help: "When colours are used.")
    package var color = ColorChoice.auto

    @Flag(name: [.short, .long], help: "Print findings only: no progress, no summary.")
    package var quiet = false

    @Flag(name: [.short, .long], help: "Say what is done, and how long it takes.")
    package var verbose = false

    @Option(
        help: ArgumentHelp(
            """
            The time to take for now, such as 2025-04-25 or 2025-04-25T12:00:00Z; otherwise SOURCE_DATE_EPOCH, \
            or the clock.
            """, valueName: "time"))
    package var asOf: String?

    @Option(help: ArgumentHelp("How much is done at a time; as much as there are processors.", valueName: "number"))
    package var jobs: Int?

    @Option(
        help: ArgumentHelp("The severity from which findings make the command fail.", valueName: "severity"))
    package var failOn = FailureThreshold.error

    package init() {}

    package func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs is '\(jobs)': give a number from 1") }
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other: give one of them") }
    }
}

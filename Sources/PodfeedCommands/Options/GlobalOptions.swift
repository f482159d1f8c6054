package import ArgumentParser
package import FeedValues

/// The options that every command takes.
package struct GlobalOptions: ParsableArguments {
    /// The folder in which the catalogue is sought, as it was named.
    @Option(
        name: .customShort("C"),
        help: ArgumentHelp(
            "The folder in which, or in whose Feeds folder, podfeed.yaml lies. (default: .)", valueName: "folder"))
    package var namedDirectory: String?

    /// The folder in which the catalogue is sought.
    package var directory: String { namedDirectory ?? "." }

    /// The address of the site, when it is not the catalogue's.
    @Option(
        help: ArgumentHelp("The address of the site, in the place of the one in podfeed.yaml.", valueName: "url"),
        transform: GlobalOptions.address)
    package var site: WebAddress?

    /// The form of what is printed.
    @Option(help: "How findings are printed.")
    package var format = ReportFormat.text

    /// When colours are used.
    @Option(help: "When colours are used.")
    package var color = ColorChoice.auto

    /// Whether only findings are printed.
    @Flag(name: [.short, .long], help: "Print findings only: no progress, no summary.")
    package var quiet = false

    /// Whether more is told than findings.
    @Flag(name: [.short, .long], help: "Say what is done, and how long it takes.")
    package var verbose = false

    /// The time to take for now.
    @Option(
        help: ArgumentHelp(
            """
            The time to take for now, such as 2025-04-25 or 2025-04-25T12:00:00Z; otherwise SOURCE_DATE_EPOCH, \
            or the clock.
            """, valueName: "time"),
        transform: GlobalOptions.instant)
    package var asOf: Timestamp?

    /// How much is done at a time, from 1.
    @Option(
        help: ArgumentHelp(
            "How many things are done at a time; otherwise as many as there are processors.", valueName: "number"))
    package var jobs: Int?

    /// The severity from which the command fails, if one was named.
    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp(
            "The severity from which findings make the command fail. (default: error)", valueName: "severity"))
    package var namedFailOn: FailureThreshold?

    /// The severity from which the command fails.
    package var failOn: FailureThreshold {
        get { namedFailOn ?? .error }
        set { namedFailOn = newValue }
    }

    /// How many warnings there may be before the command fails; `nil` for any number.
    @Option(
        help: ArgumentHelp("Fail when there are more warnings than this, too.", valueName: "number"))
    package var maxWarnings: Int?

    /// The options with their defaults.
    package init() {}

    /// Refuses values and pairs of options that have no meaning.
    package func validate() throws {
        // What a script makes of an unset variable must not come to mean the root of the disk.
        if directory.isEmpty { throw ValidationError("-C is empty: name a folder, or leave -C out") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs is '\(jobs)': give a number from 1") }
        if let maxWarnings, maxWarnings < 0 {
            throw ValidationError("--max-warnings is '\(maxWarnings)': give a number from 0")
        }
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other: give one of them") }
    }
}

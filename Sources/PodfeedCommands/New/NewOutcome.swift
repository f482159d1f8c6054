import Diagnostics

/// What was made, and what to do next.
struct NewOutcome {
    /// The files that were made.
    var files: [String]
    /// What to do next, a sentence each.
    var advice: [String]

    /// Tells it in the chosen form.
    func tell(_ options: GlobalOptions, in surroundings: Surroundings) throws -> CommandStatus {
        if options.format == .json {
            try surroundings.console.output.write(json)
        } else if !options.quiet {
            let lines = files.map { "+ \($0)" } + advice
            try surroundings.console.output.write(lines.map { TerminalCells.visible($0) + "\n" }.joined())
        }
        return .clean
    }

    private var json: String {
        var writer = JSONWriter()
        writer.object { object in
            object.member("version", 1)
            object.member("files", files)
            object.member("advice", advice)
        }
        return writer.text + "\n"
    }
}

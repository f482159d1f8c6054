package import Diagnostics

extension GlobalOptions {
    /// Prints reports in the chosen form, for people with a table of the files if wished, and gives the status that
    /// follows from them.
    package func present(
        _ reports: [Report], table: Bool = false, in surroundings: Surroundings
    ) throws -> CommandStatus {
        let output = surroundings.console.output
        let style = style(in: surroundings)
        let text =
            switch format {
            case .json: JSONRenderer.render(reports)
            case .concise: ConciseRenderer.render(reports, style: style)
            case .text:
                TextRenderer(
                    style: style, width: output.isTerminal ? surroundings.console.width : nil, summary: !quiet,
                    table: table
                ).render(reports)
            }
        if !text.isEmpty { try output.write(text) }
        return failOn.status(for: reports)
    }

    /// The style of what is printed on the output.
    package func style(in surroundings: Surroundings) -> ANSIStyle {
        color.style(onTerminal: surroundings.console.output.isTerminal, environment: surroundings.environment)
    }

    /// Says what was done, to those who asked for it.
    package func tell(_ text: String, in surroundings: Surroundings) {
        if verbose { surroundings.console.error.writeIfPossible("podfeed: \(text)\n") }
    }

    /// How much is done at a time.
    package func jobs(in surroundings: Surroundings) -> Int { jobs ?? surroundings.processors }

    /// The line that shows what is going on.
    package func progress(in surroundings: Surroundings) -> ProgressLine {
        ProgressLine(on: surroundings.console.error, quiet: quiet)
    }
}

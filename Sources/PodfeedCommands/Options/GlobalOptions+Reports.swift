package import Diagnostics

extension GlobalOptions {
    /// Prints reports in the chosen form, and gives the status that follows from them.
    package func present(_ reports: [Report], in surroundings: Surroundings) throws -> CommandStatus {
        let output = surroundings.console.output
        let style = color.style(onTerminal: output.isTerminal, environment: surroundings.environment)
        let text =
            switch format {
            case .json: JSONRenderer.render(reports)
            case .concise: ConciseRenderer.render(reports, style: style)
            case .text:
                TextRenderer(
                    style: style, width: output.isTerminal ? surroundings.console.width : nil, summary: !quiet
                ).render(reports)
            }
        if !text.isEmpty { try output.write(text) }
        return failOn.status(for: reports)
    }

    /// How much is done at a time.
    package func jobs(in surroundings: Surroundings) -> Int { jobs ?? surroundings.processors }

    /// The line that shows what is going on.
    package func progress(in surroundings: Surroundings) -> ProgressLine {
        ProgressLine(on: surroundings.console.error, quiet: quiet)
    }
}

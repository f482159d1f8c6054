package import Diagnostics

extension GlobalOptions {
    /// Prints reports in the chosen form, for people with a table of the files if wished, and gives the status that
    /// follows from them.
    package func present(
        _ reports: [Report], table: Bool = false, in surroundings: Surroundings
    ) throws -> CommandStatus {
        if let take = surroundings.takeReports {
            take(reports)
            return status(for: reports)
        }
        let text = try rendered(reports, table: table, in: surroundings)
        if !text.isEmpty { try surroundings.console.output.write(text) }
        let status = status(for: reports)
        if let limit = maxWarnings, isBeyond(limit, reports) {
            let count = CountWords.text(CountWords.sum(reports)[.warning, default: 0], .warning)
            surroundings.console.error.writeIfPossible("podfeed: \(count), and --max-warnings allows \(limit)\n")
        }
        return status
    }

    /// The status that follows from reports: `--fail-on` and `--max-warnings` decide.
    package func status(for reports: [Report]) -> CommandStatus {
        if let maxWarnings, isBeyond(maxWarnings, reports) { return .findings }
        return failOn.status(for: reports)
    }

    private func isBeyond(_ limit: Int, _ reports: [Report]) -> Bool {
        CountWords.sum(reports)[.warning, default: 0] > limit
    }

    private func rendered(
        _ reports: [Report], table: Bool, in surroundings: Surroundings
    ) throws -> String {
        let style = style(in: surroundings)
        let isTerminal = surroundings.console.output.isTerminal
        switch format {
        case .text:
            return TextRenderer(
                style: style, width: isTerminal ? surroundings.console.width : nil, summary: !quiet, table: table
            ).render(reports)
        case .concise: return ConciseRenderer.render(reports, style: style)
        case .json: return JSONRenderer.render(reports)
        case .github: return GitHubRenderer.render(reports)
        case .gitlab: return GitLabRenderer.render(reports)
        case .sarif:
            return SARIFRenderer(version: ToolVersion.current, rules: ExplainedRule.all.map(\.facts)).render(reports)
        case .junit: return try JUnitRenderer(failsFrom: Severity(rawValue: failOn.rawValue)).render(reports)
        case .markdown: return MarkdownRenderer.render(reports)
        }
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

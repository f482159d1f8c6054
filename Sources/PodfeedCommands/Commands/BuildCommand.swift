import ArgumentParser
import Diagnostics
import PodcastCatalog

/// `podfeed build`: makes the feeds of a catalogue, and the folder that a site serves.
struct BuildCommand: PodfeedCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the feeds of a catalogue, with all that they need, in the folder public.",
        usage: "podfeed build [<options>]",
        discussion: """
            The catalogue is the folder with podfeed.yaml. Its files are read, the feeds are written and validated, \
            and only if nothing is wrong does the new public folder take the place of the old one, in one step.

            EXAMPLES:
              podfeed build
              podfeed build -C newsroom --site https://podcasts.newsroom.example
              podfeed build --fail-on warning
            """
    )

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let start = ContinuousClock.now
        let now = try options.now(in: surroundings)
        let jobs = options.jobs(in: surroundings)
        let sources = try CatalogReader(root: options.directory, jobs: jobs).read()
        let facts = try await facts(of: sources, in: surroundings)
        let catalog = sources.catalog(
            facts: facts, asOf: now, site: options.site, knownRules: ExplainedRule.names, jobs: jobs)
        var settings = RuleSettings(catalog.ruleSettings)
        let report = settings.apply(to: Report(file: sources.folder, findings: catalog.findings)) {
            sources.show(of: $0.location.file)
        }
        options.tell("read \(sources.folder) in \(ContinuousClock.now - start)", in: surroundings)
        guard options.status(for: [report]) == .clean else {
            return try options.present([report], in: surroundings)
        }

        let assets = await SiteAssets.facts(of: catalog, known: facts, jobs: jobs)
        var site = try SiteBuild(
            at: path("public"), asOf: now, settings: settings, assets: assets, after: catalog.findings)
        try add(catalog, facts, to: &site, in: surroundings)
        let status = try options.present([withUnused(report, of: site)] + site.reports, in: surroundings)
        guard status == .clean else { return status }
        let outcome = try site.commit()
        options.tell("built \(catalog.files.count) files in \(ContinuousClock.now - start)", in: surroundings)
        if options.format == .text, !options.quiet { try surroundings.console.output.write(outcome + "\n") }
        return .clean
    }

    /// The catalogue's report with the lines of `rules:` that changed nothing, known when all has been looked at.
    private func withUnused(_ report: Report, of site: borrowing SiteBuild) -> Report {
        var settings = site.settings
        var lines = SourceLines()
        return report.adding(settings.unusedFindings(&lines))
    }

    /// Writes the files of a catalogue into a site.
    private func add(
        _ catalog: Catalog, _ facts: LocalFacts, to site: inout SiteBuild, in surroundings: Surroundings
    ) throws {
        let progress = options.progress(in: surroundings)
        defer { progress.erase() }
        for (index, file) in catalog.files.enumerated() {
            progress.show(index + 1, of: catalog.files.count, "writing \(TerminalCells.visible(file.path))")
            try site.add(file, of: catalog, facts: facts)
        }
    }

    /// What the files are that the catalogue names; those that have not changed are known from the last build.
    private func facts(of sources: CatalogSources, in surroundings: Surroundings) async throws -> LocalFacts {
        let progress = options.progress(in: surroundings)
        defer { progress.erase() }
        return try await LocalFacts(
            of: sources, cachedIn: path(".podfeed/probe-cache"), jobs: options.jobs(in: surroundings)
        ) { done, total in progress.show(done, of: total, "files examined") }
    }

    /// A path in the folder of `-C`.
    private func path(_ name: String) -> String {
        options.directory == "." ? name : options.directory + (options.directory.hasSuffix("/") ? "" : "/") + name
    }
}

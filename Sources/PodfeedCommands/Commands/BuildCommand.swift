import ArgumentParser
import Diagnostics
import Digests
import FeedValidation
import FeedValues
import FeedWriting
import PodcastCatalog
import PodcastModel
import SiteFolder

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
              podfeed build --measure
            """
    )

    @Flag(help: "Decode all media and pictures, and tell loudness, silence, clipping, and what is blank.")
    var measure = false

    @OptionGroup(title: "Options of all commands") var options: GlobalOptions

    func run(in surroundings: Surroundings) async throws -> CommandStatus {
        let start = ContinuousClock.now
        let now = try options.now(in: surroundings)
        let jobs = options.jobs(in: surroundings)
        let load = CatalogueLoad(options, in: surroundings)
        let sources = try CatalogReader(root: options.directory, jobs: jobs).read()
        if let last = LastBuild(readingFrom: load.path(".podfeed/last-build"), folder: load.path("public")),
            last.holds(for: sources, maker: maker(load), asOf: now, site: load.path("public"))
        {
            if !last.found.all.allSatisfy(\.findings.isEmpty) { surroundings.console.cover(sources.privateTokens) }
            options.tell("nothing has changed, known in \(ContinuousClock.now - start)", in: surroundings)
            return try conclude(last.found, in: surroundings)
                ?? tell(.unchanged, last.summary, in: surroundings)
        }
        // Hundreds of rules are sorted while the files are read.
        async let sorted = jobs > 1 ? FeedValidator() : nil
        let lock = CatalogueLock(of: sources)
        // What was released is not known: nothing may be built on it.
        guard lock.findings.isEmpty else {
            return try options.present([Report(file: lock.file, findings: lock.findings)], in: surroundings)
        }
        let catalog = try await load.catalog(of: sources, released: lock.released, asOf: now)
        let present = await load.present(catalog, digestsOf: lock.names)
        var settings = RuleSettings(catalog.ruleSettings)
        let report = report(on: catalog, lock.findings(on: present), &settings, sources)
        options.tell("read \(sources.folder) in \(ContinuousClock.now - start)", in: surroundings)
        guard options.status(for: [report]) == .clean else {
            return try options.present([report], in: surroundings)
        }

        let facts = measure ? try await measured(catalog, load, in: surroundings) : catalog.facts
        let assets = await SiteAssets.facts(of: catalog, known: facts, jobs: jobs)
        var site = try SiteBuild(
            at: load.path("public"), asOf: now, settings: settings, assets: assets, after: catalog.findings,
            memory: memory(of: catalog, load, asOf: now), validator: await sorted ?? FeedValidator(),
            copies: CopyMemory(readingFrom: load.path(".podfeed/copies")))
        try await add(catalog, to: &site, in: surroundings)
        let found = BuildFindings(catalog: report, all: [withUnused(report, of: site)] + site.reports)
        let (until, copies) = (site.until, site.copies)
        var summary = site.summary
        summary.heldBack = HeldBackList(of: catalog).lines
        site.memory.save()
        guard let status = try conclude(found, in: surroundings) else {
            let change = try site.commit()
            copies.save(of: load.path("public"))
            let last = LastBuild(
                maker: maker(load), of: catalog, asOf: now, until: until, found: found, summary: summary)
            last?.save(to: load.path(".podfeed/last-build"))
            options.tell("built \(catalog.files.count) files in \(ContinuousClock.now - start)", in: surroundings)
            return try tell(change, summary, in: surroundings)
        }
        return status
    }

    /// What tells this build from any other that would find something else.
    private func maker(_ load: CatalogueLoad) -> String { load.maker + (measure ? " measured" : "") }

    /// What is known of the files of a catalogue, with what shows when they are decoded.
    private func measured(
        _ catalog: Catalog, _ load: CatalogueLoad, in surroundings: Surroundings
    ) async throws -> LocalFacts {
        let progress = options.progress(in: surroundings)
        defer { progress.erase() }
        var facts = catalog.facts
        for path in catalog.absent.keys { facts.media[path] = nil }
        try await FileMeasures(cachedIn: load.path(".podfeed"), jobs: options.jobs(in: surroundings))
            .add(to: &facts, stamp: catalog.stamp) { progress.show($0, of: $1, "files measured") }
        return facts
    }

    /// Tells what was found, and gives the status if it is too bad for a site.
    private func conclude(_ found: BuildFindings, in surroundings: Surroundings) throws -> CommandStatus? {
        guard options.status(for: [found.catalog]) == .clean else {
            return try options.present([found.catalog], in: surroundings)
        }
        let status = try options.present(found.all, in: surroundings)
        return status == .clean ? nil : status
    }

    /// Tells what became of the site.
    private func tell(
        _ change: SiteChange, _ summary: SiteSummary, in surroundings: Surroundings
    ) throws -> CommandStatus {
        if options.format == .text, !options.quiet {
            try surroundings.console.output.write(summary.text(change) + "\n")
        }
        return .clean
    }

    /// What is known of the feeds of the last build.
    private func memory(of catalog: Catalog, _ load: CatalogueLoad, asOf now: Timestamp) -> FeedMemory {
        var encoder = ByteEncoder()
        encoder.write(maker(load))
        let assets = catalog.fingerprint?.assets(catalog.files)
        if let assets { encoder.write(raw: assets) }
        let key = assets == nil || !catalog.facts.problems.isEmpty ? nil : Digest.sha256(encoder.bytes).bytes
        return FeedMemory(readingFrom: load.path(".podfeed/reports"), key: key, asOf: now)
    }

    /// What was found in the catalogue and in what was released; errors of the latter are accepted by name, and by no
    /// setting.
    private func report(
        on catalog: Catalog, _ released: [Finding], _ settings: inout RuleSettings, _ sources: CatalogSources
    ) -> Report {
        let eased = catalog.findings + released.filter { $0.severity < .error }
        let report = settings.apply(to: Report(file: sources.folder, findings: eased)) {
            sources.show(of: $0.location.file)
        }
        return report.adding(released.filter { $0.severity >= .error })
    }

    /// The catalogue's report with the lines of `rules:` that changed nothing, known when all has been looked at.
    private func withUnused(_ report: Report, of site: borrowing SiteBuild) -> Report {
        var settings = site.settings
        var lines = SourceLines()
        return report.adding(settings.unusedFindings(&lines))
    }

    /// Writes the files of a catalogue into a site.
    private func add(
        _ catalog: Catalog, to site: inout SiteBuild, in surroundings: Surroundings
    ) async throws {
        let start = ContinuousClock.now
        let progress = options.progress(in: surroundings)
        defer { progress.erase() }
        let total = catalog.files.count
        let feeds = FeedOrder.all(of: catalog)
        var done = 0
        for file in catalog.files {
            if case .feed = file.content { continue }
            done += 1
            show(progress, done, of: total, since: start, file.path)
            try site.add(file, of: catalog)
        }
        try site.addList(ofAbsent: catalog.absentFiles)
        let before = done
        try await site.add(feeds, of: catalog, jobs: options.jobs(in: surroundings)) { number, path in
            show(progress, before + number, of: total, since: start, path)
        }
    }

    private func show(
        _ progress: ProgressLine, _ number: Int, of total: Int, since start: ContinuousClock.Instant, _ path: String
    ) {
        let pace = Pace("files written").text(number - 1, of: total, after: ContinuousClock.now - start)
        progress.show("\(pace): \(TerminalCells.visible(path))")
    }
}

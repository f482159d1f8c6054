import Diagnostics
import FeedValidation
import FeedValues

/// Holds a feed against all rules, those on what is served among them.
struct OnlineValidation {
    /// How it is asked.
    let online: OnlineOptions
    let options: GlobalOptions
    let surroundings: Surroundings

    /// The report on the feed at an address.
    func report(at address: WebAddress, by validator: FeedValidator) async throws -> Report {
        var survey = try OnlineSurvey(online, options, in: surroundings)
        let name = address.description
        guard let bytes = try survey.askFeed(at: address, named: name) else {
            options.progress(in: surroundings).erase()
            return unread(name, by: validator, survey.facts)
        }
        return try await report(on: .bytes(bytes, name: name), by: validator, &survey)
    }

    /// The report on a feed that is at hand, with its own address asked if it gives one.
    func report(on source: FeedSource, by validator: FeedValidator) async throws -> Report {
        var survey = try OnlineSurvey(online, options, in: surroundings)
        return try await report(on: source, by: validator, &survey, asksFeed: true)
    }

    private func report(
        on source: FeedSource, by validator: FeedValidator, _ survey: inout OnlineSurvey, asksFeed: Bool = false
    ) async throws -> Report {
        let (chunks, found) = try read(source)
        if asksFeed, let text = found.selfAddress, let address = WebAddress(asMeant: text) {
            // What the feed says of itself may be wrong in ways that other rules tell.
            _ = try? survey.askFeed(at: address, named: text)
        }
        survey.ask(found)
        options.tell(
            "asked \(survey.requestCount) things, for \(found.chosenCount) of \(found.itemCount) episodes",
            in: surroundings)
        var validation = validator.options
        validation.online = survey.facts
        validation.assets = try await ServedAssets.facts(
            of: found.references, survey.facts, survey.bodies, jobs: options.jobs(in: surroundings))
        var run = Validation(of: source.name, with: validator.with(validation), jobs: options.jobs(in: surroundings))
        for chunk in chunks { run.read(chunk) }
        let report = run.finish()
        guard !found.isWhole else { return report }
        let served = unread(source.name, by: validator, survey.facts)
        return Report(file: source.name, findings: served.findings + report.findings, more: report.more)
    }

    private func read(_ source: FeedSource) throws -> ([[UInt8]], OnlineScan.Found) {
        try source.read(in: surroundings) { next in
            var scan = OnlineScan(limit: online.mostItems)
            var chunks: [[UInt8]] = []
            var rest = ValidateCommand.mostAfterStop
            while rest > 0, case let chunk = try next(), !chunk.isEmpty {
                chunks.append(chunk)
                scan.read(chunk)
                if scan.isStopped { rest -= chunk.count }
            }
            return (chunks, scan.finish())
        }
    }

    /// What the address itself gave, where there is no feed in which it could be told.
    private func unread(_ name: String, by validator: FeedValidator, _ facts: OnlineFacts) -> Report {
        let groups: Set<RuleGroup> = [.http, .httpEnclosure]
        var validation = validator.options
        validation.online = facts
        validation.assets = nil
        validation.profiles = validation.profiles ?? Set.all.subtracting([.psp1])
        let judge = FeedValidator(options: validation, rules: RuleBook.all.filter { groups.contains($0.group) })
        let empty = Array("<rss version=\"2.0\"><channel/></rss>".utf8)
        let findings = judge.report(on: empty, file: name).findings.map { finding in
            var finding = finding
            finding.excerpt = nil
            finding.element = nil
            finding.elementNumber = nil
            return finding
        }
        return Report(file: name, findings: findings)
    }
}

import Diagnostics
import Digests
import FeedRelease
import FeedValues
import Foundation
import PodcastCatalog
import Publishing

/// One run of `podfeed publish`: from what was checked to what is live.
struct PublishRun {
    /// Where it goes.
    let destination: PublishingDestination
    /// The target itself.
    let target: any PublishingTarget
    /// What was asked for.
    let command: PublishCommand
    /// The catalogue, if there is one.
    let sources: CatalogSources?

    private var options: GlobalOptions { command.options }

    /// Publishes what was checked, unless something hinders it.
    func publish(
        _ checked: CheckedRelease, _ accepted: inout AcceptedRules, in surroundings: Surroundings
    ) async throws -> CommandStatus {
        let status = try await send(checked, &accepted, in: surroundings)
        for text in accepted.unused {
            surroundings.console.error.writeIfPossible("podfeed: --accept \(text) accepts nothing: leave it out\n")
        }
        return status
    }

    private func send(
        _ checked: CheckedRelease, _ accepted: inout AcceptedRules, in surroundings: Surroundings
    ) async throws -> CommandStatus {
        guard try passes(checked, &accepted, in: surroundings) else { return .refused }
        let release = try await release(in: checked.folder, in: surroundings)
        let lock = sources.map { CatalogueLock(of: $0) }
        if let lock, !lock.findings.isEmpty {
            // Of a lock that can't be read whole nobody knows what was taken down.
            _ = try options.present([Report(file: lock.file, findings: lock.findings)], in: surroundings)
            complain("nothing was published: '\(lock.file)' has mistakes", help: "mend them", in: surroundings)
            return .refused
        }
        let publisher = publisher(in: surroundings)
        var publication = try await publisher.publication(
            of: release, retracted: lock?.retractions ?? Retractions(), removesDropped: command.remove)
        let catalogue = try await catalogue(behind: publication.plan, lock, in: surroundings)
        if let catalogue, catalogue.retractions != lock?.retractions {
            publication = try await publisher.publication(
                of: release, retracted: catalogue.retractions, removesDropped: command.remove)
        }
        guard let catalogue, let lock, !publication.plan.isEmpty || lock.bytes == nil else {
            let comparison = LiveComparison(
                publication: publication, release: release, target: target, lock: nil, catalogue: nil)
            guard try await passes(comparison, &accepted, in: surroundings) else { return .refused }
            return try await conclude(publication, nil, by: publisher, in: surroundings)
        }
        accepted.guids = lock.guids
        let given = try HeldBackCheck(catalogue.heldBack).findings(in: release)
        let report = Report(file: checked.folder, findings: given)
        guard try passes([report], &accepted, in: surroundings) else { return .refused }
        let comparison = LiveComparison(
            publication: publication, release: release, target: target, lock: lock, catalogue: catalogue)
        guard try await passes(comparison, &accepted, in: surroundings) else { return .refused }
        if command.locked, let change = catalogue.changes.first {
            complain(
                "nothing was published: '\(lock.file)' lacks '\(change.identity)'"
                    + (catalogue.changes.count > 1 ? " and \(catalogue.changes.count - 1) more" : ""),
                help: "run 'podfeed lock', and commit what it records", in: surroundings)
            return .refused
        }
        return try await conclude(publication, catalogue, by: publisher, in: surroundings)
    }

    /// The catalogue behind a release, unless the plan says that nothing depends on it; of files that would be left there
    /// it tells which have expired.
    private func catalogue(
        behind plan: PublishingPlan, _ lock: CatalogueLock?, in surroundings: Surroundings
    ) async throws -> PublishedCatalogue? {
        guard let sources, let lock else { return nil }
        if plan.isEmpty, plan.left.isEmpty, lock.bytes != nil { return nil }
        return try await PublishedCatalogue(sources, lock, options, in: surroundings)
    }

    /// Restores the release before.
    func restore(in surroundings: Surroundings) async throws -> CommandStatus {
        let publisher = publisher(in: surroundings)
        return try await conclude(try await publisher.rollback(), nil, by: publisher, in: surroundings)
    }

    /// Whether nothing was found that hinders a release; what was is told.
    private func passes(
        _ checked: CheckedRelease, _ accepted: inout AcceptedRules, in surroundings: Surroundings
    ) throws -> Bool {
        guard try passes(checked.reports, &accepted, in: surroundings) else { return false }
        guard checked.isCurrent else {
            complain("nothing was published: the build failed", help: "mend what it tells", in: surroundings)
            return false
        }
        let reserved = ReservedHosts.findings(in: checked.reports)
        if !destination.entry.place.isDirectory, !command.allowReservedHost,
            let refusal = ReservedHosts.refusal(for: reserved)
        {
            complain(
                "nothing was published: \(refusal)",
                help: "set 'site:' to the address at which listeners reach it, or give --allow-reserved-host",
                in: surroundings)
            return false
        }
        return true
    }

    /// Whether what the release changes for subscribers is meant; the changes are told.
    private func passes(
        _ comparison: LiveComparison, _ accepted: inout AcceptedRules, in surroundings: Surroundings
    ) async throws -> Bool {
        guard let difference = try await comparison.difference(asOf: try options.now(in: surroundings)) else {
            return true
        }
        if options.format == .text, !options.quiet {
            let text = DifferenceText(difference, style: options.style(in: surroundings), all: command.all).text
            try surroundings.console.output.write(text + "\n")
        }
        var reports = difference.reports
        if sources != nil { reports = try CatalogueSettings(for: reports.map(\.file), options).apply(to: reports) }
        guard try passes(reports, &accepted, in: surroundings) else { return false }
        let warnings = reports.map { report in
            Report(
                file: report.file, findings: report.findings.filter { $0.severity >= .warning && !accepted.covers($0) })
        }.filter { !$0.findings.isEmpty }
        if options.format == .text, !warnings.isEmpty { _ = try options.present(warnings, in: surroundings) }
        return true
    }

    /// Whether all that was found is accepted, or less than what counts; otherwise it is told.
    private func passes(
        _ reports: [Report], _ accepted: inout AcceptedRules, in surroundings: Surroundings
    ) throws -> Bool {
        let open = accepted.open(in: reports, from: options.failOn.publishingSeverity)
        guard !open.isEmpty else { return true }
        _ = try options.present(reports, in: surroundings)
        complain(
            "nothing was published: \(PublishRun.count(open))",
            help: "mend it, or take it upon you with --accept RULE[:IDENTITY]", in: surroundings)
        return false
    }

    private static func count(_ findings: [Finding]) -> String {
        let rules = Set(findings.map(\.rule)).sorted()
        let names = rules.prefix(3).joined(separator: ", ") + (rules.count > 3 ? " and \(rules.count - 3) more" : "")
        return "\(findings.count) \(findings.count == 1 ? "finding counts" : "findings count") against it (\(names))"
    }

    private func complain(_ message: String, help: String, in surroundings: Surroundings) {
        surroundings.console.complain(CannotRun(message, help: help))
    }

    /// The release that is in a folder.
    private func release(in folder: String, in surroundings: Surroundings) async throws -> Release {
        let path = options.inDirectory(".podfeed/release-digests")
        var cache = DigestCache(
            text: FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? "")
        // Where that is not allowed, what is written there fails or is missed, each in its own way.
        try? FileManager.default.createDirectory(
            atPath: options.inDirectory(".podfeed"), withIntermediateDirectories: true)
        var release = try await Release.reading(
            folder, jobs: options.jobs(in: surroundings), cache: &cache, position: ReleaseOrder.position)
        // It can be lost: the next run then reads all files again.
        try? Data(cache.text.utf8).write(to: URL(filePath: path), options: .atomic)
        if destination.entry.sendsHeaderFile { try addHeaderFile(to: &release) }
        return release
    }

    /// Adds the file that tells a server how to send the others, unless somebody wrote one.
    private func addHeaderFile(to release: inout Release) throws {
        let name = "_headers"
        guard !release.files.contains(where: { $0.path == name }) else { return }
        let place = options.inDirectory(".podfeed/" + name)
        let bytes = Array(release.headersFile.utf8)
        do {
            try Data(bytes).write(to: URL(filePath: place), options: .atomic)
        } catch {
            throw CannotRun("cannot write '\(place)'", help: "free some space, or make it writable")
        }
        var file = ReleaseFile(path: name, bytes: bytes.count, sha256: .sha256(bytes), stage: .assets)
        file.source = place
        release.files.append(file)
    }

    private func publisher(in surroundings: Surroundings) -> Publisher {
        let environment = surroundings.environment
        let user = environment["USER"] ?? environment["LOGNAME"] ?? "somebody"
        let process = surroundings.process
        let owner = LeaseOwner(user: user, host: process.host, process: process.number)
        return Publisher(to: target, as: owner, token: UUID().uuidString, clock: surroundings.clock) { other in
            other.host == process.host && !process.isRunning(other.process)
        }
    }

    /// Shows the plan, asks, carries it out and says what became of it.
    private func conclude(
        _ publication: Publication, _ catalogue: PublishedCatalogue?, by publisher: Publisher,
        in surroundings: Surroundings
    ) async throws -> CommandStatus {
        let plan = publication.plan
        let isJSON = options.format == .json
        if !isJSON, !options.quiet, !plan.isEmpty || command.dryRun {
            try surroundings.console.output.write(PlanText(plan: plan, limit: command.all ? .max : 20).text)
        }
        if command.dryRun {
            if let catalogue { tell(catalogue, .planned, in: surroundings) }
            return try tell(plan, .planned, nil, in: surroundings)
        }
        if plan.isEmpty {
            if let catalogue { try record(catalogue, in: surroundings) }
            return try tell(
                plan, .unchanged, "nothing to publish: \(plan.target) has release \(plan.release)", in: surroundings)
        }
        guard try isConfirmed(in: surroundings) else {
            return try tell(plan, .declined, "nothing was published", in: surroundings, status: .refused)
        }
        // What is out can't be taken back: its identity is written down before.
        if let catalogue { try record(catalogue, in: surroundings) }
        try await carryOut(publication, by: publisher, in: surroundings)
        sendNotice(of: plan, publication, in: surroundings)
        let verb = publication.isRollback ? "restored" : "published"
        return try tell(
            plan, .published,
            "\(verb) release \(plan.release) to \(plan.target): \(PlanText.count(plan.added.count)) added, "
                + "\(plan.replaced.count) replaced, \(plan.removed.count) removed, \(ByteCount.text(plan.bytes)) sent",
            in: surroundings)
    }

    /// Writes down what is released for the first time.
    ///
    /// Bytes that were built before and are sent as they are say nothing of what the catalogue has now.
    private func record(_ catalogue: PublishedCatalogue, in surroundings: Surroundings) throws {
        guard !catalogue.changes.isEmpty else { return }
        guard command.from == nil else { return tell(catalogue, .lacking, in: surroundings) }
        try catalogue.known.write(catalogue.next)
        tell(catalogue, .recorded, in: surroundings)
    }

    /// Tells hubs and podping of the feeds that have new bytes; what goes wrong there undoes nothing.
    private func sendNotice(of plan: PublishingPlan, _ publication: Publication, in surroundings: Surroundings) {
        let entry = destination.entry
        guard entry.tellsHub || entry.sendsPodping, !publication.isRollback else { return }
        guard let site = entry.url ?? options.site ?? sources?.site else { return }
        let feeds = (plan.added + plan.replaced).filter { $0.stage == .entries && !$0.isPrivate }.compactMap { file in
            FileManager.default.contents(atPath: (command.from ?? options.inDirectory("public")) + "/" + file.path)
                .map { ChangedFeed(at: site.appending(path: file.path), [UInt8]($0)) }
        }
        var notice = ReleaseNotice()
        notice.tellsHubs = entry.tellsHub
        notice.sendsPodping = entry.sendsPodping
        notice.allowsPrivateHosts = command.allowReservedHost
        let outcome = notice.send(for: feeds, environment: surroundings.environment)
        for text in outcome.told { options.tell(text, in: surroundings) }
        for text in outcome.warnings {
            surroundings.console.error.writeIfPossible("podfeed: warning: \(TerminalCells.visible(text))\n")
        }
    }

    /// What becomes of identities that the lock does not know yet.
    private enum Recording {
        case planned
        case lacking
        case recorded
    }

    private func tell(_ catalogue: PublishedCatalogue, _ recording: Recording, in surroundings: Surroundings) {
        let count = catalogue.changes.count
        guard count > 0, !options.quiet else { return }
        let what = "\(count) \(count == 1 ? "identity" : "identities")"
        let file = catalogue.known.file
        let text =
            switch recording {
            case .planned: "would record \(what) in '\(file)'"
            case .lacking: "'\(file)' lacks \(what): run 'podfeed lock'"
            case .recorded: "recorded \(what) in '\(file)': commit it"
            }
        surroundings.console.error.writeIfPossible("podfeed: \(text)\n")
    }

    private func tell(
        _ plan: PublishingPlan, _ outcome: PlanJSON.Outcome, _ words: String?, in surroundings: Surroundings,
        status: CommandStatus = .clean
    ) throws -> CommandStatus {
        if options.format == .json {
            try surroundings.console.output.write(PlanJSON.text(plan, outcome))
        } else if let words, !options.quiet {
            try surroundings.console.output.write(words + "\n")
        }
        return status
    }

    private func isConfirmed(in surroundings: Surroundings) throws -> Bool {
        if command.yes { return true }
        guard surroundings.isInputTerminal else {
            throw PublishingError(
                .refused, "nothing was published: nobody can be asked here",
                help: "give --yes to publish without asking")
        }
        surroundings.console.error.writeIfPossible("Publish this? [y/N] ")
        let answer = String(decoding: try surroundings.input(64), as: UTF8.self)
        return ["y", "yes"].contains(answer.trimmingCharacters(in: .whitespacesAndNewlines).lowercased())
    }

    private func carryOut(
        _ publication: Publication, by publisher: Publisher, in surroundings: Surroundings
    ) async throws {
        let progress = PublishProgress(publication.plan, options.progress(in: surroundings))
        defer { progress.erase() }
        try await publisher.carryOut(publication) { progress.show($0) }
    }
}

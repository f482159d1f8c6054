import ArgumentParser
import Diagnostics
import FeedValidation
import FeedValues
import Foundation
import PodcastCatalog
import SiteFolder
import Synchronization

/// A folder that is to be published, and what was found in it.
struct CheckedRelease {
    /// The folder.
    let folder: String
    /// What was found in the catalogue and the feeds.
    let reports: [Report]
    /// Whether the folder holds what was checked; a build that found errors leaves the old one.
    let isCurrent: Bool

    /// Builds the catalogue as `podfeed build` does.
    ///
    /// - Parameter accepted: what counts as no error.
    static func built(
        _ options: GlobalOptions, accepting accepted: inout AcceptedRules, in surroundings: Surroundings
    ) async throws -> CheckedRelease {
        let folder = options.inDirectory("public")
        let (status, reports) = try await build(options, in: surroundings)
        guard status != .clean, accepted.open(in: reports, from: options.failOn.publishingSeverity).isEmpty else {
            return CheckedRelease(folder: folder, reports: reports, isCurrent: status == .clean)
        }
        // All that hindered it is accepted: what can be written is written.
        var lenient = options
        lenient.failOn = .never
        let again = try await build(lenient, in: surroundings)
        return CheckedRelease(folder: folder, reports: again.reports, isCurrent: again.status == .clean)
    }

    private static func build(
        _ options: GlobalOptions, in surroundings: Surroundings
    ) async throws -> (status: CommandStatus, reports: [Report]) {
        let taken = Taken()
        var inner = surroundings
        inner.takeReports = { reports in taken.reports.withLock { $0 = reports } }
        inner.console.output = Console.Stream(isTerminal: false) { _ in }
        var command = BuildCommand()
        command.measure = false
        command.options = options
        let status = try await command.run(in: inner)
        return (status, taken.reports.withLock(\.self))
    }

    private final class Taken: Sendable {
        let reports = Mutex<[Report]>([])
    }

    /// Holds the feeds of a folder against the rules, as `podfeed validate --assets` does.
    ///
    /// - Parameters:
    ///   - site: the address at which the folder is served, if it is known.
    ///   - hasCatalogue: whether there is a catalogue, whose settings of rules count.
    static func reviewed(
        _ folder: String, site: WebAddress?, hasCatalogue: Bool, _ options: GlobalOptions,
        in surroundings: Surroundings
    ) async throws -> CheckedRelease {
        var validation = ValidationOptions()
        validation.asOf = try options.now(in: surroundings)
        let validator = FeedValidator(options: validation)
        let sources = try FeedSource.all(argument: folder)
        let jobs = options.jobs(in: surroundings)
        let progress = options.progress(in: surroundings)
        let absent = FileManager.default.contents(atPath: folder + "/" + AbsentFiles.name)
            .flatMap { AbsentFiles(parsing: String(decoding: $0, as: UTF8.self)) }
        let assets = site.map {
            AssetFolder(
                path: folder, site: $0, jobs: jobs, absent: Set((absent?.files ?? [:]).keys),
                mediaFolders: hasCatalogue ? CatalogReader(root: options.directory).mediaFolders(at: $0) : [])
        }
        let outcomes = await sources.concurrentlyMapped(jobs: jobs) { step, source in
            progress.show(step, of: sources.count, "checking \(TerminalCells.visible(source.name))")
        } transform: { source -> Result<Report, any Error> in
            do {
                guard let assets else {
                    return .success(try ValidateCommand.report(on: source, by: validator, in: surroundings))
                }
                return .success(try await assets.report(on: source, by: validator, in: surroundings))
            } catch {
                return .failure(error)
            }
        }
        progress.erase()
        let reports = try outcomes.map { try $0.get() }
        let settled =
            hasCatalogue ? try CatalogueSettings(for: reports.map(\.file), options).apply(to: reports) : reports
        return CheckedRelease(folder: folder, reports: settled, isCurrent: true)
    }
}

extension FailureThreshold {
    /// The severity from which a finding hinders a release: whatever was asked for, an error does, unless it is
    /// accepted by name.
    var publishingSeverity: Severity { Severity(rawValue: rawValue) ?? .error }
}

extension GlobalOptions {
    /// A path in the folder of `-C`.
    func inDirectory(_ name: String) -> String {
        directory == "." ? name : directory + (directory.hasSuffix("/") ? "" : "/") + name
    }
}

import Diagnostics
import FeedValidation
import Foundation
import PodcastCatalog

extension FindingChoice {
    /// Prints what counts of reports on feeds, and gives the status that follows.
    ///
    /// In this order: the chosen rules, the scorecard if one is asked for, the catalogue's settings, the baseline.
    /// - Parameters:
    ///   - profiles: those that were named.
    ///   - limit: how many findings of a rule are printed of each file.
    func present(
        _ reports: [Report], profiles: [Profile], limit: Int, _ options: GlobalOptions, in surroundings: Surroundings
    ) throws -> CommandStatus {
        let chosen = narrowed(reports)
        var settled = try CatalogueSettings(for: chosen.map(\.file), options).apply(to: chosen)
        if let writeBaseline {
            return try write(Baseline(of: settled), to: writeBaseline, options, in: surroundings)
        }
        if let baseline { settled = try hide(settled, by: baseline, limit: limit, in: surroundings) }
        guard scorecard else { return try options.present(settled, table: reports.count > 1, in: surroundings) }
        let cards = chosen.map { Scorecard(of: $0, for: profiles.isEmpty ? .all : Set(profiles)) }
        let text =
            switch options.format {
            case .json: ScorecardRenderer.json(cards)
            case .markdown: ScorecardRenderer.markdown(cards)
            default: ScorecardRenderer.text(cards, options.style(in: surroundings))
            }
        try surroundings.console.output.write(text)
        return options.status(for: settled)
    }

    private func write(
        _ baseline: Baseline, to path: String, _ options: GlobalOptions, in surroundings: Surroundings
    ) throws -> CommandStatus {
        do {
            try Data(baseline.text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CannotRun("cannot write '\(path)'", help: "name a file in a folder that can be written to")
        }
        let count = baseline.counts.values.reduce(0, +)
        guard options.format == .text, !options.quiet else { return .clean }
        try surroundings.console.output.write(
            "\(TerminalCells.visible(path)): written, with \(count) \(count == 1 ? "finding" : "findings")\n")
        return .clean
    }

    /// The reports without what stands in a baseline, and one on the baseline if some of it is found no longer.
    private func hide(
        _ reports: [Report], by path: String, limit: Int, in surroundings: Surroundings
    ) throws -> [Report] {
        let baseline = try read(path, in: surroundings)
        let (rest, met) = baseline.hiding(reports)
        // Of files and rules that were not looked at nobody knows whether anything is left.
        let files = Set(reports.map { PrivateToken.covered(FindingKey.plain($0.file)) })
        let includes = includes
        let stale = baseline.counts.filter { key, count in
            met[key, default: 0] < count && files.contains(key.file) && includes(key.rule)
        }
        let findings = stale.keys.sorted().map { key in
            self.finding(on: key, met: met[key, default: 0], of: baseline, at: path)
        }
        let shown = rest.map { $0.limited(to: limit) }
        return findings.isEmpty ? shown : shown + [Report(file: path, findings: findings).limited(to: limit)]
    }

    private func read(_ path: String, in surroundings: Surroundings) throws -> Baseline {
        let bytes = try FeedSource.file(path).read(in: surroundings) { next in
            var bytes: [UInt8] = []
            while case let chunk = try next(), !chunk.isEmpty { bytes += chunk }
            return bytes
        }
        do {
            return try Baseline(parsing: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw CannotRun("cannot use '\(path)': \(error.message)", help: error.help)
        }
    }

    private func finding(on key: FindingKey, met: Int, of baseline: Baseline, at path: String) -> Finding {
        let count = baseline.counts[key, default: 0]
        let message =
            met == 0
            ? "'\(key.rule)' is no longer found at '\(key.place)' in '\(key.file)'"
            : "'\(key.rule)' is found \(met) of \(count) times at '\(key.place)' in '\(key.file)'"
        return SuppressionCheck.stale.finding(
            message, at: SourceLocation(file: path, line: baseline.lines[key, default: 1], column: 1), excerpt: nil)
    }
}

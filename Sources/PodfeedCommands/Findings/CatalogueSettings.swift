import Diagnostics
import Foundation
import PodcastCatalog

/// What a catalogue says of rules, for feeds that are validated and not built.
///
/// Where `-C` names a catalogue, its settings count for all feeds that are named; without `-C`, for those in `public/`
/// of the folder in which the command runs, if that has a catalogue.
struct CatalogueSettings {
    private var rules: CatalogRules?
    private let site: String
    private let countsEverywhere: Bool

    /// The settings for some files.
    init(for files: [String], _ options: GlobalOptions) throws {
        site = CatalogueSettings.absolute(options.directory) + "/public/"
        countsEverywhere = options.namedDirectory != nil
        let reader = CatalogReader(root: options.directory)
        if countsEverywhere {
            rules = try reader.readRules(known: ExplainedRule.names)
        } else if files.contains(where: isInSite) {
            rules = try? reader.readRules(known: ExplainedRule.names)
        }
    }

    /// The reports with the levels of the settings, and before them one on the catalogue if its settings are wrong.
    func apply(to reports: [Report]) -> [Report] {
        guard let rules else { return reports }
        var settings = RuleSettings(rules.settings)
        let settled = reports.map { report in
            guard countsEverywhere || isInSite(report.file) else { return report }
            let show = show(of: report.file, rules)
            return settings.apply(to: report) { _ in show }
        }
        return (rules.findings.isEmpty ? [] : [Report(file: rules.folder, findings: rules.findings)]) + settled
    }

    private func isInSite(_ file: String) -> Bool { CatalogueSettings.absolute(file).hasPrefix(site) }

    /// The show whose feed a file of the site is.
    private func show(of file: String, _ rules: CatalogRules) -> String? {
        let path = CatalogueSettings.absolute(file)
        guard path.hasPrefix(site), let folder = path.dropFirst(site.count).split(separator: "/").first else {
            return nil
        }
        return rules.showsByFolder[String(folder)]
    }

    private static func absolute(_ path: String) -> String {
        let path = URL(filePath: path).standardizedFileURL.path
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}

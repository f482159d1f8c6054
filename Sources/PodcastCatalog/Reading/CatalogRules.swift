package import Diagnostics

/// What a catalogue says of rules, read without its episodes.
package struct CatalogRules: Sendable {
    /// The folder that holds `podfeed.yaml`.
    package var folder: String
    /// The lines of the network, then those of the shows.
    package var settings: [RuleSetting]
    /// What is wrong with them, in reading order.
    package var findings: [Finding]
    /// The show that each folder of the site belongs to: those of the shows and those of their feeds.
    package var showsByFolder: [String: String]
}

extension CatalogReader {
    /// Reads what the catalogue says of rules; what is wrong with its other keys is not looked at.
    ///
    /// - Parameter known: the rules on feeds.
    /// - Throws: `CatalogError` when there is no `podfeed.yaml` or it can't be read.
    package func readRules(known: RuleNames) throws(CatalogError) -> CatalogRules {
        let folder = try catalogFolder()
        let names = known.adding(CatalogCheck.names)
        var log = FindingLog()
        var rules = CatalogRules(folder: folder, settings: [], findings: [], showsByFolder: [:])
        rules.add(try networkFile(in: folder), of: nil, names, &log)
        for id in FileSystem.names(in: folder) {
            guard let definition = file("show.yaml", in: FileSystem.join(folder, id)) else { continue }
            rules.showsByFolder[id] = id
            rules.add(definition, of: id, names, &log)
        }
        rules.findings = log.findings.sorted(by: Finding.inReadingOrder)
        return rules
    }
}

extension CatalogRules {
    fileprivate mutating func add(_ file: ParsedFile, of show: String?, _ names: RuleNames, _ log: inout FindingLog) {
        guard !file.document.isBroken else {
            for problem in file.document.problems { log.report(problem, in: file.source) }
            return
        }
        // The other keys are for the build to judge.
        var ignored = FindingLog()
        let keys = show == nil ? KeyList.network : .show
        guard let root = file.document.root, let fields = Fields(root, in: file.source, keys: keys, log: &ignored)
        else { return }
        settings += fields.ruleSettings({ names }, of: show, &log)
        guard let show else { return }
        for feed in fields.node("feeds")?.elements ?? [] {
            guard let id = feed["id"]?.text, id != "main" else { continue }
            showsByFolder[id] = show
        }
    }
}

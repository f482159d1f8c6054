import Diagnostics

/// What a person takes upon themselves: findings that shall not hinder a release, by rule and perhaps by episode.
struct AcceptedRules {
    /// One `--accept`: the id of a rule, and perhaps what it was found at.
    struct Entry: Hashable {
        /// What was written.
        let text: String
        /// The rule.
        let rule: Substring
        /// A guid, `<show>/<slug>` or the path of a file; `nil` for anything.
        let identity: Substring?

        /// An entry of `RULE` or `RULE:IDENTITY`.
        init(_ text: String) {
            self.text = text
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            rule = parts.first ?? ""
            identity = parts.count == 2 ? parts[1] : nil
        }

        /// Whether a finding is meant.
        ///
        /// - Parameter guids: the guids of released episodes, by identity.
        func covers(_ finding: Finding, _ guids: [String: String]) -> Bool {
            guard finding.rule == rule else { return false }
            guard let identity else { return true }
            if let item = finding.item, item == identity || guids[String(identity)] == item { return true }
            return finding.location.file == identity
                || finding.source.map { $0.file == identity || Entry.isOf($0.file, identity) } ?? false
                || Entry.isOf(finding.location.file, identity)
        }

        /// Whether a path is that of an episode: `…/SHOW/episodes/2025-04-25-SLUG.md` of `SHOW/SLUG`.
        private static func isOf(_ path: String, _ identity: Substring) -> Bool {
            let parts = path.split(separator: "/")
            guard parts.count >= 3, parts[parts.count - 2] == "episodes", let slash = identity.firstIndex(of: "/")
            else {
                return false
            }
            let stem = parts[parts.count - 1].prefix { $0 != "." }
            let slug = identity[identity.index(after: slash)...]
            return parts[parts.count - 3] == identity[..<slash] && (stem == slug || stem.hasSuffix("-" + slug))
        }
    }

    private let entries: [Entry]
    private var used: Set<Entry> = []
    /// The guids of released episodes, by identity.
    var guids: [String: String] = [:]

    /// What stands behind some `--accept`.
    init(_ texts: [String]) { entries = texts.map(Entry.init) }

    /// Whether a finding was accepted, which is noted.
    mutating func covers(_ finding: Finding) -> Bool {
        let covering = entries.filter { $0.covers(finding, guids) }
        used.formUnion(covering)
        return !covering.isEmpty
    }

    /// The findings of a severity or above it that nobody accepted.
    mutating func open(in reports: [Report], from severity: Severity) -> [Finding] {
        var open: [Finding] = []
        for finding in reports.lazy.flatMap(\.findings) where finding.severity >= severity && !covers(finding) {
            open.append(finding)
        }
        return open
    }

    /// What was accepted and was not there.
    var unused: [String] { entries.filter { !used.contains($0) }.map(\.text) }
}

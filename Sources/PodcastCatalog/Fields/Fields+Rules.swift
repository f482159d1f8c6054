import Diagnostics
import FeedValues

extension Fields {
    /// The lines of the key `rules`, as far as they are right.
    ///
    /// - Parameters:
    ///   - names: the rules that there are; asked only if the key is there.
    ///   - show: the show whose file this is; `nil` for the network.
    func ruleSettings(_ names: () -> RuleNames, of show: String?, _ log: inout FindingLog) -> [RuleSetting] {
        guard let node = node("rules") else { return [] }
        guard case .mapping(let entries) = node.content else {
            mismatch(
                "rules", "a mapping of rules", node, &log,
                help: "write lines such as 'enclosure-url-insecure: { level: off, reason: … }'")
            return []
        }
        let names = names()
        return entries.compactMap { ruleSetting($0, names, of: show, &log) }
    }

    private func ruleSetting(
        _ entry: YAMLEntry, _ names: RuleNames, of show: String?, _ log: inout FindingLog
    ) -> RuleSetting? {
        let named = names.ids(matching: entry.key)
        if named.isEmpty {
            let nearest = Spelling.nearest(to: entry.key, in: names.candidates(for: entry.key))
            log.report(
                .ruleUnknown, "no rule is called '\(entry.key.shortened)'", in: source, at: entry.place,
                help: nearest.map { "did you mean '\($0)'?" })
        }
        guard let fields = Fields(entry.value, in: source, keys: .ruleSetting, log: &log) else { return nil }
        fields.require(["level", "reason"], of: "'\(entry.key.shortened)'", &log)
        let level: Located<RuleLevel>? = fields.choice("level", &log)
        guard let level, let reason = fields.text("reason", &log), !named.isEmpty else { return nil }
        let rules = named.filter { id in
            CatalogCheck(rawValue: id).map { Fields.allows(level.value, for: $0) } ?? true
        }
        guard !rules.isEmpty else {
            let severities = Set(named.compactMap { CatalogCheck(rawValue: $0)?.severity.rawValue })
            log.report(
                .ruleFixed, "'\(entry.key.shortened)' stays \(severities.sorted().joined(separator: " or "))",
                in: source, at: entry.place)
            return nil
        }
        return RuleSetting(
            pattern: Located(entry.key, from: source.origin(entry.place)), rules: rules, level: level.value,
            reason: reason.value, show: show)
    }

    private static func allows(_ level: RuleLevel, for check: CatalogCheck) -> Bool {
        check.canBeEased || level.severity.map { $0 >= check.severity } ?? false
    }
}

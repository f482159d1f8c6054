import Diagnostics

/// The keys and values of one mapping, of which unknown, empty and unsupported ones have been reported.
struct Fields {
    /// The file that it stands in.
    let source: SourceText
    /// Where it begins.
    let place: Place
    private let entries: [YAMLEntry]
    // The keys that stand there, too, but without a usable value, rightly spelt or not.
    private let others: Set<String>

    /// The fields of a node; `nil`, with a finding, when it is no mapping.
    init?(_ node: YAMLNode?, in source: SourceText, keys: KeyList, log: inout FindingLog) {
        self.source = source
        guard let node else {
            (place, entries, others) = (.start, [], [])
            return
        }
        place = node.place
        guard case .mapping(let all) = node.content else {
            if case .broken = node.content { return nil }
            log.report(
                .valueType, "\(keys.subject) must be a mapping of keys, found \(node.described)", in: source,
                at: node.place, help: "write 'key: value' lines; the keys are \(keys.known.joined(separator: ", "))")
            return nil
        }
        guard let first = all.indices.first(where: { !all[$0].isUsable(keys) }) else {
            (entries, others) = (all, [])
            return
        }
        let rest = all[first...]
        // A key that is misspelt is reported as such, and not as missing, too.
        others = Set(rest.map { keys.known.contains($0.key) ? $0.key : keys.nearest(to: $0.key) ?? $0.key })
        entries = all[..<first] + rest.filter { Fields.isUsable($0, in: source, keys: keys, log: &log) }
    }

    private static func isUsable(
        _ entry: YAMLEntry, in source: SourceText, keys: KeyList, log: inout FindingLog
    ) -> Bool {
        guard keys.known.contains(entry.key) else {
            if keys.reserved.contains(entry.key) {
                log.report(
                    .keyNotSupported, "key '\(entry.key)' is not supported in this version", in: source,
                    at: entry.place)
            } else {
                log.report(
                    .keyUnknown, "unknown key '\(entry.key)' in \(keys.subject)", in: source, at: entry.place,
                    help: keys.nearest(to: entry.key).map { "did you mean '\($0)'?" }
                        ?? "remove it; the keys are \(keys.known.joined(separator: ", "))")
            }
            return false
        }
        switch entry.value.content {
        case .broken: return false
        case .scalar(let scalar):
            guard scalar.isNull else { return true }
            log.report(.valueMissing, "'\(entry.key)' has no value", in: source, at: entry.place)
            return false
        default: return true
        }
    }

    /// Whether a key stands there, rightly spelt or not, with or without a usable value.
    func states(_ key: String) -> Bool { entries.index(of: key) != nil || others.contains(key) }

    /// The value of a key.
    func node(_ key: String) -> YAMLNode? { entries.index(of: key).map { entries[$0].value } }

    /// Whether there is a value of which a closure says yes.
    func hasValue(where isWanted: (YAMLNode) -> Bool) -> Bool { entries.contains { isWanted($0.value) } }

    /// Where the value of a key stands, or would: at the beginning of the mapping.
    func origin(_ key: String) -> Origin {
        if let node = node(key) { return source.origin(node.place) }
        return source.origin(place).defaulted
    }

    /// A value that nobody wrote.
    func defaulted<Value: Sendable>(_ value: Value) -> Located<Value> {
        Located(value, from: source.origin(place).defaulted)
    }

    /// Reports each of some keys that is missing.
    func require(_ keys: [String], of subject: String, _ log: inout FindingLog) {
        for key in keys where !states(key) {
            log.report(
                .keyMissing, "\(subject) has no '\(key)'", in: source, at: place, help: "add '\(key):'")
        }
    }

    /// Reports that a value is not what its key takes.
    func mismatch(_ key: String, _ expected: String, _ node: YAMLNode, _ log: inout FindingLog, help: String? = nil) {
        log.report(
            .valueType, "'\(key)' must be \(expected), found \(node.described)", in: source, at: node.place,
            help: help)
    }
}

extension YAMLEntry {
    /// Whether the key is one of those known, and has a value.
    fileprivate func isUsable(_ keys: KeyList) -> Bool {
        guard keys.known.contains(key) else { return false }
        switch value.content {
        case .broken: return false
        case .scalar(let scalar): return !scalar.isNull
        case .sequence, .mapping: return true
        }
    }
}

import Diagnostics

extension Fields {
    /// The elements of the list of a key.
    func list(_ key: String, _ log: inout FindingLog) -> [YAMLNode]? {
        guard let node = node(key) else { return nil }
        guard case .sequence(let elements) = node.content else {
            mismatch(key, "a list", node, &log, help: "write [one, two], or a line '- one' for each")
            return nil
        }
        return elements
    }

    /// The texts of the list of a key.
    func texts(_ key: String, _ log: inout FindingLog) -> [Located<String>]? {
        list(key, &log)?.compactMap { text(of: $0, key, &log) }
    }

    /// The texts of a key that takes one text or a list of texts.
    func oneOrMoreTexts(_ key: String, _ log: inout FindingLog) -> [Located<String>]? {
        guard let node = node(key) else { return nil }
        if case .sequence(let elements) = node.content { return elements.compactMap { text(of: $0, key, &log) } }
        return text(of: node, key, &log).map { [$0] } ?? []
    }

    /// The mapping of a key.
    func fields(_ key: String, _ keys: KeyList, _ log: inout FindingLog) -> Fields? {
        guard let node = node(key) else { return nil }
        return Fields(node, in: source, keys: keys, log: &log)
    }

    /// The mappings of the list of a key.
    func fieldsOfEach(_ key: String, _ keys: KeyList, _ log: inout FindingLog) -> [Fields]? {
        list(key, &log)?.compactMap { Fields($0, in: source, keys: keys, log: &log) }
    }
}

import Diagnostics
import FeedValues
import FeedVocabulary
import PodcastModel
import XMLCore

extension Fields {
    /// Whether the value of a key is `false`: what others must have is left out on purpose.
    func isFalse(_ key: String) -> Bool { node(key)?.isFalse ?? false }

    /// Whether any value is `false`; of most episodes nothing more need be looked for.
    var hasFalse: Bool { hasValue(where: \.isFalse) }

    /// An empty text in the place of the value of a key.
    func empty(_ key: String) -> Located<String> { Located("", from: origin(key)) }

    /// The namespaces of the key `namespaces`: prefixes with their addresses.
    func namespaces(_ log: inout FindingLog) -> [ForeignNamespace] {
        guard let node = node("namespaces") else { return [] }
        guard case .mapping(let entries) = node.content else {
            mismatch("namespaces", "a mapping of prefixes", node, &log, help: "write lines such as 'acme: https://…'")
            return []
        }
        return entries.compactMap { entry in
            guard let address = text(of: entry.value, entry.key, &log) else { return nil }
            if ForeignPrefixes.own[entry.key] == nil, ForeignNamespace.isPrefix(entry.key) {
                if let namespace = ForeignNamespace(prefix: entry.key, address: address.value) { return namespace }
                log.report(
                    .foreignElement, "'\(address.value.shortened)' can't be the address of a namespace", in: source,
                    at: entry.value.place, help: "write it on one line")
            } else {
                log.report(
                    .foreignElement, "'\(entry.key.shortened)' can't be the prefix of a namespace of yours", in: source,
                    at: entry.place,
                    help:
                        "take another prefix: a letter, then letters, digits, '-', '_' and '.', and not 'xml' at first")
            }
            return nil
        }
    }

    /// The elements of the key `extensions`, each a text of XML.
    func foreignElements(_ prefixes: ForeignPrefixes, _ log: inout FindingLog) -> [Located<ForeignElement>] {
        (list("extensions", &log) ?? []).compactMap { node in
            guard let text = text(of: node, "extensions", &log) else { return nil }
            switch prefixes.element(text.value) {
            case .success(let element): return Located(element, from: text.origin)
            case .failure(let flaw):
                log.report(
                    .foreignElement, "'\(text.value.shortened)' is no element: \(flaw.message)", in: source,
                    at: node.place)
                return nil
            }
        }
    }
}

extension YAMLNode {
    /// Whether it is the truth value `false`.
    var isFalse: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return scalar.isPlain && scalar.text == "false"
    }
}

/// The elements that RSS 2.0 and the namespaces of podcasting define.
public enum ElementVocabulary {
    /// The element of a name, case counting, in the namespace of a canonical prefix; the prefix of RSS itself is empty.
    public static func element(_ name: String, prefix: String) -> KnownElement? { byPrefix[prefix]?[name] }

    /// Whether all elements of a namespace are here, so that any other is unknown.
    public static func isComplete(prefix: String) -> Bool { byPrefix[prefix] != nil }

    /// The names of all elements of a namespace, for "did you mean"; empty for one that is not here.
    public static func names(prefix: String) -> [String] { namesByPrefix[prefix] ?? [] }

    /// The namespace, other than the one given, that has an element of this name, such as `itunes` for `summary`.
    public static func prefix(ofElement name: String, otherThan prefix: String) -> String? {
        let candidates = ["", "itunes", "podcast", "atom", "content", "dc", "media"]
        return candidates.first { $0 != prefix && byPrefix[$0]?[name] != nil }
    }

    /// All elements, by namespace.
    public static let all: [KnownElement] =
        core + itunes + podcast + atom + content + media + dublinCore + chapters + googleplay + spotify
        + access

    private static let byPrefix = all.reduce(into: [String: [String: KnownElement]]()) { elements, element in
        elements[element.prefix, default: [:]][element.name] = element
    }

    private static let namesByPrefix = all.reduce(into: [String: [String]]()) { names, element in
        names[element.prefix, default: []].append(element.name)
    }
}

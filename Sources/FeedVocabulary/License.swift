import FeedValues

/// A licence by an identifier that players know: the list of the podcast namespace, then Creative Commons in SPDX.
public struct License: Hashable, Sendable, CustomStringConvertible {
    /// The identifier in its canonical case, such as `CC-BY-4.0`.
    public let description: String
    /// Whether the namespace's own list has it, so that it needs no `url`.
    public let isOfNamespace: Bool

    /// A licence by its identifier in any case; `nil` when neither list has it.
    public init?(_ identifier: some StringProtocol) {
        guard let license = License.byIdentifier[identifier.asciiLowercased] else { return nil }
        self = license
    }

    /// All licences, those of the namespace first.
    public static let all: [License] =
        namespaceIdentifiers.map { License(description: $0, isOfNamespace: true) }
        + creativeCommonsIdentifiers.filter { !namespaceIdentifiers.contains($0) }.map {
            License(description: $0, isOfNamespace: false)
        }

    private init(description: String, isOfNamespace: Bool) {
        self.description = description
        self.isOfNamespace = isOfNamespace
    }

    private static let byIdentifier = Dictionary(
        uniqueKeysWithValues: all.map { ($0.description.asciiLowercased, $0) })

    private static let namespaceIdentifiers = [
        "ARR", "CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "POD-V4V-1.0",
    ]

    private static let creativeCommonsIdentifiers: [String] = """
        CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE \
        CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-4.0 CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5 \
        CC-BY-NC-3.0 CC-BY-NC-3.0-DE CC-BY-NC-4.0 CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5 \
        CC-BY-NC-ND-3.0 CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-ND-4.0 CC-BY-NC-SA-1.0 \
        CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-2.5 \
        CC-BY-NC-SA-3.0 CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-NC-SA-4.0 CC-BY-ND-1.0 CC-BY-ND-2.0 \
        CC-BY-ND-2.5 CC-BY-ND-3.0 CC-BY-ND-3.0-DE CC-BY-ND-4.0 CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.0-UK \
        CC-BY-SA-2.1-JP CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO \
        CC-BY-SA-4.0 CC-PDDC CC-PDM-1.0 CC-SA-1.0 CC0-1.0
        """.split(separator: " ").map(String.init)
}

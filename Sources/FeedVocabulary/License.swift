import FeedValues

/// A licence by its identifier in the list of the podcast namespace, or in that of SPDX.
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
        + spdxIdentifiers.map(String.init).filter { !namespaceIdentifiers.contains($0) }.map {
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
}

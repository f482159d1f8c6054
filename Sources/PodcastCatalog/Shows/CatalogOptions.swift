package import Diagnostics
package import FeedValues

/// What a catalogue is read with, besides its files.
package struct CatalogOptions: Sendable {
    /// The instant after which episodes are held back.
    package var asOf: Timestamp
    /// An address in place of the one in `podfeed.yaml`.
    package var site: WebAddress?
    /// What has been released before.
    package var released: ReleasedIdentities
    /// The rules on feeds, of which `rules:` may speak besides the checks of the catalogue; asked only if it does.
    package var knownRules: @Sendable () -> RuleNames
    /// What tells this program from any other that would make something else of the same files.
    package var maker: String

    /// What a catalogue is read with.
    package init(
        asOf: Timestamp, site: WebAddress? = nil, released: ReleasedIdentities = ReleasedIdentities(),
        knownRules: @escaping @Sendable () -> RuleNames = { RuleNames() }, maker: String = ""
    ) {
        self.asOf = asOf
        self.site = site
        self.released = released
        self.knownRules = knownRules
        self.maker = maker
    }
}

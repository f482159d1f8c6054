package import Diagnostics
package import FeedValues
import FeedVocabulary
import PodcastModel

extension CatalogSources {
    /// What the catalogue says, as far as it is right, and everything that is wrong with it.
    ///
    /// - Parameters:
    ///   - facts: what is known of the media and pictures that the shows name.
    ///   - asOf: the instant after which episodes are held back.
    ///   - site: an address in place of the one in `podfeed.yaml`.
    ///   - knownGuids: guids of episodes that were released before, by identity `show/slug`.
    ///   - knownRules: the rules on feeds, of which `rules:` may speak besides the checks of the catalogue.
    ///   - jobs: how many threads may work at a time; the result is the same with any number.
    package func catalog(
        facts: LocalFacts, asOf: Timestamp, site: WebAddress? = nil, knownGuids: [String: String] = [:],
        knownRules: RuleNames = RuleNames(), jobs: Int = 1
    ) -> Catalog {
        var network = NetworkReader(self, facts: facts)
        let context = network.context(
            asOf: asOf, site: site, knownGuids: knownGuids, knownRules: knownRules.adding(CatalogCheck.names),
            jobs: jobs)
        var shows: [DecodedShow] = []
        for source in self.shows {
            var reader = ShowReader(source, context: context)
            shows.append(reader.read())
        }
        var assembly = CatalogAssembly(log: network.log)
        var catalog = assembly.catalog(of: shows, site: network.isAddressed ? context.site.value : nil)
        catalog.ruleSettings = network.ruleSettings + shows.flatMap(\.ruleSettings)
        return catalog
    }
}

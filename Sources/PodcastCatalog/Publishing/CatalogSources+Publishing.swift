import Diagnostics
package import FeedValues

extension CatalogSources {
    /// The places to publish to that `podfeed.yaml` describes; what is wrong in them is a finding of the catalogue.
    package var publishEntries: [PublishEntry] {
        var log = FindingLog()
        guard !network.document.isBroken,
            let fields = Fields(network.document.root, in: network.source, keys: .network, log: &log)
        else { return [] }
        return fields.publishEntries(in: folder, &log)
    }

    /// The address of the site that `podfeed.yaml` states.
    package var site: WebAddress? { network.document.root?["site"]?.text.flatMap { WebAddress($0) } }
}

import FeedValidation
import FeedValues

/// A feed that has new bytes since the last release.
struct ChangedFeed {
    /// The address at which subscribers read it.
    let address: WebAddress
    /// The hubs that it names.
    let hubs: [WebAddress]
    /// What it is, by podcast:medium: `podcast` where it does not say.
    let medium: String

    /// A feed by its address and its bytes.
    init(at address: WebAddress, _ bytes: [UInt8]) {
        var scan = OnlineScan(limit: 0)
        scan.read(bytes)
        let found = scan.finish()
        self.address = address
        hubs = found.references.filter { $0.role == .hub }.compactMap { WebAddress(asMeant: $0.address) }
        medium = found.medium.flatMap { $0.isXMLBlank ? nil : $0.asciiLowercased } ?? "podcast"
    }
}

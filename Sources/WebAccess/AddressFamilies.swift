import CCurl
import FeedValues

/// Which kinds of addresses a host has.
package struct AddressFamilies: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Addresses of IPv4.
    package static let version4 = AddressFamilies(rawValue: 1)
    /// Addresses of IPv6.
    package static let version6 = AddressFamilies(rawValue: 2)

    /// The kinds that the system's resolver knows for a host; empty for a name that it does not know.
    package init(ofHost host: String) {
        switch IPAddress(host) {
        case .version4: self = .version4
        case .version6: self = .version6
        case nil: self.init(rawValue: Int(unsafe podfeed_address_families(host)))
        }
    }
}

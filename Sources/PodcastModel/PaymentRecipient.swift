public import FeedValues

/// Somebody who gets a share of a payment (`podcast:valueRecipient`).
public struct PaymentRecipient: Hashable, Sendable {
    /// Where a share goes.
    public enum Destination: Hashable, Sendable {
        /// A node of the Lightning network.
        case node(LightningNodeKey)
        /// A Lightning address.
        case lightningAddress(LightningAddress)
        /// Another kind of purse, by the word for its kind and its address.
        case other(type: String, address: String)

        /// The word for its kind.
        public var type: String {
            switch self {
            case .node: "node"
            case .lightningAddress: "lnaddress"
            case .other(let type, _): type
            }
        }

        /// The address.
        public var address: String {
            switch self {
            case .node(let key): key.description
            case .lightningAddress(let address): address.description
            case .other(_, let address): address
            }
        }
    }

    /// Where the share goes.
    public var destination: Destination
    /// How many shares it is.
    public let shares: Int
    /// Whose purse it is.
    public var name: String?
    /// The name of a record that goes along with the payment.
    public var customKey: String?
    /// The value of the record.
    public var customValue: String?
    /// Whether it is a fee, taken before the others get their shares.
    public var isFee: Bool

    /// A recipient; `nil` when the shares are negative.
    public init?(_ destination: Destination, shares: Int, name: String? = nil, isFee: Bool = false) {
        guard shares >= 0 else { return nil }
        self.destination = destination
        self.shares = shares
        self.name = name
        self.isFee = isFee
    }
}

/// Why an address gave no answer.
package struct OnlineFault: Hashable, Sendable {
    /// What sort of matter it was.
    package enum Kind: Hashable, Sendable {
        /// The certificate.
        case certificate
        /// The encryption as such.
        case encryption
        /// It took too long.
        case late
        /// The answers led in a circle.
        case loop
        /// The answers led on and on.
        case endlessHops
        /// The address is not of the public net, and was not asked.
        case refused
        /// Anything else: an unknown name, no connection, one that broke off.
        case other
    }

    /// What sort of matter it was.
    package var kind: Kind
    /// What was the matter, as a sentence without its end.
    package var words: String
    /// The answers on the way.
    package var hops: [OnlineAnswer.Hop]
    /// Whether the host has addresses of IPv6 alone.
    package var lacksIPv4: Bool

    /// A fault.
    package init(_ kind: Kind, _ words: String, hops: [OnlineAnswer.Hop] = [], lacksIPv4: Bool = false) {
        self.kind = kind
        self.words = words
        self.hops = hops
        self.lacksIPv4 = lacksIPv4
    }
}

/// A Lightning address, `user@domain`, which names a purse as a mail address names a mailbox (LUD-16).
public struct LightningAddress: Hashable, Sendable, CustomStringConvertible {
    /// The name before the `@`.
    public let user: String
    /// The host after the `@`, in the case as written.
    public let domain: String

    /// An address; `nil` when the name has other characters than letters, digits and `-_.+`, or the domain no dot.
    public init?(_ text: some StringProtocol) {
        guard let address = EmailAddress(text),
            address.localPart.utf8.allSatisfy(LightningAddress.userBytes.contains)
        else { return nil }
        user = address.localPart
        domain = address.domain
    }

    /// The address as written.
    public var description: String { user + "@" + domain }

    private static let userBytes = ASCIISet(alphanumericsAnd: "-_.+")
}

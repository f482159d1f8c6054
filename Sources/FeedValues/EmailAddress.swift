/// An e-mail address, `local@domain`, without display name (RFC 5322 section 3.4.1, the dot-atom form).
///
/// Quoted local parts, domain literals, comments, domains without a dot and letters beyond ASCII are refused: no
/// directory sends its mail to such an address.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// The part before the `@`.
    public let localPart: String
    /// The part after the `@`, in the case as written.
    public let domain: String

    /// An address; `nil` when the text is none of this form.
    public init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254, EmailAddress.isLocalPart(parts[0]),
            EmailAddress.isDomain(parts[1])
        else { return nil }
        localPart = String(decoding: parts[0], as: UTF8.self)
        domain = String(decoding: parts[1], as: UTF8.self)
    }

    /// The address as written.
    public var description: String { localPart + "@" + domain }

    private static func isLocalPart(_ part: some Collection<UInt8>) -> Bool {
        guard part.count <= 64 else { return false }
        return part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty && atom.allSatisfy { $0.isASCIIAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
        }
    }

    private static func isDomain(_ part: some Collection<UInt8>) -> Bool {
        let labels = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count >= 2, labels.last?.allSatisfy(\.isASCIIDigit) == false else { return false }
        return labels.allSatisfy { label in
            let hyphen = UInt8(ascii: "-")
            return (1...63).contains(label.count) && label.first != hyphen && Array(label).last != hyphen
                && label.allSatisfy { $0.isASCIIAlphanumeric || $0 == hyphen }
        }
    }
}

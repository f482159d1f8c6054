import FeedValues

extension License {
    /// Whether the licence is one of Creative Commons, the public domain tools among them.
    public var isCreativeCommons: Bool { description.hasPrefix("CC-") || description == "CC0-1.0" }

    /// The licence of Creative Commons that an address of creativecommons.org names; `nil` for any other address.
    ///
    /// A licence ported to a country counts as the international one of its version.
    public init?(creativeCommons address: some StringProtocol) {
        guard let address = CreativeCommonsAddress(address), let version = address.version else { return nil }
        switch address.name {
        case "zero": self.init("CC0-\(version)")
        case "mark": self.init("CC-PDM-\(version)")
        case "by-nd-nc": self.init("CC-BY-NC-ND-\(version)")
        default: self.init("CC-\(address.name)-\(version)")
        }
    }

    /// The identifier without the country that the licence was ported to, as in `CC-BY-3.0` for `CC-BY-3.0-DE`.
    public var withoutCountry: String {
        let parts = description.split(separator: "-")
        guard isCreativeCommons, let last = parts.last, last.utf8.allSatisfy(\.isASCIILetter), last != "PDDC" else {
            return description
        }
        return parts.dropLast().joined(separator: "-")
    }
}

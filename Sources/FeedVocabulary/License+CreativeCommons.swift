public import FeedValues

extension License {
    /// Whether the licence is one of Creative Commons, the public domain tools among them.
    public var isCreativeCommons: Bool { description.hasPrefix("CC-") || description == "CC0-1.0" }

    /// The licence of Creative Commons that an address of creativecommons.org names; `nil` for any other address.
    ///
    /// A licence ported to a country counts as the international one of its version.
    public init?(creativeCommons address: URLReference) {
        guard address.isHTTP, let host = address.host?.asciiLowercased,
            host == "creativecommons.org" || host == "www.creativecommons.org"
        else { return nil }
        let path = address.path.asciiLowercased.split(separator: "/", maxSplits: 3)
        guard path.count >= 3 else { return nil }
        switch (path[0], path[1]) {
        case ("licenses", let terms): self.init("CC-\(terms)-\(path[2])")
        case ("publicdomain", "zero"): self.init("CC0-\(path[2])")
        case ("publicdomain", "mark"): self.init("CC-PDM-\(path[2])")
        default: return nil
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

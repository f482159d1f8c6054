/// What sort of place a host is, as far as its text tells: the public, or not.
public enum HostKind: Hashable, Sendable, CaseIterable {
    /// A name with a dot, which anyone may be able to reach.
    case publicName
    /// A name without a dot, other than `localhost`.
    case singleLabel
    /// A name or address set aside for examples: `example.com|org|net`, `.example`, 192.0.2.0/24 and their like.
    case example
    /// A name under `.test` or `.invalid` (RFC 2606), or an `.onion`, `.alt` that no resolver knows.
    case reservedName
    /// `localhost`, or a name under `.localhost`, `.local`, `.internal`, `.home.arpa` or `.lan`.
    case localName
    /// An address that only a private network, the link or the machine itself has.
    case privateAddress
    /// An address in numbers that anyone may be able to reach.
    case publicAddress

    /// The sort of a host, as a URL writes it.
    public init(_ host: some StringProtocol) {
        let text = String(host)
        let bytes = text.utf8.span
        self.init(bytes, in: 0..<bytes.count)
    }

    /// The sort of a host that is some bytes of a text.
    init(_ bytes: Span<UInt8>, in host: Range<Int>) {
        if let address = HostKind.address(bytes, in: host) {
            self = address.kind
            return
        }
        let dot = UInt8(ascii: ".")
        let hasRootDot = !host.isEmpty && bytes[host.upperBound - 1] == dot
        let end = hasRootDot ? host.upperBound - 1 : host.upperBound
        guard let lastDot = bytes.last(dot, in: host.lowerBound..<end) else {
            self = HostKind.special(bytes, in: host.lowerBound..<end) ?? .singleLabel
            return
        }
        let nextDot = bytes.last(dot, in: host.lowerBound..<lastDot)
        let pair = (nextDot.map { $0 + 1 } ?? host.lowerBound)..<end
        self =
            HostKind.special(bytes, in: lastDot + 1..<end) ?? HostKind.special(bytes, in: pair) ?? .publicName
    }

    /// The sort of a name that is set aside, with all that is below it (RFC 2606, 6761, 6762, 7686, 8375, 9476).
    private static func special(_ bytes: Span<UInt8>, in name: Range<Int>) -> HostKind? {
        func isName(_ text: String) -> Bool { bytes.equals(text, in: name) }
        guard (3...11).contains(name.count) else { return nil }
        // By length and first letter: most names have none of these, and nothing is compared.
        switch (name.count, bytes[name.lowerBound] | 0x20) {
        case (3, UInt8(ascii: "a")): return isName("alt") ? .reservedName : nil
        case (3, UInt8(ascii: "l")): return isName("lan") ? .localName : nil
        case (4, UInt8(ascii: "t")): return isName("test") ? .reservedName : nil
        case (5, UInt8(ascii: "o")): return isName("onion") ? .reservedName : nil
        case (5, UInt8(ascii: "l")): return isName("local") ? .localName : nil
        case (7, UInt8(ascii: "e")): return isName("example") ? .example : nil
        case (7, UInt8(ascii: "i")): return isName("invalid") ? .reservedName : nil
        case (8, UInt8(ascii: "i")): return isName("internal") ? .localName : nil
        case (9, UInt8(ascii: "l")): return isName("localhost") ? .localName : nil
        case (9, UInt8(ascii: "h")): return isName("home.arpa") ? .localName : nil
        case (11, UInt8(ascii: "l")): return isName("localdomain") ? .localName : nil
        case (11, UInt8(ascii: "e")):
            return isName("example.com") || isName("example.org") || isName("example.net") ? .example : nil
        default: return nil
        }
    }

    private static func address(_ bytes: Span<UInt8>, in host: Range<Int>) -> IPAddress? {
        guard let first = host.first.map({ bytes[$0] }), first.isASCIIDigit || first == UInt8(ascii: "[") else {
            return nil
        }
        return IPAddress(String(decoding: host.map { bytes[$0] }, as: UTF8.self))
    }

    /// Whether a public feed has no use for such a host.
    public var isReserved: Bool {
        switch self {
        case .publicName, .singleLabel, .publicAddress: false
        case .example, .reservedName, .localName, .privateAddress: true
        }
    }
}

extension IPAddress {
    /// The sort of host that the address is (RFC 6890, the special-purpose address registries).
    var kind: HostKind {
        switch self {
        case .version4(let number): IPAddress.kind(version4: number)
        case .version6(let groups): IPAddress.kind(version6: groups)
        }
    }

    private static func kind(version4 number: UInt32) -> HostKind {
        func isIn(_ network: UInt32, _ bits: UInt32) -> Bool { number >> (32 - bits) == network >> (32 - bits) }
        if isIn(0xC000_0200, 24) || isIn(0xC633_6400, 24) || isIn(0xCB00_7100, 24) { return .example }
        let isPrivate =
            isIn(0, 8) || isIn(0x0A00_0000, 8) || isIn(0x6440_0000, 10) || isIn(0x7F00_0000, 8)
            || isIn(0xA9FE_0000, 16) || isIn(0xC000_0000, 24) || isIn(0xC058_6300, 24) || isIn(0xAC10_0000, 12)
            || isIn(0xC0A8_0000, 16) || isIn(0xC612_0000, 15)
            || isIn(0xE000_0000, 3)
        return isPrivate ? .privateAddress : .publicAddress
    }

    private static func kind(version6 groups: [UInt16]) -> HostKind {
        let isMapped = groups.prefix(5).allSatisfy { $0 == 0 } && groups[5] == 0xFFFF
        if isMapped { return kind(version4: UInt32(groups[6]) << 16 | UInt32(groups[7])) }
        // An IPv4 address inside: translated (RFC 6052) or carried (6to4, RFC 3056). Teredo's and local translation's
        // hide theirs.
        if groups[0] == 0x64, groups[1] == 0xFF9B {
            let isWellKnown = groups[2..<6].allSatisfy { $0 == 0 }
            return isWellKnown ? kind(version4: UInt32(groups[6]) << 16 | UInt32(groups[7])) : .privateAddress
        }
        if groups[0] == 0x2002 { return kind(version4: UInt32(groups[1]) << 16 | UInt32(groups[2])) }
        if groups[0] == 0x2001, groups[1] == 0 { return .privateAddress }
        if groups[0] == 0x100, groups[1...3].allSatisfy({ $0 == 0 }) { return .privateAddress }
        // The unspecified address and loopback, and the IPv4-compatible form that nobody routes.
        if groups.prefix(6).allSatisfy({ $0 == 0 }) { return .privateAddress }
        if groups[0] == 0x2001, groups[1] == 0x0DB8 { return .example }
        if groups[0] & 0xFFF0 == 0x3FF0 { return .example }
        let isUniqueLocal = groups[0] & 0xFE00 == 0xFC00
        // With the former site-local addresses behind them.
        let isLinkLocal = groups[0] & 0xFF80 == 0xFE80
        let isMulticast = groups[0] & 0xFF00 == 0xFF00
        return isUniqueLocal || isLinkLocal || isMulticast ? .privateAddress : .publicAddress
    }
}

/// An address of a host in numbers, in any form that resolvers take.
package enum IPAddress: Hashable, Sendable, CustomStringConvertible {
    /// Four bytes as one number.
    case version4(UInt32)
    /// Eight groups of sixteen bits.
    case version6([UInt16])

    /// An address from the host of a URL; `nil` for a name.
    ///
    /// IPv4 may be short, hexadecimal or octal, `127.1` or `0x7f000001`, as the C library reads it; IPv6 is in
    /// brackets.
    package init?(_ host: some StringProtocol) {
        let bytes = Array(host.utf8)
        if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") {
            let inner = bytes.dropFirst().dropLast()
            // A zone such as %25eth0 names an interface of the machine (RFC 6874).
            let address = inner.prefix { $0 != UInt8(ascii: "%") }
            guard let groups = IPAddress.version6Groups(Array(address)) else { return nil }
            self = .version6(groups)
        } else {
            guard let number = IPAddress.version4Number(bytes) else { return nil }
            self = .version4(number)
        }
    }

    /// An address from its 4 or 16 bytes in the order of the network; `nil` for another number.
    package init?(networkBytes bytes: [UInt8]) {
        switch bytes.count {
        case 4: self = .version4(bytes.reduce(0) { $0 << 8 | UInt32($1) })
        case 16: self = .version6((0..<8).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) })
        default: return nil
        }
    }

    /// The address in the usual way: `192.0.2.1`, or groups of hexadecimal digits, none of them left out.
    package var description: String {
        switch self {
        case .version4(let number):
            [24, 16, 8, 0].map { String(number >> $0 & 255) }.joined(separator: ".")
        case .version6(let groups): groups.map { String($0, radix: 16) }.joined(separator: ":")
        }
    }

    /// Whether it is one that the whole net may reach: no private, special or example one.
    package var isPublic: Bool { kind == .publicAddress }

    private static func version4Number(_ bytes: [UInt8]) -> UInt32? {
        guard bytes.first?.isASCIIDigit == true, bytes.count <= 64 else { return nil }
        let dropped = bytes.last == UInt8(ascii: ".") ? bytes.dropLast() : bytes[...]
        let parts = dropped.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...4).contains(parts.count) else { return nil }
        let numbers = parts.compactMap(number)
        guard numbers.count == parts.count, let last = numbers.last else { return nil }
        let leading = numbers.dropLast()
        guard leading.allSatisfy({ $0 <= 255 }), last < UInt64(1) << (8 * UInt64(5 - parts.count)) else { return nil }
        var value = last
        for (index, part) in leading.enumerated() { value |= part << (24 - 8 * UInt64(index)) }
        return UInt32(truncatingIfNeeded: value)
    }

    private static func number(_ digits: some Collection<UInt8>) -> UInt64? {
        let text = String(decoding: digits, as: UTF8.self).asciiLowercased
        guard text.utf8.allSatisfy(\.isASCIIAlphanumeric) else { return nil }
        if text.hasPrefix("0x") { return text == "0x" ? 0 : UInt64(text.dropFirst(2), radix: 16) }
        return UInt64(text, radix: text.hasPrefix("0") && text != "0" ? 8 : 10)
    }

    private static func version6Groups(_ bytes: [UInt8]) -> [UInt16]? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard (2...45).contains(bytes.count), bytes.allSatisfy({ $0.hexDigitValue != nil || ":.".utf8.contains($0) })
        else { return nil }
        guard let gap = bytes.indices.dropLast().first(where: { bytes[$0] == bytes[$0 + 1] && bytes[$0] == 0x3A })
        else {
            guard let groups = groups(text[...]), groups.count == 8 else { return nil }
            return groups
        }
        let head = String(decoding: bytes[..<gap], as: UTF8.self)
        let tail = String(decoding: bytes[(gap + 2)...], as: UTF8.self)
        guard let before = groups(head[...]), let after = groups(tail[...]), before.count + after.count < 8,
            !head.contains(".")
        else { return nil }
        return before + Array(repeating: 0, count: 8 - before.count - after.count) + after
    }

    /// Groups of one to four digits between colons, the last two of which may be an IPv4 address.
    private static func groups(_ text: Substring) -> [UInt16]? {
        if text.isEmpty { return [] }
        var groups: [UInt16] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.utf8.contains(UInt8(ascii: ".")) {
                let numbers = part.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
                guard numbers.count == 4, let a = numbers[0], let b = numbers[1], let c = numbers[2], let d = numbers[3]
                else { return nil }
                groups += [UInt16(a) << 8 | UInt16(b), UInt16(c) << 8 | UInt16(d)]
            } else {
                guard (1...4).contains(part.utf8.count), let group = UInt16(part, radix: 16) else { return nil }
                groups.append(group)
            }
        }
        return groups
    }
}

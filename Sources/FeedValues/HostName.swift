/// The grammar of hosts (RFC 3986 section 3.2.2, names as DNS has them).
enum HostName {
    /// Whether a text is a name of ASCII labels, an IPv4 address, or an IPv6 address in brackets.
    ///
    /// Letters beyond ASCII pass: they are a flaw of their own.
    static func isValid(_ host: Substring) -> Bool {
        if host.utf8.first == UInt8(ascii: "[") {
            return host.utf8.last == UInt8(ascii: "]") && IPAddress(host) != nil
        }
        let name = host.utf8.last == UInt8(ascii: ".") ? host.utf8.dropLast() : host.utf8[...]
        guard (1...253).contains(name.count) else { return false }
        return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.count)
                && label.allSatisfy { $0.isASCIIAlphanumeric || $0 >= 0x80 || "-_".utf8.contains($0) }
        }
    }
}

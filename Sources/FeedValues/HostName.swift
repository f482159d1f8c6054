/// The grammar of hosts (RFC 3986 section 3.2.2, names as DNS has them).
enum HostName {
    /// Whether bytes are a name of ASCII labels, an IPv4 address, or an IPv6 address in brackets.
    ///
    /// Letters beyond ASCII pass: they are a flaw of their own.
    static func isValid(_ bytes: Span<UInt8>, in host: Range<Int>) -> Bool {
        if bytes[host.lowerBound] == UInt8(ascii: "[") {
            return IPAddress(String(decoding: host.map { bytes[$0] }, as: UTF8.self)) != nil
        }
        let dot = UInt8(ascii: ".")
        let end = bytes[host.upperBound - 1] == dot ? host.upperBound - 1 : host.upperBound
        guard (1...253).contains(end - host.lowerBound) else { return false }
        var start = host.lowerBound
        for index in host.lowerBound..<end where !isLabelByte(bytes[index]) {
            guard bytes[index] == dot, (1...63).contains(index - start) else { return false }
            start = index + 1
        }
        return (1...63).contains(end - start)
    }

    private static func isLabelByte(_ byte: UInt8) -> Bool { byte >= 0x80 || labelBytes.contains(byte) }

    private static let labelBytes = ASCIISet(alphanumericsAnd: "-_")
}

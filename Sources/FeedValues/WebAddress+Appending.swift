extension WebAddress {
    /// The address of something below this one, by a path of names in plain Unicode.
    ///
    /// Each segment is percent-encoded as UTF-8, a `%` in it too. Exactly one slash joins the paths; empty segments are
    /// left out, a slash at the end is kept, query and fragment of this address are dropped. Dot segments stay: who
    /// takes names from others refuses these first.
    public func appending(path: some StringProtocol) -> WebAddress {
        var bytes = Array(description.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        let names = Substring(path).utf8
        for segment in names.split(separator: UInt8(ascii: "/")) {
            bytes.append(UInt8(ascii: "/"))
            bytes += PercentEncoding.encode(Substring(segment)) { !WebAddress.segmentBytes.contains($0) }.utf8
        }
        if names.isEmpty || names.last == UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
        return WebAddress(String(decoding: bytes, as: UTF8.self)) ?? self
    }

    /// The characters that a segment of a path may hold as they are (RFC 3986 section 3.3, pchar).
    static let segmentBytes = ASCIISet(alphanumericsAnd: "-._~!$&'()*+,;=:@")
}

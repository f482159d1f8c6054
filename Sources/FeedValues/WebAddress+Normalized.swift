extension WebAddress {
    /// The address with all that RFC 3986 section 6.2 calls equal written in one way, for comparing.
    ///
    /// Scheme and host are in lower case; a default or empty port and dot segments are gone; an empty path is a slash;
    /// percent-encoding has capitals and none where it need not be. Nothing else changes.
    public var normalized: String {
        var bytes = Array((scheme + "://" + host.asciiLowercased).utf8)
        if let port, port != (isSecure ? 443 : 80) { bytes.append(contentsOf: ":\(port)".utf8) }
        let path = WebAddress.withoutDotSegments(WebAddress.unescapedWhereFree(self.path))
        bytes.append(contentsOf: path.isEmpty ? [UInt8(ascii: "/")] : path)
        if let query { bytes.append(contentsOf: [UInt8(ascii: "?")] + WebAddress.unescapedWhereFree(query)) }
        if let fragment { bytes.append(contentsOf: [UInt8(ascii: "#")] + WebAddress.unescapedWhereFree(fragment)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Percent-encoding in capitals, and taken off letters, digits, `-`, `.`, `_` and `~`.
    private static func unescapedWhereFree(_ part: Substring) -> [UInt8] {
        let bytes = Array(part.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), bytes.count - index > 2, let high = bytes[index + 1].hexDigitValue,
                let low = bytes[index + 2].hexDigitValue
            {
                let byte = high << 4 | low
                let isFree = unreserved.contains(byte)
                result += isFree ? [byte] : bytes[index..<index + 3].map(\.asciiUppercased)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return result
    }

    /// The path with `.` and `..` carried out (RFC 3986 section 5.2.4).
    static func withoutDotSegments(_ path: [UInt8]) -> [UInt8] {
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var kept: [ArraySlice<UInt8>] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            if segment.elementsEqual(".".utf8) {
                if isLast { kept.append([]) }
            } else if segment.elementsEqual("..".utf8) {
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append([]) }
            } else {
                kept.append(segment)
            }
        }
        return Array(kept.joined(separator: [UInt8(ascii: "/")]))
    }

    private static let unreserved = ASCIISet(alphanumericsAnd: "-._~")
}

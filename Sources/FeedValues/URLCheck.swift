/// Looks for what is wrong about the bytes of a URL.
struct URLCheck {
    /// Where its parts are.
    let split: URLSplit
    /// What was found.
    var found: Set<URLReference.Flaw> = []
    /// The first character that must be percent-encoded.
    var unescaped: Unicode.Scalar?

    init(split: URLSplit) { self.split = split }

    /// Looks everywhere.
    mutating func run(over bytes: Span<UInt8>) {
        checkCharacters(bytes)
        checkAuthority(bytes)
        checkCanonicalForm(bytes)
    }

    /// The number of a port; `nil` for bytes that are none.
    static func port(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
        guard (1...5).contains(range.count) else { return nil }
        var number = 0
        for index in range {
            guard bytes[index].isASCIIDigit else { return nil }
            number = number * 10 + Int(bytes[index] &- 0x30)
        }
        return number <= 65_535 ? number : nil
    }

    private mutating func checkCharacters(_ bytes: Span<UInt8>) {
        let host = split.host ?? 0..<0
        let fragment = split.fragment?.lowerBound ?? bytes.count
        var hasPercent = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if !URLCheck.plainBytes.contains(byte) {
                switch byte {
                case 0x80...: found.insert(.nonASCII)
                case UInt8(ascii: "%"): hasPercent = true
                case UInt8(ascii: "["), UInt8(ascii: "]"): if !host.contains(index) { noteUnescaped(byte) }
                case UInt8(ascii: "#"): if index >= fragment { noteUnescaped(byte) }
                case UInt8(ascii: "&"), UInt8(ascii: "?"): checkAmpersand(bytes, after: index)
                default: noteUnescaped(byte)
                }
            }
            index += 1
        }
        if hasPercent { checkPercentEncoding(bytes) }
    }

    private mutating func noteUnescaped(_ byte: UInt8) {
        found.insert(.unescapedCharacter)
        if unescaped == nil { unescaped = Unicode.Scalar(byte) }
    }

    private mutating func checkAmpersand(_ bytes: Span<UInt8>, after index: Int) {
        guard bytes.count - index > 4, bytes.equals("amp;", in: index + 1..<index + 5) else { return }
        found.insert(.doubleEscaped)
    }

    private mutating func checkPercentEncoding(_ bytes: Span<UInt8>) {
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%") else {
                checkEncodedText(decoded)
                decoded.removeAll(keepingCapacity: true)
                index = bytes.first(UInt8(ascii: "%"), in: index..<bytes.count) ?? bytes.count
                continue
            }
            if bytes.count - index > 2, let high = bytes[index + 1].hexDigitValue,
                let low = bytes[index + 2].hexDigitValue
            {
                decoded.append(high << 4 | low)
                if bytes.count - index > 4, bytes.equals("%2520", in: index..<index + 5) {
                    found.insert(.doubleEscaped)
                }
                index += 3
            } else {
                found.insert(.badPercentEncoding)
                index += 1
            }
        }
        checkEncodedText(decoded)
    }

    private mutating func checkEncodedText(_ bytes: [UInt8]) {
        guard bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil else { return }
        found.insert(.percentEncodingNotUTF8)
    }

    private mutating func checkAuthority(_ bytes: Span<UInt8>) {
        let isHTTP = isHTTP(bytes)
        guard let range = split.host, !range.isEmpty else {
            if isHTTP { found.insert(.hostMissing) }
            return
        }
        if isHTTP || split.scheme == nil, !HostName.isValid(bytes, in: range) { found.insert(.hostInvalid) }
        if let port = split.port, !port.isEmpty, URLCheck.port(bytes, in: port) == nil { found.insert(.portInvalid) }
    }

    private func isHTTP(_ bytes: Span<UInt8>) -> Bool {
        guard let scheme = split.scheme else { return false }
        return bytes.equals("https", in: scheme) || bytes.equals("http", in: scheme)
    }

    private mutating func checkCanonicalForm(_ bytes: Span<UInt8>) {
        guard isHTTP(bytes), let scheme = split.scheme else { return }
        var isCanonical = !hasUppercase(bytes, in: scheme) && !hasUppercase(bytes, in: split.host ?? 0..<0)
        if let port = split.port {
            isCanonical = isCanonical && !port.isEmpty && !bytes.equals(scheme.count == 5 ? "443" : "80", in: port)
        }
        if !isCanonical || hasDotSegments(bytes) { found.insert(.notCanonical) }
    }

    private func hasUppercase(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
        range.contains { bytes[$0].isASCIIUppercase }
    }

    private func hasDotSegments(_ bytes: Span<UInt8>) -> Bool {
        var start = split.path.lowerBound
        while let dot = bytes.first(UInt8(ascii: "."), in: start..<split.path.upperBound) {
            let end = bytes.first(UInt8(ascii: "/"), in: dot..<split.path.upperBound) ?? split.path.upperBound
            let follows = dot == split.path.lowerBound || bytes[dot - 1] == UInt8(ascii: "/")
            if follows, end - dot == 1 || (end - dot == 2 && bytes[dot + 1] == UInt8(ascii: ".")) { return true }
            start = end
        }
        return false
    }

    /// The characters that may stand anywhere and mean nothing here (RFC 3986 section 2).
    private static let plainBytes = ASCIISet(alphanumericsAnd: "-._~:/@!$'()*+,;=")
}

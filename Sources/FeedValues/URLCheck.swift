/// Looks for what is wrong about the text of a URL.
struct URLCheck {
    /// The text, without white space around it.
    let text: String
    /// Where its parts are.
    let split: URLSplit
    /// What was found.
    var found: Set<URLReference.Flaw> = []
    /// The first character that must be percent-encoded.
    var unescaped: Unicode.Scalar?

    init(text: String, split: URLSplit) {
        self.text = text
        self.split = split
    }

    /// Looks everywhere.
    mutating func run() {
        checkCharacters()
        checkAuthority()
        checkCanonicalForm()
    }

    /// The number of a port; `nil` for text that is none.
    static func port(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 5, text.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(text).flatMap { $0 <= 65_535 ? $0 : nil }
    }

    private mutating func checkCharacters() {
        var hasPercent = false
        var hasEscapedAmpersand = false
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte >= 0x80 {
                found.insert(.nonASCII)
            } else if byte == UInt8(ascii: "%") {
                hasPercent = true
            } else if byte == UInt8(ascii: "a"), previous == UInt8(ascii: "&") || previous == UInt8(ascii: "?") {
                hasEscapedAmpersand = true
            } else if !byte.isURLByte {
                noteUnescaped(byte)
            }
            previous = byte
        }
        checkBrackets()
        if hasPercent { checkPercentEncoding() }
        if hasEscapedAmpersand, text.contains("&amp;") || text.contains("?amp;") { found.insert(.doubleEscaped) }
    }

    private mutating func noteUnescaped(_ byte: UInt8) {
        found.insert(.unescapedCharacter)
        if unescaped == nil { unescaped = Unicode.Scalar(byte) }
    }

    /// Brackets belong to the host only, and a number sign occurs once.
    private mutating func checkBrackets() {
        for part in [split.userinfo, split.path, split.query, split.fragment].compactMap(\.self) {
            for byte in text.utf8[part] where byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
                noteUnescaped(byte)
            }
        }
        guard let fragment = split.fragment, text.utf8[fragment].contains(UInt8(ascii: "#")) else { return }
        noteUnescaped(UInt8(ascii: "#"))
    }

    private mutating func checkPercentEncoding() {
        var scanner = ByteScanner(text[...])
        var decoded: [UInt8] = []
        while !scanner.isAtEnd {
            if scanner.take("%") {
                if let byte = scanner.takeHexPair() {
                    decoded.append(byte)
                } else {
                    found.insert(.badPercentEncoding)
                }
                continue
            }
            checkEncodedText(decoded)
            decoded.removeAll(keepingCapacity: true)
            _ = scanner.take { $0 != UInt8(ascii: "%") }
        }
        checkEncodedText(decoded)
        if text.contains("%2520") { found.insert(.doubleEscaped) }
    }

    private mutating func checkEncodedText(_ bytes: [UInt8]) {
        guard bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil else { return }
        found.insert(.percentEncodingNotUTF8)
    }

    private mutating func checkAuthority() {
        let isHTTP = split.scheme.map { isHTTPScheme(text[$0]) } ?? false
        guard let range = split.host, !range.isEmpty else {
            if isHTTP { found.insert(.hostMissing) }
            return
        }
        if isHTTP || split.scheme == nil, !HostName.isValid(text[range]) { found.insert(.hostInvalid) }
        if let port = split.port, !port.isEmpty, URLCheck.port(text[port]) == nil { found.insert(.portInvalid) }
    }

    private func isHTTPScheme(_ scheme: Substring) -> Bool {
        scheme.equalsIgnoringASCIICase("https") || scheme.equalsIgnoringASCIICase("http")
    }

    private mutating func checkCanonicalForm() {
        guard let scheme = split.scheme, isHTTPScheme(text[scheme]) else { return }
        let isUppercase =
            text.utf8[scheme].contains(where: \.isASCIIUppercase)
            || split.host.map { text.utf8[$0].contains(where: \.isASCIIUppercase) } ?? false
        let defaultPort = text[scheme].utf8.count == 5 ? "443" : "80"
        let hasDefaultPort = split.port.map { text[$0] == defaultPort || $0.isEmpty } ?? false
        if isUppercase || hasDefaultPort || hasDotSegments { found.insert(.notCanonical) }
    }

    private var hasDotSegments: Bool {
        let path = text.utf8[split.path]
        guard path.contains(UInt8(ascii: ".")) else { return false }
        return path.split(separator: UInt8(ascii: "/")).contains {
            $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
        }
    }
}

private extension UInt8 {
    /// Whether the byte may stand in a URL as it is, or is `%` (RFC 3986 section 2).
    var isURLByte: Bool { isASCIIAlphanumeric || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(self) }
}

private extension ByteScanner {
    /// Takes two hexadecimal digits and gives the byte that they are; takes nothing when they are not there.
    mutating func takeHexPair() -> UInt8? {
        var probe = self
        guard let high = probe.next?.hexDigitValue else { return nil }
        _ = probe.take(probe.next ?? 0)
        guard let low = probe.next?.hexDigitValue else { return nil }
        _ = probe.take(probe.next ?? 0)
        self = probe
        return high << 4 | low
    }
}

/// Where the parts of a URL are in its bytes (RFC 3986 section 3 and appendix B).
struct URLSplit: Hashable, Sendable {
    /// The letters before the first colon.
    private(set) var scheme: Range<Int>?
    /// The part of the authority before its last `@`.
    private(set) var userinfo: Range<Int>?
    /// The host, which may be empty.
    private(set) var host: Range<Int>?
    /// The part of the authority after its colon, which may be empty.
    private(set) var port: Range<Int>?
    /// The path; without an authority all that follows the scheme.
    private(set) var path: Range<Int>
    /// The part after the question mark.
    private(set) var query: Range<Int>?
    /// The part after the number sign.
    private(set) var fragment: Range<Int>?

    /// The parts of any bytes.
    init(_ bytes: Span<UInt8>) {
        var start = 0
        if let colon = URLSplit.endOfScheme(bytes) {
            scheme = 0..<colon
            start = colon + 1
        }
        var end = bytes.count
        if let mark = bytes.first(UInt8(ascii: "#"), in: start..<end) {
            fragment = mark + 1..<end
            end = mark
        }
        if let mark = bytes.first(UInt8(ascii: "?"), in: start..<end) {
            query = mark + 1..<end
            end = mark
        }
        path = start..<end
        let slash = UInt8(ascii: "/")
        guard end - start >= 2, bytes[start] == slash, bytes[start + 1] == slash else { return }
        let endOfAuthority = bytes.first(slash, in: start + 2..<end) ?? end
        path = endOfAuthority..<end
        splitAuthority(start + 2..<endOfAuthority, of: bytes)
    }

    private mutating func splitAuthority(_ authority: Range<Int>, of bytes: Span<UInt8>) {
        var start = authority.lowerBound
        let end = authority.upperBound
        if let sign = bytes.last(UInt8(ascii: "@"), in: authority) {
            userinfo = start..<sign
            start = sign + 1
        }
        let afterLiteral = bytes.last(UInt8(ascii: "]"), in: start..<end) ?? start
        guard let colon = bytes.last(UInt8(ascii: ":"), in: afterLiteral..<end) else {
            host = start..<end
            return
        }
        host = start..<colon
        port = colon + 1..<end
    }

    private static func endOfScheme(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count > 0, bytes[0].isASCIILetter else { return nil }
        var index = 1
        while index < bytes.count, schemeBytes.contains(bytes[index]) { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ":") ? index : nil
    }

    private static let schemeBytes = ASCIISet(alphanumericsAnd: "+-.")
}

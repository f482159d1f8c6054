/// Where the parts of a URL are in its bytes (RFC 3986 section 3 and appendix B).
struct URLSplit: Hashable, Sendable {
    /// The letters before the first colon.
    var scheme: Range<Int>? { schemePart.range }
    /// The part of the authority before its last `@`.
    var userinfo: Range<Int>? { userinfoPart.range }
    /// The host, which may be empty.
    var host: Range<Int>? { hostPart.range }
    /// The part of the authority after its colon, which may be empty.
    var port: Range<Int>? { portPart.range }
    /// The path; without an authority all that follows the scheme.
    var path: Range<Int> { pathPart.range ?? 0..<0 }
    /// The part after the question mark.
    var query: Range<Int>? { queryPart.range }
    /// The part after the number sign.
    var fragment: Range<Int>? { fragmentPart.range }

    private var schemePart = URLPart.none
    private var userinfoPart = URLPart.none
    private var hostPart = URLPart.none
    private var portPart = URLPart.none
    private var pathPart = URLPart.none
    private var queryPart = URLPart.none
    private var fragmentPart = URLPart.none

    /// The parts of any bytes.
    init(_ bytes: Span<UInt8>) {
        var start = 0
        if let colon = URLSplit.endOfScheme(bytes) {
            schemePart = URLPart(0..<colon)
            start = colon + 1
        }
        var end = bytes.count
        if let mark = bytes.first(UInt8(ascii: "#"), in: start..<end) {
            fragmentPart = URLPart(mark + 1..<end)
            end = mark
        }
        if let mark = bytes.first(UInt8(ascii: "?"), in: start..<end) {
            queryPart = URLPart(mark + 1..<end)
            end = mark
        }
        pathPart = URLPart(start..<end)
        let slash = UInt8(ascii: "/")
        guard end - start >= 2, bytes[start] == slash, bytes[start + 1] == slash else { return }
        let endOfAuthority = bytes.first(slash, in: start + 2..<end) ?? end
        pathPart = URLPart(endOfAuthority..<end)
        splitAuthority(start + 2..<endOfAuthority, of: bytes)
    }

    /// The parts of an ordinary address of the web, whose bytes a scan has seen.
    init(ordinary scan: OrdinaryURLScan) {
        schemePart = URLPart(0..<scan.host.lowerBound - 3)
        hostPart = URLPart(scan.host)
        let endOfQuery = scan.fragment.map { $0 - 1 } ?? scan.count
        pathPart = URLPart(scan.host.upperBound..<(scan.query.map { $0 - 1 } ?? endOfQuery))
        if let start = scan.query { queryPart = URLPart(start..<endOfQuery) }
        if let start = scan.fragment { fragmentPart = URLPart(start..<scan.count) }
    }

    private mutating func splitAuthority(_ authority: Range<Int>, of bytes: Span<UInt8>) {
        var start = authority.lowerBound
        let end = authority.upperBound
        if let sign = bytes.last(UInt8(ascii: "@"), in: authority) {
            userinfoPart = URLPart(start..<sign)
            start = sign + 1
        }
        let afterLiteral = bytes.last(UInt8(ascii: "]"), in: start..<end) ?? start
        guard let colon = bytes.last(UInt8(ascii: ":"), in: afterLiteral..<end) else {
            hostPart = URLPart(start..<end)
            return
        }
        hostPart = URLPart(start..<colon)
        portPart = URLPart(colon + 1..<end)
    }

    private static func endOfScheme(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count > 0, bytes[0].isASCIILetter else { return nil }
        var index = 1
        while index < bytes.count, isSchemeByte(bytes[index]) { index += 1 }
        return index < bytes.count && bytes[index] == UInt8(ascii: ":") ? index : nil
    }

    private static func isSchemeByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}

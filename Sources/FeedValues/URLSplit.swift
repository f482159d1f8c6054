/// Where the parts of a URL are in its text (RFC 3986 section 3 and appendix B).
struct URLSplit: Hashable, Sendable {
    private(set) var scheme: Range<String.Index>?
    private(set) var userinfo: Range<String.Index>?
    private(set) var host: Range<String.Index>?
    private(set) var port: Range<String.Index>?
    private(set) var path: Range<String.Index>
    private(set) var query: Range<String.Index>?
    private(set) var fragment: Range<String.Index>?

    /// The parts of any text.
    init(_ text: String) {
        let bytes = text.utf8
        var start = bytes.startIndex
        if let colon = URLSplit.endOfScheme(bytes) {
            scheme = start..<colon
            start = bytes.index(after: colon)
        }
        var end = bytes.endIndex
        if let mark = bytes[start...].firstIndex(of: UInt8(ascii: "#")) {
            fragment = bytes.index(after: mark)..<end
            end = mark
        }
        if let mark = bytes[start..<end].firstIndex(of: UInt8(ascii: "?")) {
            query = bytes.index(after: mark)..<end
            end = mark
        }
        path = start..<end
        guard bytes[path].starts(with: "//".utf8) else { return }
        let first = bytes.index(start, offsetBy: 2)
        let slash = bytes[first..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
        path = slash..<end
        splitAuthority(first..<slash, of: bytes)
    }

    /// Where the last segment of the path begins.
    func lastSegment(in text: String) -> String.Index {
        guard let slash = text.utf8[path].lastIndex(of: UInt8(ascii: "/")) else { return path.lowerBound }
        return text.utf8.index(after: slash)
    }

    private mutating func splitAuthority(_ authority: Range<String.Index>, of bytes: String.UTF8View) {
        var start = authority.lowerBound
        if let sign = bytes[authority].lastIndex(of: UInt8(ascii: "@")) {
            userinfo = start..<sign
            start = bytes.index(after: sign)
        }
        let rest = bytes[start..<authority.upperBound]
        let afterLiteral = rest.lastIndex(of: UInt8(ascii: "]")) ?? start
        guard let colon = bytes[afterLiteral..<authority.upperBound].lastIndex(of: UInt8(ascii: ":")) else {
            host = start..<authority.upperBound
            return
        }
        host = start..<colon
        port = bytes.index(after: colon)..<authority.upperBound
    }

    private static func endOfScheme(_ bytes: String.UTF8View) -> String.Index? {
        guard bytes.first?.isASCIILetter == true,
            let end = bytes.firstIndex(where: { !$0.isASCIIAlphanumeric && !"+-.".utf8.contains($0) }),
            bytes[end] == UInt8(ascii: ":")
        else { return nil }
        return end
    }
}

/// Whatever a feed holds where a URL should be, taken apart leniently, with what is wrong about it (RFC 3986).
///
/// Any text has a reference: the parts that it lacks are `nil`. Tabs and line breaks inside count for nothing when the
/// text is taken apart, as browsers do it, so that they hide no scheme.
public struct URLReference: Hashable, Sendable {
    /// One way in which a text departs from a URL of RFC 3986.
    public enum Flaw: Hashable, Sendable, CaseIterable {
        /// White space at either end.
        case outerWhiteSpace
        /// A character that must be percent-encoded: a space, a control, one of ``"<>\^`{|}``, a bracket outside the
        /// host.
        case unescapedCharacter
        /// A percent sign without two hexadecimal digits after it.
        case badPercentEncoding
        /// Percent-encoded bytes that are no UTF-8.
        case percentEncodingNotUTF8
        /// A letter beyond ASCII, in the host or elsewhere.
        case nonASCII
        /// `&amp;`, `?amp;` or `%2520`: escaped once too often.
        case doubleEscaped
        /// An `http` or `https` URL without a host.
        case hostMissing
        /// A host that is neither a name nor an address.
        case hostInvalid
        /// A port that is no number up to 65535.
        case portInvalid
        /// Capitals in scheme or host, the default port, or dot segments.
        case notCanonical
    }

    /// The text without white space around it, and without tabs and line breaks inside.
    public let text: String
    /// What is wrong, each flaw once, in the order of the cases.
    public let flaws: [Flaw]
    /// The first character that must be percent-encoded, for messages.
    public let unescapedCharacter: Unicode.Scalar?

    /// Whether the scheme is `http` or `https`.
    public let isHTTP: Bool
    /// What sort of host it is; `nil` where none is.
    public let hostKind: HostKind?
    /// What a look at the text has shown.
    package let traits: Traits

    private let split: URLSplit

    /// The reference that a text is.
    public init(_ text: String) {
        if let scan = OrdinaryURLScan(text.utf8.span) {
            self.init(text, scan)
        } else {
            self.init(unusual: text)
        }
    }

    private init(_ text: String, _ scan: OrdinaryURLScan) {
        self.text = text
        flaws = []
        unescapedCharacter = nil
        isHTTP = true
        let kind = HostKind(text.utf8.span, in: scan.host)
        hostKind = kind
        traits = Traits(scan, kind)
        split = URLSplit(ordinary: scan)
    }

    /// The reference that a part of a text is.
    public init(_ text: Substring) { self.init(String(text)) }

    private init(unusual whole: String) {
        let trimmed = whole.trimmedOfXMLWhiteSpace
        let isBroken = trimmed.utf8.contains { $0 < 0x20 && $0.isXMLWhiteSpace }
        text =
            isBroken
            ? String(decoding: trimmed.utf8.filter { $0 >= 0x20 || !$0.isXMLWhiteSpace }, as: UTF8.self)
            : String(trimmed)
        let bytes = text.utf8.span
        split = URLSplit(bytes)
        isHTTP = split.scheme.map { bytes.equals("https", in: $0) || bytes.equals("http", in: $0) } ?? false
        var check = URLCheck(split: split)
        if trimmed.utf8.count != whole.utf8.count { check.found.insert(.outerWhiteSpace) }
        if isBroken {
            check.found.insert(.unescapedCharacter)
            check.unescaped = trimmed.unicodeScalars.first { $0.value < 0x20 }
        }
        check.run(over: bytes)
        let found = check.found
        flaws = found.isEmpty ? [] : Flaw.allCases.filter(found.contains)
        unescapedCharacter = check.unescaped
        hostKind = split.host.flatMap { $0.isEmpty ? nil : HostKind(bytes, in: $0) }
        traits = Traits(unusual: split)
    }

    private func part(_ range: Range<Int>) -> Substring {
        let bytes = text.utf8
        let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
        return text[start..<bytes.index(start, offsetBy: range.count)]
    }

    /// The scheme in lower case, such as `https`; `nil` for a relative reference.
    public var scheme: String? {
        guard let scheme = split.scheme else { return nil }
        // Nearly all are one of these: no text need be made of the bytes.
        if isHTTP { return scheme.count == 5 ? "https" : "http" }
        return part(scheme).asciiLowercased
    }
    /// The part before the `@` of the authority.
    public var userinfo: Substring? { split.userinfo.map(part) }
    /// The host as written, brackets of an IPv6 address included; empty in `https:///path`.
    public var host: Substring? { split.host.map(part) }
    /// The port as a number; `nil` also for one that is no number up to 65535.
    public var port: Int? { split.port.flatMap { URLCheck.port(text.utf8.span, in: $0) } }
    /// The path as written, percent-encoded; for schemes without an authority all that follows the scheme.
    public var path: Substring { part(split.path) }
    /// The part after the question mark.
    public var query: Substring? { split.query.map(part) }
    /// Where the path is among the bytes of the text.
    package var pathRange: Range<Int> { split.path }
    /// Where the query is among the bytes of the text.
    package var queryRange: Range<Int>? { split.query }
    /// The part after the number sign.
    public var fragment: Substring? { split.fragment.map(part) }

    /// Whether this is an `http` or `https` URL with a host.
    public var isAbsoluteHTTP: Bool { !traits.contains(.unusual) || isHTTP && split.host?.isEmpty == false }

    /// Whether there is no scheme, so that the reference needs a base.
    public var isRelative: Bool { split.scheme == nil }

    /// Whether following it could run code: `javascript:`, `vbscript:`, or `data:` of HTML, XML or SVG.
    public var isActiveContent: Bool {
        guard !isHTTP else { return false }
        return switch scheme {
        case "javascript", "vbscript": true
        case "data":
            ["text/html", "text/xml", "application/xml", "application/xhtml+xml", "image/svg+xml"].contains(
                path.prefix { $0 != "," && $0 != ";" }.trimmedOfXMLWhiteSpace.asciiLowercased)
        default: false
        }
    }

    /// Whether it names a file of somebody's machine: `file:`, `C:\`, `\\server`, `/home/…`, `/Users/…`.
    public var isLocalFile: Bool {
        guard !isHTTP else { return false }
        if scheme == "file" || text.hasPrefix("\\\\") { return true }
        if let scheme, scheme.utf8.count == 1 { return true }
        return isRelative && host == nil && (path.hasPrefix("/home/") || path.hasPrefix("/Users/"))
    }

    /// The last segment of the path, percent-encoded as written; empty when the path ends with a slash.
    public var lastPathComponent: Substring {
        let slash = text.utf8.span.last(UInt8(ascii: "/"), in: split.path)
        return part((slash.map { $0 + 1 } ?? split.path.lowerBound)..<split.path.upperBound)
    }

    /// The extension of the last segment in lower case; `nil` unless it is of 2 to 5 letters or digits with a letter.
    public var pathExtension: String? {
        URLReference.rangeOfExtension(in: text.utf8.span, split.path).map { String(part($0)).asciiLowercased }
    }

    /// The extension of an address of which nothing else is asked, in bytes.
    package static func pathExtension(of address: ArraySlice<UInt8>) -> String? {
        let bytes = address.span
        guard let scan = OrdinaryURLScan(bytes) else {
            return URLReference(String(decoding: address, as: UTF8.self)).pathExtension
        }
        guard let range = rangeOfExtension(in: bytes, scan.path) else { return nil }
        let start = address.startIndex
        return String(decoding: address[start + range.lowerBound..<start + range.upperBound], as: UTF8.self)
            .asciiLowercased
    }

    private static func rangeOfExtension(in bytes: Span<UInt8>, _ path: Range<Int>) -> Range<Int>? {
        let end = path.upperBound
        var start = end
        var hasLetter = false
        while start > path.lowerBound, bytes[start - 1] != UInt8(ascii: ".") {
            start -= 1
            guard end - start <= 5, bytes[start].isASCIIAlphanumeric else { return nil }
            hasLetter = hasLetter || bytes[start].isASCIILetter
        }
        return start > path.lowerBound && end - start >= 2 && hasLetter ? start..<end : nil
    }
}

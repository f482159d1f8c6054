import Diagnostics
import FeedValues
import FeedVocabulary

extension URLRules {
    static let relative = Rule(
        "url-relative", .url, .error, .all,
        summary: "An address says where it is from the scheme on.",
        why: """
            A feed is read far from the site that it came from, so that a relative address has nothing to start from: \
            some readers take the feed's own address, some the show's page, most show nothing.
            """,
        help: "write the whole address, beginning with https://",
        source: "RSS 2.0; RFC 3986, section 4.2 Relative Reference",
        w3c: ["InvalidFullLink", "ContainsRelRef"],
        passing: [
            .item("<podcast:chapters url=\"https://example.com/1.json\" type=\"application/json+chapters\"/>"),
            .item("<podcast:chapters url=\"\" type=\"application/json+chapters\"/>"),
            .item("<guid>b8a1</guid>"),
            .channel("<podcast:funding url=\"mailto:jo@example.com\">Tip</podcast:funding>"),
            .item("<media:copyright url=\"see the site\">Bees</media:copyright>"),
            .item("<podcast:person img=\"/home/jo/jo.jpg\">Jo Roe</podcast:person>"),
        ],
        failing: [
            .item("<podcast:transcript ↓url=\"/1.vtt\" type=\"text/vtt\"/>"),
            .item("<media:thumbnail ↓url=\"//example.com/1.jpg\"/>"),
            .channel("<podcast:person ↓img=\"jo.jpg\" ↓href=\"www.example.com\">Jo Roe</podcast:person>"),
            .channel("<textInput><link>↓search</link></textInput>"),
        ],
        check: .unusualAddresses { address, inspection in
            // What has a space or a quote in it is hardly an address at all, and is told so.
            let reference = address.reference
            guard reference.isRelative, reference.unescapedCharacter == nil, !reference.isLocalFile else { return }
            // In a feed the W3C validator takes relative addresses of FeedBurner alone for such.
            let isOfFeedBurner = address.element.name.hasPrefix("feedburner:")
            inspection.report(
                "\(address.reference.text.quoted) is not a whole address", at: address.place,
                w3c: [isOfFeedBurner ? "ContainsRelRef" : "InvalidFullLink"])
        })

    static let unescapedCharacter = Rule(
        "url-unescaped-character", .url, .error, .all,
        summary: "An address holds only characters that may stand in one; all others are percent-encoded.",
        why: """
            A space, a quote, a bracket or a backslash ends the address in some programs and is encoded by others: \
            some listeners get the file, some get an error. An apostrophe is allowed.
            """,
        help: "percent-encode the character, as in '%20' for a space",
        source: "RFC 3986, section 2 Characters and appendix A",
        w3c: ["InvalidUriChar", "InvalidURLAttribute"],
        passing: [
            .item("<link>https://example.com/it's(1)/my%20file.mp3</link>"),
            .item("<link>https://[2606:4700::1111]/</link>"), .item("<link> https://example.com/ </link>"),
            .item("<media:thumbnail url=\"C:\\art\\1.jpg\"/>"),
        ],
        failing: [
            .item("<link>↓https://example.com/my file</link>"), .item("<link>↓https://example.com/?a[]=1</link>"),
            .item("<media:content ↓url=\"https://example.com/a|b.mp3\"/>"),
            .item("<media:copyright ↓url=\"see the site\">Bees</media:copyright>"),
            .item("<comments>↓https://example.com/a\nb</comments>"),
        ],
        check: .unusualAddresses { address, inspection in
            guard let character = address.reference.unescapedCharacter, !address.reference.isLocalFile else { return }
            inspection.report(
                "\(address.reference.text.quoted) has \(character.nameInAddress) in it", at: address.place,
                w3c: [address.isHTTPAttribute ? "InvalidURLAttribute" : "InvalidUriChar"])
        })

    static let badPercentEncoding = Rule(
        "url-bad-percent-encoding", .url, .error, .all,
        summary: "A percent sign in an address is followed by two hexadecimal digits.",
        why: "A bare percent sign begins nothing: servers answer such a request with an error, or with another file.",
        help: "write a percent sign as '%25'",
        source: "RFC 3986, section 2.1 Percent-Encoding",
        w3c: ["InvalidLink"],
        passing: [.item("<link>https://example.com/100%25</link>")],
        failing: [
            .item("<link>↓https://example.com/100%</link>"),
            .item("<podcast:chapters ↓url=\"https://e.com/%zz.json\"/>"),
        ],
        check: .addresses(
            without: .badPercentEncoding, message: "has a percent sign without two hexadecimal digits after it"))

    static let percentEncodingNotUTF8 = Rule(
        "url-percent-encoding-not-utf8", .url, .warning, .all,
        summary: "What is percent-encoded in an address is UTF-8.",
        why: """
            Most programs show and compare addresses decoded, and take UTF-8 for granted; of bytes in an older \
            encoding they make other letters, and ask for a file that isn't there.
            """,
        help: "rename the file to ASCII letters, or encode its name as UTF-8",
        source: "RFC 3986, section 2.5 Identifying Data",
        passing: [.item("<link>https://example.com/%C3%A4</link>")],
        failing: [.item("<link>↓https://example.com/%E4</link>")],
        check: .addresses(without: .percentEncodingNotUTF8, message: "has percent-encoded bytes that are not UTF-8"))

    static let iriNotURI = Rule(
        "url-iri-not-uri", .url, .warning, .all,
        summary: "An address is plain ASCII: other letters are percent-encoded, in a host they are Punycode.",
        why: """
            Browsers encode such letters by themselves, but many apps pass the address on as it is and get an error. \
            The standard for addresses knows ASCII alone.
            """,
        help: "write letters beyond ASCII as percent-encoded UTF-8, and those of a host as Punycode, 'xn--…'",
        source: "RFC 3987, section 3.1 Mapping of IRIs to URIs; W3C Feed Validator, UriNotIri",
        w3c: ["UriNotIri", "InvalidURLAttribute"],
        passing: [.channel("<link>https://xn--msli-0ra.example/%C3%A4</link>")],
        failing: [
            .channel("<link>↓https://müsli.example/</link>"), .channel("<link>↓https://example.com/ä</link>"),
        ],
        check: .unusualAddresses { address, inspection in
            let reference = address.reference
            guard reference.flaws.contains(.nonASCII), !reference.isRelative else { return }
            inspection.report(
                "\(reference.text.quoted) has letters beyond ASCII", at: address.place,
                w3c: [address.isHTTPAttribute ? "InvalidURLAttribute" : "UriNotIri"])
        })

    static let doubleEscaped = Rule(
        "url-double-escaped", .url, .warning, .all,
        summary: "An address is escaped once.",
        why: """
            After XML is decoded, '&amp;' should be '&' and '%2520' should be '%20'. What is left over was escaped \
            twice, and the server gets parameters of other names or looks for another file.
            """,
        help: "escape the address once only",
        source: "Podfeed",
        passing: [
            .item("<link>https://example.com/?a=1&amp;b=2</link>"), .item("<link>https://e.com/?amplitude=2</link>"),
        ],
        failing: [
            .item("<link>↓https://example.com/?a=1&amp;amp;b=2</link>"),
            .item("<media:content ↓url=\"https://example.com/my%2520file.mp3\"/>"),
        ],
        check: .addresses(without: .doubleEscaped, message: "is escaped twice"))

    static let whitespace = Rule(
        "url-whitespace", .url, .warning, .all,
        summary: "An address has no white space around it.",
        why: "Some programs drop the space around an address and some ask the server for it, which has no such file.",
        help: "write the address right between the tags, or between the quotes",
        source: "PSP-1; Apple, A Podcaster's Guide to RSS",
        passing: [.item("<link>https://example.com/</link>"), .item("<guid> https://example.com/1 </guid>")],
        failing: [
            .item("<link>\n  ↓https://example.com/\n</link>"), .item("<itunes:image ↓href=\" https://e.com/1.jpg\"/>"),
        ],
        check: .unusualAddresses { address, inspection in
            guard address.reference.flaws.contains(.outerWhiteSpace), address.field.use != .permalink else { return }
            inspection.report("\(address.reference.text.quoted) has white space around it", at: address.place)
        })

    static let notCanonical = Rule(
        "url-uppercase-scheme-or-host", .url, .info, .all,
        summary: "An address is in its canonical form: scheme and host in small letters, no default port, no '..'.",
        why: """
            Programs that compare addresses letter by letter take two forms of one address for two: they fetch the \
            file twice, and count the episode twice.
            """,
        help: "write scheme and host in small letters, without the default port and dot segments",
        source: "RFC 3986, section 6.2.2 Syntax-Based Normalization; W3C Feed Validator, NonCanonicalURI",
        w3c: ["NonCanonicalURI"],
        passing: [
            .item("<guid>https://example.com/</guid>"), .item("<link>https://example.com:8080/A...b?</link>"),
        ],
        failing: [
            .item("<link>↓HTTPS://Example.com/</link>"), .item("<link>↓https://example.com:443/a</link>"),
            .item("<link>↓https://example.com/a/../b</link>"),
        ],
        check: .addresses(without: .notCanonical, message: "is not in its canonical form"))
}

extension FeedAddress {
    /// Whether the W3C validator takes the attribute for a whole address of http or for none.
    fileprivate var isHTTPAttribute: Bool { ["enclosure", "itunes:image"].contains(element.name) }
}

extension Unicode.Scalar {
    /// What to call a character that may not stand in an address.
    var nameInAddress: String {
        switch self {
        case " ": "a space"
        case "\n", "\r": "a line break"
        case "\t": "a tab"
        default: value < 0x20 || value == 0x7F ? "a control character" : "'\(self)'"
        }
    }
}

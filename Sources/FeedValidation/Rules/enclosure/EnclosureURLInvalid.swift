import Diagnostics
import FeedValues

extension Rule {
    static let enclosureURLInvalid = Rule(
        "enclosure-url-invalid", .enclosure, .error, [.rss2, .apple, .psp1],
        summary: "The address of an enclosure is absolute, of http or https, with a valid host.",
        why: """
            Apps fetch the file over http or https and know nothing of the folder that the feed came from: any other \
            address can't be played.
            """,
        help: "write the whole address of the media file, beginning with https://",
        source: "RSS 2.0, enclosure sub-element of item; W3C Feed Validator, InvalidURLAttribute",
        w3c: ["InvalidURLAttribute"],
        supersedes: URLRules.whereNotAbsolute,
        passing: [
            .item("<enclosure url=\"https://example.com:8080/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\"\" length=\"12345678\" type=\"audio/mpeg\"/>"),
        ],
        failing: [
            .item("<enclosure ↓url=\"ftp://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure ↓url=\"media/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure ↓url=\"https:///1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure ↓url=\"https://exa mple.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let url = inspection.parts(of: enclosure).url, let fault = fault(of: url) else { return }
            inspection.report("\(url.text.quoted) \(fault)", at: enclosure, attribute: "url")
        })

    private static func fault(of url: URLReference) -> String? {
        if let fault = url.faultOfAbsoluteAddress { return fault }
        if !url.isHTTP { return "is not an address of http or https" }
        if url.flaws.contains(.hostInvalid) { return "has a host that is neither a name nor an address" }
        return url.flaws.contains(.portInvalid) ? "has a port that is not a number up to 65535" : nil
    }

    static let enclosureURLNonASCII = Rule(
        "enclosure-url-non-ascii", .enclosure, .error, [.apple],
        summary: "The address of an enclosure is plain ASCII without spaces.",
        why: """
            Apple asks for addresses and file names in ASCII. Other letters are encoded one way by one app and another \
            way by the next, and one of them finds no file.
            """,
        help: "percent-encode the address, or give the file a name of ASCII letters, digits and hyphens",
        source: "Apple, Podcast RSS feed requirements",
        w3c: ["InvalidURLAttribute"],
        supersedes: ["url-iri-not-uri", "url-unescaped-character"],
        passing: [
            .item("<enclosure url=\"https://example.com/%C3%A9.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure url=\" https://example.com/1.mp3 \" length=\"12345678\" type=\"audio/mpeg\"/>"),
        ],
        failing: [
            .item("<enclosure ↓url=\"https://example.com/é.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
            .item("<enclosure ↓url=\"https://example.com/my bees.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>"),
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard enclosure.bytes(ofAttribute: "url")?.contains(where: { $0 >= 0x80 || $0 == 0x20 }) == true else {
                return
            }
            let url = enclosure["url"]?.trimmedOfXMLWhiteSpace ?? ""
            guard let scalar = url.unicodeScalars.first(where: { $0.value >= 0x80 || $0 == " " }) else { return }
            let name = scalar == " " ? "a space" : "'\(scalar)'"
            inspection.report("the address \(String(url).quoted) has \(name) in it", at: enclosure, attribute: "url")
        })
}

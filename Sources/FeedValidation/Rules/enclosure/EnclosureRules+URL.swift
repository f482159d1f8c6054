import Diagnostics
import FeedValues

extension EnclosureRules {
    static let urlInsecure = Rule(
        "enclosure-url-insecure", .enclosure, .warning, [.apple, .psp1, .podcasting2],
        summary: "The address of an enclosure begins with https:.",
        why: """
            Over http anyone on the way can read and change what is played; apps and browsers block it more and more, \
            first of all on pages that came over https.
            """,
        help: "write https://, once the server answers there",
        source: "Podfeed",
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [.item("<enclosure ↓url=\"http://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let url = inspection.parts(of: enclosure).url, url.isHTTP, url.scheme == "http" else { return }
            inspection.report("the address \(url.text.quoted) is not secure", at: enclosure, attribute: "url")
        }
    ).toldOnce()

    static let urlFragment = Rule(
        "enclosure-url-fragment", .enclosure, .warning, .all,
        summary: "The address of an enclosure has no fragment.",
        why: """
            What comes after # never reaches the server. Apps that compare addresses take the file for another one, \
            and some try to fetch a file of that name.
            """,
        help: "remove the # and what follows it; write a literal # as %23",
        source: "Podfeed",
        passing: [.item("<enclosure url=\"https://example.com/%231.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [
            .item("<enclosure ↓url=\"https://example.com/1.mp3#t=5\" length=\"12345678\" type=\"audio/mpeg\"/>")
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard let fragment = inspection.parts(of: enclosure).url?.fragment else { return }
            inspection.report("the address ends with \("#\(fragment)".quoted)", at: enclosure, attribute: "url")
        })

    static let urlTooLong = Rule(
        "enclosure-url-too-long", .enclosure, .warning, .all,
        summary: "The address of an enclosure is at most 2,048 characters long.",
        why: "Servers, proxies and the databases of apps cut or refuse longer addresses.",
        help: "shorten the address: drop measurement prefixes or parts of the query",
        source: "Podfeed",
        passing: [.item("<enclosure url=\"https://example.com/1.mp3\" length=\"12345678\" type=\"audio/mpeg\"/>")],
        failing: [
            .item(
                """
                <enclosure ↓url="https://example.com/\(String(repeating: "bees", count: 512)).mp3" \
                length="12345678" type="audio/mpeg"/>
                """)
        ],
        check: .inItems("enclosure") { enclosure, inspection in
            guard enclosure.bytes(ofAttribute: "url")?.count ?? 0 > 2048, let url = enclosure["url"] else { return }
            let count = url.unicodeScalars.count
            guard count > 2048 else { return }
            inspection.report("the address has \(count) characters, more than 2048", at: enclosure, attribute: "url")
        })
}

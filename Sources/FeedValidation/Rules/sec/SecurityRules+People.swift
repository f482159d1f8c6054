import Diagnostics
import FeedValues
import XMLCore

extension SecurityRules {
    static let people: [Rule] = [emailExposed, emailObfuscated, phoneNumber]

    private static let emailExposed = Rule(
        "sec-email-exposed", .sec, .info, .all,
        summary: "A feed shows no mail address of a person.",
        why: """
            Feeds are copied and kept for ever, and programs that collect addresses read them. Directories send their \
            codes to the address of the owner: a mailbox for the role does as well, and outlives who holds it. A \
            person's own are addresses at free mail services, and those with a name in two parts. Of each text the \
            first is told.
            """,
        help: "use a mailbox for the role, such as 'podcast@' at your own host, or none",
        source: "RSS Advisory Board, RSS Best Practices Profile; podcast namespace, locked (owner)",
        passing: [
            .item("<description>Follow @jo@social.example and https://example.com/@jo</description>"),
            .item("<author>podcast@example.com (Jo Roe)</author>"),
            .channel("<itunes:owner><itunes:email>night-desk@example.com</itunes:email></itunes:owner>"),
            .channel("<podcast:locked owner=\"studio.2@example.com\">yes</podcast:locked>"),
        ],
        failing: [
            .channel("<itunes:owner><itunes:email>↓jo1979@gmail.com</itunes:email></itunes:owner>"),
            .channel("<managingEditor>↓jo.roe@example.com (Jo Roe)</managingEditor>"),
            .channel("<podcast:locked ↓owner=\"jo.roe@example.com\">yes</podcast:locked>"),
            .item("<author>↓jo_roe@example.com</author>"),
            .item("<description>desk@example.com or &lt;b&gt;to&lt;/b&gt; é ↓jo.roe@example.com</description>"),
            .item(
                "<content:encoded><![CDATA[<a ↓href='mailto:jo.roe@example.com'>Write to us</a>]]></content:encoded>"),
        ],
        check: .several([
            .elements(["itunes:email", "managingEditor", "webMaster", "author"]) { element, inspection in
                let bytes = element.tree.textBytes(of: element.index)
                guard let first = firstPrivateAddress(in: bytes) else { return }
                inspection.report(exposed(bytes[first]), inTextOf: element)
            },
            .element("podcast:locked") { element, inspection in
                guard let owner = element["owner"].map({ Array($0.utf8) }), isPrivate(owner[...]) else { return }
                inspection.report(exposed(owner[...]), at: element, attribute: "owner")
            },
            .html(.at) { html, inspection in
                for token in html.fragment.tokens {
                    if token.isStart, let link = html.mailLink(of: token) {
                        let address = Array(link.reference.path.utf8)[...]
                        guard isPrivate(address) else { continue }
                        return inspection.report(exposed(address), at: link.attribute, in: token, of: html)
                    }
                    guard token.isText,
                        let first = firstPrivateAddress(in: html.fragment.bytes[token.content])
                    else { continue }
                    return inspection.report(
                        exposed(html.fragment.bytes[first]), atText: first, in: token, of: html)
                }
            },
        ]))

    private static func exposed(_ address: ArraySlice<UInt8>) -> String {
        "the feed shows everybody the private address \(String(decoding: address, as: UTF8.self).quoted)"
    }

    private static func firstPrivateAddress(in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        NotesSearch.mailAddresses(in: bytes).first { isPrivate(bytes[$0]) }
    }

    // A name in two parts is of letters: `jo.roe`, and not `studio.2`.
    private static func isPrivate(_ address: ArraySlice<UInt8>) -> Bool {
        guard let at = address.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let host = String(decoding: address[(at + 1)...], as: UTF8.self).asciiLowercased
        guard !freeMailHosts.contains(host) else { return true }
        let parts = address[..<at].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false) }
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIILetter) }
    }

    private static let freeMailHosts: Set<String> = [
        "gmail.com", "googlemail.com", "yahoo.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "aol.com",
        "icloud.com", "me.com", "mac.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de", "freenet.de",
        "proton.me", "protonmail.com", "posteo.de", "mailbox.org", "fastmail.com", "mail.ru", "yandex.ru", "qq.com",
        "163.com", "126.com", "naver.com", "orange.fr", "free.fr", "laposte.net", "libero.it", "yahoo.co.uk",
    ]

    private static let emailObfuscated = Rule(
        "sec-email-obfuscated", .sec, .warning, .all,
        summary: "Where programs look for a mail address, it is written plainly.",
        why: """
            'jo [at] example.com' keeps out directories, which send their codes to the address of the owner, and no \
            collector of addresses.
            """,
        help: "write the address plainly, of a mailbox for the role, or leave the element out",
        source: "RSS 2.0, managingEditor and author; W3C Feed Validator, InvalidContact",
        w3c: ["InvalidContact"],
        supersedes: [
            "rss-channel-managingeditor-format", "rss-channel-webmaster-format", "rss-item-author-format",
            "itunes-owner-email-invalid",
        ],
        passing: [
            .item("<author>Jo Roe at home</author>"),
            .channel("<itunes:owner><itunes:email>jo@example.com</itunes:email></itunes:owner>"),
        ],
        failing: [
            .channel("<itunes:owner><itunes:email>↓jo [at] example.com</itunes:email></itunes:owner>"),
            .channel("<managingEditor>↓jo(AT)example(dot)com</managingEditor>"),
            .channel("<webMaster>↓jo at example dot com</webMaster>"),
            .item("<author>↓jo&amp;#64;example.com</author>"),
            .channel("<podcast:locked ↓owner=\"jo{at}example.com\">yes</podcast:locked>"),
        ],
        check: .several([
            .elements(["itunes:email", "managingEditor", "webMaster", "author"]) { element, inspection in
                let text = element.text
                guard isObfuscated(text) else { return }
                inspection.report("\(text.quoted) hides a mail address", inTextOf: element)
            },
            .element("podcast:locked") { element, inspection in
                guard let owner = element["owner"], isObfuscated(owner) else { return }
                inspection.report("\(owner.quoted) hides a mail address", at: element, attribute: "owner")
            },
        ]))

    private static func isObfuscated(_ text: String) -> Bool {
        guard text.utf8.count <= 200, !text.utf8.contains(UInt8(ascii: "@")) else { return false }
        let text = text.asciiLowercased
        let marks = ["[at]", "(at)", "{at}", "<at>", "&#64;", "&#x40;", "&commat;"]
        return marks.contains(where: text.contains) || text.contains(" at ") && text.contains(" dot ")
    }

    private static let phoneNumber = Rule(
        "sec-phone-number", .sec, .info, .all,
        summary: "Notes show no telephone number of a person.",
        why: "A feed is copied and kept for ever: whoever has the number in ten years will still be called.",
        help: "make sure that the number is meant for everybody",
        source: "Podfeed",
        passing: [
            .item(
                """
                <description>ISBN 978-3-16-148410-0, 2024-11-22, 1+2345678901, \
                https://example.com/555-123-4567</description>
                """
            ),
            .item("<description>1 234 567 890 bees, +5, (555)</description>"),
        ],
        failing: [
            .item("<description>Call ↓+49 170 1234567 or +49 170 7654321</description>"),
            .item("<description><![CDATA[<p>Call</p> <b>↓(555) 123-4567</b>]]></description>"),
            .item("<description>Text ↓1-555-123-4567.</description>"),
            .item("<description>&lt;a ↓href=\"tel:112\"&gt;Call us&lt;/a&gt;</description>"),
        ],
        check: .html([.numbers, .oddLink]) { html, inspection in
            for token in html.fragment.tokens {
                let bytes = html.fragment.bytes
                guard token.isText, let number = NotesSearch.phoneNumber(in: bytes[token.content]) else {
                    continue
                }
                let text = String(decoding: bytes[number], as: UTF8.self)
                return inspection.report(
                    "\(text.quoted) looks like a telephone number", atText: number, in: token, of: html)
            }
            guard let link = html.links.first(where: { $0.reference.scheme == "tel" }) else { return }
            inspection.report("the notes link to a number", at: link.attribute, in: link.tag, of: html)
        })
}

extension HTMLText {
    fileprivate func mailLink(of tag: HTMLFragment.Token) -> HTMLLink? {
        guard tag.name == "a", let target = value(of: "href", in: tag), target.utf8.contains(UInt8(ascii: "@")),
            target.asciiLowercased.hasPrefix("mailto:")
        else { return nil }
        return links.first { $0.tag.offset == tag.offset }
    }
}

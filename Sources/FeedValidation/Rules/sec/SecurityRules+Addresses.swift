import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension SecurityRules {
    static let addresses: [Rule] = [javaScript, credentials, fileScheme]

    private static let javaScript = Rule(
        "sec-url-javascript", .sec, .error, .all,
        summary: "No address is a program.",
        why: """
            What follows 'javascript:' or 'vbscript:' runs in the page that shows the link, with all its rights, and a \
            'data:' of HTML brings a page with programs of its own. White space, capitals and references inside do not \
            hinder browsers.
            """,
        help: "write an address with 'https:'",
        source: "OWASP, Cross Site Scripting Prevention; W3C Feed Validator, SecurityRisk",
        w3c: ["SecurityRisk"],
        passing: [
            .item("<link>https://example.com/javascript:x</link>"),
            .item("<description>&lt;img src=\"data:image/svg+xml,x\"&gt; javascript:x</description>"),
        ],
        failing: [
            .item("<link>↓JavaScript:alert(1)</link>"),
            .item("<description>&lt;a ↓href=\"java&amp;#x09;script:alert(1)\"&gt;x&lt;/a&gt;</description>"),
            .item("<description><![CDATA[<a ↓href=' javascript&colon;x'>x</a>]]></description>"),
            .item("<itunes:image ↓href=\"data:text/html,x\"/>"),
        ],
        check: .anyAddress(with: .unusual, w3cInFields: []) { reference, use in
            if use == .show, reference.scheme == "data" { return nil }
            return reference.isActiveContent || reference.hidesProgram ? "is a program" : nil
        })

    private static let credentials = Rule(
        "sec-url-credentials", .sec, .error, .all,
        summary: "No address holds a name or password.",
        why: "Everybody who reads the feed can use them, and apps that refuse such addresses do not play the episode.",
        help: "change the password, and write the address without what stands before the '@'",
        source: "RFC 3986, section 3.2.1 User Information",
        passing: [
            .item("<link>https://example.com/@jo</link>"),
            .item("<podcast:funding url=\"mailto:jo@example.com\">Tip</podcast:funding>"),
        ],
        failing: [
            .item("<link>↓https://jo:secret@example.com/</link>"),
            .item("<description>&lt;a ↓href=\"http://jo@example.com\"&gt;x&lt;/a&gt;</description>"),
        ],
        check: .anyAddress(with: .unusual) { reference, _ in
            guard let user = reference.userinfo, reference.host?.isEmpty == false else { return nil }
            let isMail = !user.utf8.contains(UInt8(ascii: ":")) && (reference.path.isEmpty || reference.path == "/")
            return isMail
                ? "has a name before its host; a link to a mail address begins with 'mailto:'"
                : "has a name or password before its host"
        })

    private static let fileScheme = Rule(
        "sec-url-file-scheme", .sec, .error, .all,
        summary: "No address is that of a file on somebody's computer.",
        why: "It leads nowhere on any other computer, and tells how the folders and the person there are called.",
        help: "upload the file, and write its public address",
        source: "Podfeed; RFC 8089, The file URI Scheme",
        supersedes: URLRules.whereNotAbsolute.union(["itunes-image-url-invalid", "enclosure-url-invalid"]),
        passing: [
            .item("<link>https://example.com/home/jo</link>"),
            .item("<description>&lt;a href=\"/home/jo\"&gt;x&lt;/a&gt;</description>"),
        ],
        failing: [
            .item("<enclosure ↓url=\"file:///Users/jo/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>"),
            .item("<link>↓C:\\feeds\\1.html</link>"), .item("<itunes:image ↓href=\"/home/jo/art.png\"/>"),
            .item("<description>&lt;img ↓src=\"file:///C:/a.png\"&gt;</description>"),
        ],
        check: .anyAddress(with: .unusual) { reference, use in
            guard reference.isLocalFile, use == nil || !reference.isRelative || reference.text.hasPrefix("\\\\")
            else { return nil }
            return "is a file on one computer"
        })
}

extension URLReference {
    // HTML 5 knows names for a colon and for white space that HTML 4 does not.
    fileprivate var hidesProgram: Bool {
        guard !isHTTP, text.utf8.contains(UInt8(ascii: "&")) else { return false }
        let opened = text.replacing("&colon;", with: ":").replacing("&Tab;", with: "")
            .replacing("&NewLine;", with: "")
        return opened.utf8.count < text.utf8.count && URLReference(opened).isActiveContent
    }
}

import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension SecurityRules {
    static let hosts: [Rule] = [privateHost, privateHostLink, exampleHost, numberedHost, unusualPort]

    private static let privateHost = Rule(
        "sec-url-private-host", .sec, .error, .all,
        summary: "Addresses in a feed do not lead into a private network.",
        why: """
            'localhost' and the numbers of private networks are another computer for each listener, or none; servers \
            that fetch them for apps can be led to what they should not see.
            """,
        help: "write the public address of the server",
        source: "RFC 6761, Special-Use Domain Names; RFC 6890, Special-Purpose IP Address Registries",
        supersedes: ["guid-is-http-permalink", "itunes-image-extension", "itunes-item-image-extension"],
        passing: [
            .item("<link>https://example.com/</link><comments>https://8.8.8.8/</comments>"),
            .item("<description>&lt;a href=\"http://localhost/\"&gt;x&lt;/a&gt;</description>"),
        ],
        failing: [
            .item("<enclosure ↓url=\"http://192.168.1.5/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>"),
            .item("<link>↓http://localhost:8080/</link>"), .item("<link>↓http://nas.local/</link>"),
            .item("<itunes:image ↓href=\"http://169.254.169.254/latest/\"/>"), .item("<link>↓http://show.test/</link>"),
        ],
        check: .addresses(.specialHost) { address, inspection in
            guard let kind = address.hostKind, kind.isPrivate else { return }
            inspection.report("\(address.reference.text.quoted) leads into a private network", at: address.place)
        })

    private static let privateHostLink = Rule(
        "sec-url-private-host-link", .sec, .info, .all,
        summary: "Links in HTML do not lead into a private network.",
        why: "Such a link works at most on the computer where it was written.",
        help: "link to the public address, or remove the link",
        source: "RFC 6761, Special-Use Domain Names; RFC 6890, Special-Purpose IP Address Registries",
        passing: [.item("<description>&lt;a href=\"https://example.com/\"&gt;x&lt;/a&gt;</description>")],
        failing: [.item("<description>&lt;a ↓href=\"http://localhost/\"&gt;x&lt;/a&gt;</description>")],
        check: .links(.oddLink, with: .specialHost) { link, html, inspection in
            guard let kind = link.reference.hostKind, kind.isPrivate else { return }
            inspection.report(
                "\(link.reference.text.quoted) leads into a private network", at: link.attribute, in: link.tag,
                of: html)
        })

    private static let exampleHost = Rule(
        "sec-url-example-host", .sec, .info, .all,
        summary: "Addresses in a feed are not those of examples.",
        why: "example.com and its like are set aside for documents: nothing of a show is there.",
        help: "write the address of the show",
        source: "RFC 2606, Reserved Top Level DNS Names; RFC 5737, IPv4 Address Blocks Reserved for Documentation",
        passing: [.item("<link>https://podcasts.apple.com/</link>")],
        failing: [.item("<link>↓https://www.example.com/</link>"), .item("<link>↓https://192.0.2.1/</link>")],
        check: .addresses(.specialHost) { address, inspection in
            guard address.hostKind == .example else { return }
            inspection.report("\(address.reference.text.quoted) is an address for examples", at: address.place)
        }
    ).toldOnce()

    private static let numberedHost = Rule(
        "sec-url-ip-address", .sec, .warning, .all,
        summary: "Addresses in a feed name their host, and do not number it.",
        why: "A number changes with the server, has no certificate as a rule, and nobody can redirect it later.",
        help: "write the name of the server",
        source: "Podfeed",
        passing: [.item("<link>https://1.example.com/</link>"), .item("<link>http://192.168.1.5/</link>")],
        failing: [
            .item("<enclosure ↓url=\"http://8.8.8.8/1.mp3\" length=\"1\" type=\"audio/mpeg\"/>"),
            .item("<link>↓https://[2606:4700::1111]/</link>"),
        ],
        check: .addresses(.specialHost) { address, inspection in
            guard address.hostKind == .publicAddress else { return }
            inspection.report("the host of \(address.reference.text.quoted) is a number", at: address.place)
        })

    private static let unusualPort = Rule(
        "sec-url-port", .sec, .warning, .all,
        summary: "Addresses in a feed use the usual ports of the web.",
        why: "Networks of firms, schools and hotels let through 80 and 443, and often nothing else.",
        help: "serve the address at the usual port",
        source: "Podfeed",
        passing: [
            .item("<link>https://example.com:443/</link>"), .item("<link>http://localhost:8080/</link>"),
            .item("<podcast:source uri=\"ipfs://b8a1:1\"/>"),
        ],
        failing: [.item("<link>↓https://example.com:8443/</link>")],
        check: .unusualAddresses { address, inspection in
            let reference = address.reference
            guard let port = reference.port, port != 80, port != 443, reference.isHTTP,
                reference.hostKind?.isPrivate == false
            else { return }
            inspection.report("\(reference.text.quoted) uses port \(port)", at: address.place)
        })
}

extension HostKind {
    fileprivate var isPrivate: Bool { self == .privateAddress || self == .localName || self == .reservedName }
}

import Diagnostics
import FeedValues
import FeedVocabulary

extension Rule {
    static let urlSchemeNotRegistered = Rule(
        "url-scheme-not-registered", .url, .warning, .all,
        summary: "The scheme of an address is registered for good, or one that podcasts are known to use.",
        why: """
            Only schemes that everybody knows are opened everywhere. Those of a single program, and misspelled ones \
            such as 'htps:', lead nowhere for most.
            """,
        help: "write an https address",
        source: "RFC 7595, section 3; W3C Feed Validator, SchemeNotIANARegistered",
        w3c: ["SchemeNotIANARegistered"],
        passing: [
            .item("<link>https://example.com/</link>"), .item("<link>episodes/1:2</link>"),
            .item("<podcast:source uri=\"ipfs://b8a1\"/>"), .item("<link>C:\\bees.html</link>"),
            .item("<comments>javascript:alert(1)</comments>"), .item("<comments>E12: Why bees dance</comments>"),
        ],
        failing: [
            .item("<source ↓url=\"feed://example.com/feed.xml\">The Hive</source>"),
            .item("<comments>↓htps://example.com/1</comments>"),
        ],
        check: .unusualAddresses { address, inspection in
            // Programs, and texts with spaces that are no address, are told by rules of their own. One letter is the
            // drive of a machine, and with a dot it is a host whose port follows.
            guard let scheme = address.reference.scheme, scheme.utf8.count > 1,
                !scheme.utf8.contains(UInt8(ascii: ".")),
                !URIScheme.isRegistered(scheme), !address.reference.isActiveContent,
                address.reference.unescapedCharacter == nil
            else { return }
            let meant = URIScheme.nearest(to: scheme)
            inspection.report(
                "the scheme '\(scheme)' of \(address.reference.text.quoted) is not registered", at: address.place,
                help: meant.map { "write '\($0):'" })
        })
}

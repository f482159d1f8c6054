import Diagnostics
import FeedValues
import FeedVocabulary
import XMLCore

extension Rule {
    static let xmlEncodingNotUTF8 = Rule(
        "xml-encoding-not-utf8", .xml, .error, [.apple, .psp1, .spotify],
        summary: "A feed is encoded in UTF-8.",
        why: """
            Apple and PSP-1 ask for UTF-8. In other encodings names and titles arrive as garbage wherever an app or \
            server between does not look at the declaration.
            """,
        help: "save the file as UTF-8 and declare encoding=\"UTF-8\"",
        source: "PSP-1, Feed encoding; Apple, A Podcaster's Guide to RSS",
        w3c: ["NotUTF8", "NonstdEncoding", "ObscureEncoding"],
        supersedes: ["xml-encoding-nonstandard", "xml-encoding-obscure"],
        passing: [
            .document("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel/></rss>"),
            .document("<?xml version=\"1.0\" encoding=\"US-ASCII\"?><rss version=\"2.0\"><channel/></rss>"),
        ],
        failing: [
            .document(
                "<?xml version=\"1.0\" ↓encoding=\"ISO-8859-1\"?><rss><channel><title>é</title></channel></rss>",
                as: .latin1),
            .document("↓<rss version=\"2.0\"><channel/></rss>", as: .utf16),
        ],
        check: .document { document, inspection in
            let prolog = document.prolog
            // ASCII is UTF-8 too, whatever name it goes by.
            guard document.mayBeRSS, !["UTF-8", "US-ASCII", "ASCII", "ANSI_X3.4-1968"].contains(prolog.encoding) else {
                return
            }
            let declaration = prolog.declaration
            inspection.report(
                "the feed is in '\(prolog.encoding)', not UTF-8",
                at: Place(
                    declaration?.encodingPosition ?? declaration?.position ?? .start,
                    line: declaration?.line ?? prolog.firstLine),
                w3c: classes(of: prolog.encoding, inPodcast: document.bindsITunes))
        })

    // The W3C validator wants UTF-8 of podcasts; in others it takes UTF-16 as it is.
    private static func classes(of encoding: String, inPodcast isPodcast: Bool) -> [String] {
        let podcast = isPodcast ? ["NotUTF8"] : []
        if encoding.hasPrefix("UTF-16") { return podcast }
        return podcast + [isCommon(encoding) ? "NonstdEncoding" : "ObscureEncoding"]
    }

    private static func isCommon(_ encoding: String) -> Bool {
        let name = encoding.asciiUppercased
        return ["ISO-8859-", "WINDOWS-125", "EUC-", "ISO-2022-"].contains { name.hasPrefix($0) }
            || ["KOI8-R", "SHIFT_JIS", "BIG5", "GB2312", "GBK", "GB18030"].contains(name)
    }

    static let xmlEncodingNonstandard = Rule(
        "xml-encoding-nonstandard", .xml, .info, [.rss2],
        summary: "A feed is encoded in UTF-8 or UTF-16, which every reader of XML knows.",
        why: "Readers need not know any other encoding; those that are common most of them know.",
        help: "save the file as UTF-8 and declare encoding=\"UTF-8\"",
        source: "XML 1.0, section 4.3.3 Character Encoding in Entities; W3C Feed Validator, NonstdEncoding",
        w3c: ["NonstdEncoding"],
        passing: [
            .document("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel/></rss>"),
            .document("<rss version=\"2.0\"><channel/></rss>", as: .utf16),
        ],
        failing: [
            .document("<?xml version=\"1.0\" ↓encoding=\"ISO-8859-1\"?><rss><channel/></rss>", as: .latin1)
        ],
        check: .encoding { isCommon($0) })

    static let xmlEncodingObscure = Rule(
        "xml-encoding-obscure", .xml, .warning, [.rss2],
        summary: "The encoding of a feed is not a rare one.",
        why: "Readers need not know other encodings than UTF-8 and UTF-16; rare ones many do not, and show nothing.",
        help: "save the file as UTF-8 and declare encoding=\"UTF-8\"",
        source: "XML 1.0, section 4.3.3 Character Encoding in Entities; W3C Feed Validator, ObscureEncoding",
        w3c: ["ObscureEncoding"],
        passing: [.document("<?xml version=\"1.0\" encoding=\"KOI8-R\"?><rss version=\"2.0\"><channel/></rss>")],
        failing: [.document("<?xml version=\"1.0\" ↓encoding=\"mac-cyrillic\"?><rss><channel/></rss>")],
        check: .encoding { !isCommon($0) })
}

extension RuleCheck {
    /// The shape «the encoding is UTF-8, UTF-16 or none of some others».
    fileprivate static func encoding(isMeant: @escaping @Sendable (String) -> Bool) -> RuleCheck {
        .document { document, inspection in
            let prolog = document.prolog
            guard document.mayBeRSS, let declaration = prolog.declaration, !prolog.encoding.hasPrefix("UTF-"),
                !["US-ASCII", "ASCII", "ANSI_X3.4-1968"].contains(prolog.encoding), isMeant(prolog.encoding)
            else { return }
            inspection.report(
                "the feed is in '\(prolog.encoding)', not UTF-8",
                at: Place(declaration.encodingPosition ?? declaration.position, line: declaration.line))
        }
    }
}

extension Document {
    fileprivate var bindsITunes: Bool {
        root?.tree.namespaces.contains { KnownNamespace.match($0.address).meant == .itunes } ?? false
    }
}

import Diagnostics
import XMLCore

/// The rules on the document, its encoding and its XML.
enum XMLRules {
    static let all: [Rule] =
        [
            .xmlNotWellFormed, .xmlDeclarationNotFirst, declarationMissing, versionNot10, .xmlEncodingNotUTF8,
            .xmlEncodingNonstandard, .xmlEncodingObscure,
        ]
        + [encodingMismatch, byteOrderMark, .xmlDoctypePresent, entityDeclaration, undefinedEntity, controlCharacter]
        + [.xmlC1OrReplacementCharacter, .xmlMojibake, .xmlProcessingInstruction, .xmlStylesheetInsecure]
        + [tooLarge1MB, tooLarge2MB, cdataEndInText, nestingDepth, limitExceeded, .xmlNFC]
        + [.xmlBidiControl, .xmlZeroWidthSpace]

    private static let declarationMissing = Rule(
        "xml-declaration-missing", .xml, .warning, [.apple, .psp1],
        summary: "A feed begins with an XML declaration that names UTF-8.",
        why: """
            Without one XML assumes UTF-8, but servers and old parsers guess; Apple shows the declaration as the first \
            line of every feed.
            """,
        help: "begin the file with <?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        source: "Apple, Podcast RSS feed requirements",
        w3c: ["MissingEncoding"],
        passing: [.document("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel/></rss>")],
        failing: [
            .document("↓<rss version=\"2.0\"><channel/></rss>"),
            .document("↓<rss version=\"2.0\"><channel/></rss>", as: .utf8WithMark),
        ],
        check: .document { document, inspection in
            let prolog = document.prolog
            guard document.mayBeRSS, prolog.declaration == nil, prolog.lateDeclaration == nil else { return }
            inspection.report("the feed has no XML declaration", at: Place(.start, line: prolog.firstLine))
        })

    private static let versionNot10 = Rule(
        "xml-version-not-1-0", .xml, .error, .all,
        summary: "The XML declaration says version 1.0.",
        why: "Parsers of XML 1.0 may refuse any other version, and hardly any app has a parser of XML 1.1.",
        help: "write version=\"1.0\"",
        source: "W3C Feed Validator, BadXmlVersion",
        w3c: ["BadXmlVersion"],
        passing: [.document("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>")],
        failing: [
            .document("<?xml ↓version=\"1.1\"?><rss version=\"2.0\"><channel/></rss>"),
            .document("<?xml ↓version='2.0' encoding='UTF-8'?><rss version=\"2.0\"><channel/></rss>"),
        ],
        check: .document { document, inspection in
            guard let declaration = document.prolog.declaration, let version = declaration.version, version != "1.0"
            else { return }
            inspection.report(
                "the document is XML '\(version)', not '1.0'",
                at: Place(declaration.versionPosition ?? declaration.position, line: declaration.line))
        })

    private static let byteOrderMark = Rule(
        "xml-bom", .xml, .info, .all,
        summary: "A feed in UTF-8 begins without a byte order mark.",
        why: """
            The mark is legal and says nothing in UTF-8, but programs that expect '<' as the first byte fail on it, \
            and joined files end up with one in the middle.
            """,
        help: "save the file as UTF-8 without BOM",
        source: "XML 1.0, appendix F Autodetection of Character Encodings",
        passing: [.document("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>")],
        failing: [.document("↓<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", as: .utf8WithMark)],
        check: .document { document, inspection in
            guard document.mayBeRSS, document.prolog.byteOrderMark == "UTF-8" else { return }
            inspection.report(
                "the document begins with a byte order mark", at: Place(.start, line: document.prolog.firstLine))
        })
}

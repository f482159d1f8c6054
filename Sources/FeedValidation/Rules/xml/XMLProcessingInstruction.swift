import Diagnostics
import FeedValues
import XMLCore

extension Rule {
    static let xmlProcessingInstruction = Rule(
        "xml-processing-instruction", .xml, .info, .all,
        summary: "A feed has no processing instructions but xml-stylesheet.",
        why: """
            Nobody who reads feeds acts on other instructions. A '<?php' shows that the program's source was published \
            instead of what it prints.
            """,
        help: "remove the instruction, or run the program that it belongs to",
        source: "Podfeed",
        passing: [
            .document("<?xml-stylesheet type=\"text/xsl\" href=\"/feed.xsl\"?>\n<rss version=\"2.0\"><channel/></rss>")
        ],
        failing: [
            .document("↓<?php echo $title ?>\n<rss version=\"2.0\"><channel/></rss>"),
            .channel("↓<?xml-stylesheet href=\"/feed.xsl\"?>"),
        ],
        check: .document { document, inspection in
            guard document.mayBeRSS else { return }
            for instruction in document.prolog.instructions {
                let isStyleSheet = instruction.target == "xml-stylesheet"
                guard !isStyleSheet || !instruction.isBeforeRoot else { continue }
                let message =
                    isStyleSheet
                    ? "the style sheet is named inside the root element, where nobody looks for it"
                    : "there is a processing instruction '<?\(instruction.target)'"
                inspection.report(
                    message, at: Place(instruction),
                    help: isStyleSheet ? "move it before <rss>" : nil)
            }
        })

    static let xmlStylesheetInsecure = Rule(
        "xml-stylesheet-insecure", .xml, .info, .all,
        summary: "The style sheet of a feed comes by https, and is no script.",
        why: """
            A style sheet can rewrite what a visitor's browser shows of the feed. By plain http anybody on the way can \
            change it, and browsers no longer load it.
            """,
        help: "give a path on the feed's own site, such as href=\"/feed.xsl\"",
        source: "Podfeed",
        passing: [
            .document("<?xml-stylesheet href=\"/feed.xsl\"?><rss version=\"2.0\"><channel/></rss>"),
            .document("<?xml-stylesheet href='https://example.com/feed.xsl'?><rss version=\"2.0\"><channel/></rss>"),
        ],
        failing: [
            .document("↓<?xml-stylesheet href=\"http://example.com/feed.xsl\"?><rss version=\"2.0\"><channel/></rss>"),
            .document("↓<?xml-stylesheet href='JavaScript:alert(1)'?><rss version=\"2.0\"><channel/></rss>"),
        ],
        check: .document { document, inspection in
            guard document.mayBeRSS else { return }
            for instruction in document.prolog.instructions where instruction.target == "xml-stylesheet" {
                guard let address = instruction.pseudoAttribute("href") else { continue }
                let scheme = address.prefix { $0 != ":" && $0 != "/" }.asciiLowercased
                guard address.contains(":"), ["http", "javascript", "data"].contains(scheme) else { continue }
                inspection.report("the style sheet is '\(address)'", at: Place(instruction))
            }
        })
}

extension Place {
    fileprivate init(_ instruction: XMLProlog.Instruction) {
        self.init(instruction.position, line: instruction.line, column: instruction.lineColumn)
    }
}

extension XMLProlog.Instruction {
    /// The value of a pseudo-attribute in the data, such as `href`; entities are left as they are.
    fileprivate func pseudoAttribute(_ name: String) -> String? {
        let text = Array(data.utf8)
        let wanted = Array(name.utf8)
        guard
            let start = text.indices.first(where: {
                text[$0...].starts(with: wanted) && ($0 == 0 || text[$0 - 1].isXMLWhiteSpace)
            }),
            let quote = text[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
            text[(start + wanted.count)..<quote].allSatisfy({ $0 == 0x3D || $0.isXMLWhiteSpace })
        else { return nil }
        return String(decoding: text[(quote + 1)...].prefix { $0 != text[quote] }, as: UTF8.self)
    }
}
